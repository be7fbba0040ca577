import { isObject, type Json, type JsonObject } from '../../../../shared/domain/json/json.ts';
import { invalidArgument, type Violation } from './refusal.ts';
import { type EnumField, type Field, fieldOf, type MessageField } from './schema-types.ts';

/**
 * proto3 JSON as callers write it, brought to one form: camelCase, enum names, numbers. Fields that the schema does not
 * know are kept untouched, as the real service keeps what is newer than a client.
 */
export function readMessage(message: MessageField, value: Json, path: string): JsonObject {
  const violations: Violation[] = [];
  const read = readField(message, value, path, violations);
  if (violations.length > 0) {
    throw invalidArgument(violations.map(({ description }) => description).join('\n'), violations);
  }
  return read as JsonObject;
}

function readField(field: Field, value: Json, path: string, violations: Violation[]): Json {
  const refuse = (type: string): Json => {
    violations.push({
      field: path,
      description: `Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`,
    });
    return null;
  };
  switch (field.kind) {
    case 'message':
      if (!isObject(value)) return refuse(`type.googleapis.com/${field.type}`);
      return readFields(field, value, path, violations);
    case 'list':
      if (!Array.isArray(value)) return refuse(typeName(field.of));
      return value.map((item: Json, index) => readField(field.of, item, `${path}[${index}]`, violations));
    case 'map':
      if (!isObject(value)) return refuse('Map');
      for (const [key, item] of Object.entries(value)) {
        readField({ kind: 'string' }, item ?? null, `${path}[${key}]`, violations);
      }
      return value;
    case 'enum':
      return enumName(field, value) ?? refuse(typeName(field));
    default:
      return readScalar(field.kind, value) ?? refuse(typeName(field));
  }
}

function readFields(
  message: MessageField,
  value: JsonObject,
  path: string,
  violations: Violation[],
): JsonObject {
  const read: Record<string, Json> = {};
  for (const [given, item] of Object.entries(value)) {
    const key = fieldOf(message, given) ? given : camelCase(given);
    const field = fieldOf(message, key);
    if (item === null || item === undefined) continue;
    if (field) read[key] = readField(field, item, `${path}.${key}`, violations);
    else read[given] = item;
  }
  return read;
}

/** `update_mask` and `updateMask` are the same name in proto3 JSON. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Enums are open: a number that is not known is kept, a name that is not known cannot be. */
function enumName(field: EnumField, value: Json): Json | undefined {
  if (typeof value === 'string') return Object.hasOwn(field.values, value) ? value : undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
  return Object.keys(field.values).find((name) => field.values[name] === value) ?? value;
}

function readScalar(kind: string, value: Json): Json | undefined {
  switch (kind) {
    case 'bool':
      return typeof value === 'boolean' ? value : undefined;
    case 'int32':
      return readInteger(value);
    case 'int64': {
      const integer = readInteger(value);
      return integer === undefined ? undefined : String(integer);
    }
    case 'duration':
      return typeof value === 'string' && /^-?\d+(\.\d{1,9})?s$/.test(value) ? value : undefined;
    default:
      return typeof value === 'string' ? value : undefined;
  }
}

function readInteger(value: Json): number | undefined {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

function typeName(field: Field): string {
  if (field.kind === 'message' || field.kind === 'enum') return `type.googleapis.com/${field.type}`;
  if (field.kind === 'list') return typeName(field.of);
  if (field.kind === 'duration') return 'type.googleapis.com/google.protobuf.Duration';
  if (field.kind === 'timestamp') return 'type.googleapis.com/google.protobuf.Timestamp';
  return `TYPE_${field.kind.toUpperCase()}`;
}
