import { isObject, type Json, type JsonObject, stringAt } from '../json/json.ts';
import { same } from './edit.ts';

/** What differs between two messages, one line each, for people. Values of environment variables may be secret and are never shown. */
export function differences(before: JsonObject, after: JsonObject): readonly string[] {
  return compareMaps(before, after, []);
}

/** By what the items of a list are known. */
const KEYS: Readonly<Record<string, string>> = {
  containers: 'name',
  volumes: 'name',
  env: 'name',
  volumeMounts: 'mountPath',
};

function compareMaps(before: JsonObject, after: JsonObject, path: readonly string[]): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => compare(before[key], after[key], [...path, key]));
}

function compare(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[],
): readonly string[] {
  if (same(before, after)) return [];
  const key = KEYS[path.at(-1) ?? ''];
  if (key !== undefined) return compareItems(keyed(before, key), keyed(after, key), path);
  const lines = compareMaps(isObject(before) ? before : {}, isObject(after) ? after : {}, path);
  if (lines.length > 0 && isMap(before) && isMap(after)) return lines;
  return [`${path.join('.')}: ${show(before)} -> ${show(after)}`];
}

/** Whole items are not shown: they may hold an environment. */
function compareItems(before: JsonObject, after: JsonObject, path: readonly string[]): readonly string[] {
  const isEnv = path.at(-1) === 'env';
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (same(old, now)) return [];
    const place = name === '' ? path.slice(0, -1) : [...path, name];
    if (isObject(old) && isObject(now) && !isEnv) return compareMaps(old, now, place);
    const what = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [`${(place.length === 0 ? path : place).join('.')} ${what}`];
  });
}

/** Items by their name. One without a name, as a single container mostly is, needs none. */
function keyed(list: Json | undefined, key: string): JsonObject {
  const items = Array.isArray(list) ? list.filter(isObject) : [];
  const nameless = items.findIndex((item) => !stringAt(item, key));
  return Object.fromEntries(
    items.map((item, index) => [stringAt(item, key) || (index === nameless ? '' : String(index + 1)), item]),
  );
}

const isMap = (value: Json | undefined): boolean => value === undefined || isObject(value);

function show(value: Json | undefined): string {
  if (value === undefined) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
