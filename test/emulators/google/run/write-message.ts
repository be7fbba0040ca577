import { isObject, type Json, type JsonObject } from '../../../../shared/domain/json/json.ts';
import { type Field, fieldOf, type MessageField } from './schema-types.ts';

export type EnumForm = 'names' | 'numbers';

/** A message as proto3 JSON goes out: defaults of known fields left out, enums in the form that the caller asked for. */
export function writeMessage(message: MessageField, value: JsonObject, enums: EnumForm): JsonObject {
  const written: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    const field = fieldOf(message, key);
    if (item === undefined || item === null || (field && isDefault(field, item))) continue;
    written[key] = field ? writeField(field, item, enums) : item;
  }
  return written;
}

function writeField(field: Field, value: Json, enums: EnumForm): Json {
  switch (field.kind) {
    case 'message':
      return isObject(value) ? writeMessage(field, value, enums) : value;
    case 'list':
      return Array.isArray(value) ? value.map((item: Json) => writeField(field.of, item, enums)) : value;
    case 'enum':
      return enums === 'numbers' && typeof value === 'string' ? (field.values[value] ?? value) : value;
    default:
      return value;
  }
}

function isDefault(field: Field, value: Json): boolean {
  switch (field.kind) {
    case 'message':
      return false;
    case 'list':
      return Array.isArray(value) && value.length === 0;
    case 'map':
      return isObject(value) && Object.keys(value).length === 0;
    case 'enum':
      return typeof value === 'string' ? field.values[value] === 0 : value === 0;
    case 'int64':
      return !field.optional && (value === '0' || value === 0);
    default:
      return !field.optional && (value === '' || value === 0 || value === false);
  }
}
