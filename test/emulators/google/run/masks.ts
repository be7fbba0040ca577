import { isObject, type Json, type JsonObject } from '../../../../shared/domain/json/json.ts';
import { camelCase } from './read-message.ts';
import { invalidArgument } from './refusal.ts';
import { outputOnly, serviceMessage } from './schema.ts';
import { type Field, fieldOf } from './schema-types.ts';

/** The paths of `updateMask`; undefined means that the whole service is replaced. */
export function readMask(text: string | null): readonly string[][] | undefined {
  const paths = (text ?? '').split(',').filter((path) => path !== '');
  if (paths.length === 0 || paths.includes('*')) return undefined;
  return paths
    .map((path) => path.split('.').map(camelCase))
    .filter(([first]) => !outputOnly.has(first ?? ''));
}

/** The stored service with only the masked fields taken from the body; a masked field that the body lacks is cleared. */
export function applyMask(stored: JsonObject, body: JsonObject, mask: readonly string[][]): JsonObject {
  let merged = stored;
  for (const path of mask) {
    checkPath(path, stored, body);
    merged = replaceAt(merged, body, path);
  }
  return merged;
}

function replaceAt(into: JsonObject, from: JsonObject, path: readonly string[]): JsonObject {
  const [key = '', ...rest] = path;
  const { [key]: old, ...others } = into;
  const replacement = from[key];
  if (rest.length === 0) return replacement === undefined ? others : { ...others, [key]: replacement };
  const inner = replaceAt(isObject(old) ? old : {}, isObject(replacement) ? replacement : {}, rest);
  return Object.keys(inner).length === 0 && old === undefined ? others : { ...others, [key]: inner };
}

/** Only messages have paths below them; an unknown name is a mistake unless one side really has such a field. */
function checkPath(path: readonly string[], stored: JsonObject, body: JsonObject): void {
  let field: Field | undefined = serviceMessage;
  let sides: readonly (Json | undefined)[] = [stored, body];
  for (const key of path) {
    if (field && field.kind !== 'message') throw badPath(path);
    field = field && fieldOf(field, key);
    sides = sides.map((side) => (isObject(side) ? side[key] : undefined));
    if (!field && sides.every((side) => side === undefined)) throw badPath(path);
  }
}

function badPath(path: readonly string[]): Error {
  const description = `Invalid field mask path '${path.join('.')}'.`;
  return invalidArgument(description, [{ field: 'update_mask', description }]);
}
