import { formatDuration } from '../text/duration.ts';
import { shown } from '../text/expected.ts';
import type { Answer } from './answer.ts';
import { checkBodySchema } from './body-schema.ts';
import { placeText, readValue } from './capture-values.ts';
import { checkJson } from './check-json.ts';
import { brokenTextRule } from './check-text.ts';
import { checkTls } from './check-tls.ts';
import { type Match, plainMatch } from './pattern.ts';
import type { Failure } from './report.ts';
import { formatStatuses, isWithin } from './status.ts';
import type { Expectation } from './suite.ts';

/** Characters of a body that a failure repeats at most. */
const EXCERPT = 160;

/** Everything that does not hold of an answer, in the order in which a reader would look. */
export function checkAnswer(
  expectation: Expectation,
  answer: Answer,
  match: Match = plainMatch,
): readonly Failure[] {
  return [
    ...checkStatus(expectation, answer),
    ...checkHeaders(expectation, answer, match),
    ...checkJson(expectation.json, answer.body, match),
    ...checkBodySchema(expectation.schema, answer.body),
    ...checkBodyText(expectation, answer, match),
    ...checkRevision(expectation, answer, match),
    ...checkLatency(expectation, answer),
    ...checkTls(expectation.tls, answer),
  ];
}

function checkStatus({ status }: Expectation, answer: Answer): readonly Failure[] {
  if (isWithin(answer.status, status)) return [];
  const body = answer.body.trim() === '' ? 'no body' : shown(plainText(answer.body), EXCERPT);
  return [
    {
      kind: 'status',
      subject: 'status',
      wanted: formatStatuses(status),
      found: `${answer.status} with ${body}`,
    },
  ];
}

function checkHeaders({ headers }: Expectation, answer: Answer, match: Match): readonly Failure[] {
  return headers.flatMap(({ name, rule }) => {
    const broken = brokenTextRule(rule, answer.headers[name], match);
    return broken === undefined ? [] : [{ kind: 'header', subject: `header ${name}`, ...broken } as const];
  });
}

function checkBodyText({ text }: Expectation, answer: Answer, match: Match): readonly Failure[] {
  return text.flatMap((rule) => {
    const broken = brokenTextRule(rule, answer.body.trim(), match);
    return broken === undefined ? [] : [{ kind: 'text', subject: 'body', ...broken } as const];
  });
}

/** An answer that is right may still be that of another revision. */
function checkRevision({ revision }: Expectation, answer: Answer, match: Match): readonly Failure[] {
  if (revision === undefined) return [];
  const { value } = readValue(revision, answer, match);
  const found = value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
  if (found !== undefined && isSameRevision(found.trim(), revision.equals.trim())) return [];
  return [
    {
      kind: revision.from.kind,
      subject: `revision in ${placeText(revision)}`,
      wanted: shown(revision.equals),
      found: found === undefined ? 'nothing there' : shown(found, EXCERPT),
      hint: 'Another revision answered than was to be proven, or the service tells its revision otherwise: look at the URL, and at caches and load balancers before it',
    },
  ];
}

/** A commit is often told in short. */
function isSameRevision(found: string, wanted: string): boolean {
  return (
    found === wanted || (/^[0-9a-f]{7,40}$/.test(found) && wanted.length === 40 && wanted.startsWith(found))
  );
}

function checkLatency({ maxLatencyMs }: Expectation, answer: Answer): readonly Failure[] {
  if (maxLatencyMs === undefined || answer.durationMs <= maxLatencyMs) return [];
  const found = formatDuration(Math.round(answer.durationMs));
  return [{ kind: 'latency', subject: 'latency', wanted: `at most ${formatDuration(maxLatencyMs)}`, found }];
}

/** An error page reads better without its mark-up. */
function plainText(body: string): string {
  const isPage = /^\s*<(!doctype|html)/i.test(body);
  const text = isPage
    ? body.replaceAll(/<(style|script)\b.*?<\/\1>/gis, ' ').replaceAll(/<[^>]*>/g, ' ')
    : body;
  return text.replaceAll(/\s+/g, ' ').trim();
}
