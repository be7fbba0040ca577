import rollout from '../../schemas/rollout.v1.json' with { type: 'json' };
import { ok, type Problem, type Result } from '../errors/problem.ts';
import { isObject, type Json } from '../json/json.ts';
import { checkSchema, type Violation } from '../yaml/check-schema.ts';
import type { Path } from '../yaml/locate.ts';
import { type ParsedDocument, parseDocument } from '../yaml/parse-document.ts';
import type { RolloutFile } from './rollout-file.ts';

/** What the schema leaves of a file, and what it refused. */
export type OpenedFile = {
  readonly value: RolloutFile;
  readonly problemAt: ParsedDocument<unknown>['problemAt'];
  readonly problems: readonly Problem[];
};

/** Holds rollout.yml against its schema, and goes on with the rest, so that the finer checks need no second attempt. */
export function openFile(text: string, path: string): Result<OpenedFile> {
  const parsed = parseDocument<Json>(text, path, {});
  if (!parsed.ok) return parsed;
  const { value, problemAt } = parsed.value;
  const violations = checkSchema(value, rollout);
  return ok({
    value: (without(
      value,
      violations.map((violation) => violation.path),
    ) ?? {}) as RolloutFile,
    problemAt,
    problems: violations.map((violation) => problemAt(violation.path, explain(violation), violation.part)),
  });
}

/** The value with null in every place that was refused. */
function without(value: Json, refused: readonly Path[]): Json {
  if (refused.length === 0) return value;
  if (refused.some((path) => path.length === 0)) return null;
  const below = (key: string | number): readonly Path[] =>
    refused.filter(([first]) => String(first) === String(key)).map(([, ...rest]) => rest);
  if (Array.isArray(value)) return value.map((item, index) => without(item, below(index)));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, without(item ?? null, below(key))]),
  );
}

function explain({ path, part, message }: Violation): string {
  if (/found the unknown key "min(imum)?_?requests?"/.test(message)) return NO_MINIMUM;
  // A URL with a password, or a token where its variable should be named.
  const secret = path[0] === 'analysis' && path[1] === 'prometheus' && part === 'value';
  return secret && !message.startsWith('Expected the key')
    ? message.replace(/, found .*$/s, ', found something else (not shown: it may be secret)')
    : message;
}

const NO_MINIMUM =
  'Expected no minimum_requests, found one: the tests are sequential and need no least number of requests. Take the line out; nothing takes its place';
