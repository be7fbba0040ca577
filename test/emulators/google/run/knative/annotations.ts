import { isObject, type Json, type JsonObject, objectAt } from '../../../../../shared/domain/json/json.ts';
import type { Codec } from './codecs.ts';

/** Where v2 keeps annotations of the system that it has no field for, so that v1 gives them back. */
export const keptAnnotations = 'knativeAnnotations';

const systemGroups =
  /(^|\.)(run\.googleapis\.com|cloud\.googleapis\.com|(serving|autoscaling)\.knative\.dev)\//;

/** Annotations of v1 become fields of v2; the user's stay what they are, and the system's that have no field are kept. */
export function readAnnotations(
  given: JsonObject,
  codecs: readonly Codec[],
  fields: JsonObject = {},
): JsonObject {
  let read = fields;
  const own: Record<string, Json> = {};
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const found = codecs
      .filter(({ annotation }) => annotation === name)
      .map((one) => ({ path: one.path, value: one.read(String(value)) }))
      .find((one) => one.value !== undefined);
    if (found?.value !== undefined) read = setAt(read, found.path, found.value);
    else (systemGroups.test(name) ? kept : own)[name] = value;
  }
  return {
    ...read,
    ...(Object.keys(own).length > 0 ? { annotations: own } : {}),
    ...(Object.keys(kept).length > 0 ? { [keptAnnotations]: kept } : {}),
  };
}

/** The way back: what has a word in v1 leaves the fields, and the rest of them is handed back. */
export function writeAnnotations(
  fields: JsonObject,
  codecs: readonly Codec[],
): { readonly annotations: JsonObject; readonly rest: JsonObject } {
  const { annotations: _, [keptAnnotations]: __, ...others } = fields;
  let rest: JsonObject = others;
  const written: Record<string, Json> = {};
  for (const { annotation, path, write } of codecs) {
    const value = getAt(rest, path);
    const text = value === undefined || annotation in written ? undefined : write(value);
    if (text === undefined) continue;
    if (text !== '') written[annotation] = text;
    rest = removeAt(rest, path);
  }
  return {
    annotations: { ...objectAt(fields, 'annotations'), ...objectAt(fields, keptAnnotations), ...written },
    rest,
  };
}

function getAt(value: JsonObject, [key = '', ...path]: readonly string[]): Json | undefined {
  const found = value[key];
  return path.length === 0 ? found : isObject(found) ? getAt(found, path) : undefined;
}

function setAt(into: JsonObject, [key = '', ...path]: readonly string[], value: Json): JsonObject {
  return { ...into, [key]: path.length === 0 ? value : setAt(objectAt(into, key), path, value) };
}

/** A message that is empty afterwards goes too; one that was empty before has its meaning, and stays. */
function removeAt(from: JsonObject, [key = '', ...path]: readonly string[]): JsonObject {
  const { [key]: found, ...others } = from;
  const inner = path.length > 0 && isObject(found) ? removeAt(found, path) : {};
  return Object.keys(inner).length === 0 ? others : { ...from, [key]: inner };
}
