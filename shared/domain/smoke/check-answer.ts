import { formatDuration } from '../text/duration.ts';
import { shown } from '../text/expected.ts';
import type { Answer } from './answer.ts';
import { checkJson } from './check-json.ts';
import { brokenTextRule } from './check-text.ts';
import type { Failure } from './report.ts';
import { formatStatuses, isWithin } from './status.ts';
import type { Expectation } from './suite.ts';

/** Characters of a body that a failure repeats at most. */
const EXCERPT = 160;

/** Everything that does not hold of an answer, in the order in which a reader would look. */
export function checkAnswer(expectation: Expectation, answer: Answer): readonly Failure[] {
  return [
    ...checkStatus(expectation, answer),
    ...checkHeaders(expectation, answer),
    ...checkJson(expectation.json, answer.body),
    ...checkBodyText(expectation, answer),
    ...checkLatency(expectation, answer),
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

function checkHeaders({ headers }: Expectation, answer: Answer): readonly Failure[] {
  return headers.flatMap(({ name, rule }) => {
    const broken = brokenTextRule(rule, answer.headers[name]);
    return broken === undefined ? [] : [{ kind: 'header', subject: `header ${name}`, ...broken } as const];
  });
}

function checkBodyText({ text }: Expectation, answer: Answer): readonly Failure[] {
  return text.flatMap((rule) => {
    const broken = brokenTextRule(rule, answer.body.trim());
    return broken === undefined ? [] : [{ kind: 'text', subject: 'body', ...broken } as const];
  });
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
