import type { Json } from '../../json/json.ts';
import type { Range } from '../range.ts';
import type { KnownValue, Unknown, Value } from '../value.ts';
import { bool, number, text, unknown } from './make.ts';

/** The text that a value is in a place where Terraform wants text. */
export function asText(value: Value, at: Range): Value {
  switch (value.kind) {
    case 'string':
    case 'unknown':
    case 'null':
      return value;
    case 'number':
      return text(numberText(value.value), value.from);
    case 'bool':
      return text(String(value.value), value.from);
    default:
      return unknown('invalid', `Expected text, found ${kindName(value)}`, at);
  }
}

export function asNumber(value: Value, at: Range): Value {
  if (value.kind === 'number' || value.kind === 'unknown' || value.kind === 'null') return value;
  const isNumber = value.kind === 'string' && /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value.value);
  if (!isNumber) return unknown('invalid', `Expected a number, found ${kindName(value)}`, at);
  return number(Number(value.value), value.from);
}

export function asBool(value: Value, at: Range): Value {
  if (value.kind === 'bool' || value.kind === 'unknown' || value.kind === 'null') return value;
  if (value.kind === 'string' && (value.value === 'true' || value.value === 'false')) {
    return bool(value.value === 'true', value.from);
  }
  return unknown('invalid', `Expected true or false, found ${kindName(value)}`, at);
}

/** Whole numbers without an exponent, as Terraform writes them. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

export function kindName({ kind }: KnownValue): string {
  return {
    string: 'text',
    number: 'a number',
    bool: 'true or false',
    null: 'null',
    list: 'a list',
    map: 'a map',
  }[kind];
}

/** The first thing in a value that cannot be decided, however deep. */
export function unknownIn(value: Value): Unknown | undefined {
  return unknownsIn(value)[0];
}

/** Everything in a value that cannot be decided. */
export function unknownsIn(value: Value): readonly Unknown[] {
  switch (value.kind) {
    case 'unknown':
      return [value];
    case 'list':
      return value.items.flatMap(unknownsIn);
    case 'map':
      return [...value.entries.values()].flatMap(unknownsIn);
    default:
      return [];
  }
}

/** The value as JSON; undefined where any of it cannot be decided. */
export function jsonOf(value: Value): Json | undefined {
  return unknownIn(value) === undefined ? knownJson(value) : undefined;
}

function knownJson(value: Value): Json {
  switch (value.kind) {
    case 'unknown':
    case 'null':
      return null;
    case 'list':
      return value.items.map(knownJson);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, item]) => [key, knownJson(item)]));
    default:
      return value.value;
  }
}
