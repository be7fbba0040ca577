/** Parsed JSON, kept raw wherever a message may hold fields that are newer than this suite. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Narrows to an object, so that raw answers can be read without casts. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a key, or an empty one: proto3 JSON leaves defaults out. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  return isObject(found) ? found : {};
}

/** The array at a key, or an empty one. */
export function arrayAt(value: JsonObject, key: string): readonly Json[] {
  const found = value[key];
  return Array.isArray(found) ? found : [];
}

/** The string at a key; numbers are given as text because int64 travels as either. */
export function stringAt(value: JsonObject, key: string): string | undefined {
  const found = value[key];
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : undefined;
}

/** The number at a key, also when it travels as a string (int64). */
export function numberAt(value: JsonObject, key: string): number | undefined {
  const found = value[key];
  const number = typeof found === 'string' && found !== '' ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
