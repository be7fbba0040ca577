import { err, ok, type Result } from '../../../shared/domain/errors/problem.ts';
import type { Json, JsonObject } from '../../../shared/domain/json/json.ts';

/** A copy of an object with some fields replaced: only by fields that it has, and by values of their kind. */
export function overlay<T extends object>(
  where: string,
  current: T,
  wanted: JsonObject,
): Result<T, readonly string[]> {
  const known = current as Readonly<Record<string, Json>>;
  const problems = Object.entries(wanted).flatMap(([name, value]) => {
    if (!Object.hasOwn(known, name))
      return [`'${where}.${name}' is none of ${Object.keys(known).join(', ')}.`];
    const kind = kindOf(known[name]);
    return kindOf(value) === kind ? [] : [`'${where}.${name}' must be of kind ${kind}.`];
  });
  return problems.length > 0 ? err(problems) : ok({ ...current, ...wanted });
}

function kindOf(value: Json | undefined): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
