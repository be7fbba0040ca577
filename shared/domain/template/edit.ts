import { canonicalJson } from '../json/canonical.ts';
import type { Json, JsonObject } from '../json/json.ts';

/** An object with a key set, or taken away where the value is undefined. The order of the other keys stays. */
export function withKey(object: JsonObject, key: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [key]: value };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

/** Sets a flag. proto3 JSON leaves false out, so that saying false where nothing stands is no change. */
export function withFlag(object: JsonObject, key: string, value: boolean | undefined): JsonObject {
  if (value === undefined || (value === false && object[key] === undefined)) return object;
  return { ...object, [key]: value };
}

/** Equal as JSON, whatever the order of keys. */
export const same = (a: Json | undefined, b: Json | undefined): boolean =>
  canonicalJson(a) === canonicalJson(b);
