import { ok, type Problem, type Result } from '../errors/problem.ts';
import { isObject, type Json } from '../json/json.ts';
import { checkSchema, type Schema } from '../yaml/check-schema.ts';
import type { Path } from '../yaml/locate.ts';
import { type ParsedDocument, parseDocument } from '../yaml/parse-document.ts';

export type OpenedPolicy<T> = Pick<ParsedDocument<unknown>, 'locate' | 'problemAt'> & {
  /** What the schema let through; what it refused is left out, with the whole entry of a list. */
  readonly value: T;
  readonly problems: readonly Problem[];
};

/** Holds a file against its schema, and goes on with the rest, so that the finer checks need no second attempt. */
export function openPolicy<T extends object>(
  text: string,
  path: string,
  schema: Schema,
): Result<OpenedPolicy<T>> {
  const parsed = parseDocument<Json>(text, path, {});
  if (!parsed.ok) return parsed;
  const { value, locate, problemAt } = parsed.value;
  const violations = checkSchema(value ?? {}, schema);
  const sound = without(
    value,
    violations.map((violation) => violation.path),
  );
  return ok({
    value: (sound ?? {}) as T,
    locate,
    problemAt,
    problems: violations.map(({ path: at, message, part }) => problemAt(at, message, part)),
  });
}

/** The places of a list's entries stay as they are: those that were refused are holes. */
function without(value: Json, refused: readonly Path[]): Json | undefined {
  if (refused.length === 0) return value;
  if (refused.some((path) => path.length === 0)) return undefined;
  const below = (key: string | number): readonly Path[] =>
    refused.filter(([first]) => String(first) === String(key)).map(([, ...rest]) => rest);
  if (Array.isArray(value)) {
    const holed: Json[] = new Array<Json>(value.length);
    for (const [index, item] of value.entries()) if (below(index).length === 0) holed[index] = item;
    return holed;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, without(item ?? null, below(key))] as const,
  );
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}
