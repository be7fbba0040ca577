import { jsonText } from '../../hcl/evaluate/functions/json-text.ts';
import { list, map, nothing, unknown } from '../../hcl/evaluate/make.ts';
import { asBool, asNumber, asText } from '../../hcl/evaluate/read.ts';
import { emptyScope } from '../../hcl/evaluate/scope.ts';
import { evaluate } from '../../hcl/evaluate.ts';
import type { Call, Expression } from '../../hcl/expression.ts';
import type { Range } from '../../hcl/range.ts';
import type { KnownValue, Value } from '../../hcl/value.ts';

/** A value as a variable of that type holds it: `"3"` is a number where one is asked, and optional attributes get their defaults. */
export function convert(value: Value, type: Expression | undefined, at: Range): Value {
  if (type === undefined || value.kind === 'unknown' || value.kind === 'null') return value;
  if (type.kind === 'literal') return convertByName(value, String(type.value), at);
  if (type.kind === 'reference') return convertByName(value, type.root, at);
  return type.kind === 'call' ? convertTo(value, type, at) : value;
}

function convertByName(value: KnownValue, name: string, at: Range): Value {
  switch (name) {
    case 'string':
      return asText(value, at);
    case 'number':
      return asNumber(value, at);
    case 'bool':
      return asBool(value, at);
    case 'list':
    case 'set':
    case 'map':
      return convertTo(value, { kind: 'call', name, arguments: [], expanded: false }, at);
    default:
      return value;
  }
}

function convertTo(value: KnownValue, { name, arguments: [inner] }: Call, at: Range): Value {
  switch (name) {
    case 'list':
      if (value.kind !== 'list') return refused('a list', at);
      return list(
        value.items.map((item) => convert(item, inner, at)),
        value.from,
      );
    case 'set':
      return value.kind === 'list' ? setOf(value, inner, at) : refused('a set', at);
    case 'map': {
      if (value.kind !== 'map') return refused('a map', at);
      return map(
        [...value.entries].map(([key, item]) => [key, convert(item, inner, at)] as const),
        value.from,
      );
    }
    case 'object':
      return value.kind === 'map' ? objectOf(value, inner, at) : refused('an object', at);
    case 'tuple': {
      if (value.kind !== 'list') return refused('a tuple', at);
      const types = inner?.kind === 'tuple' ? inner.items : [];
      return list(
        value.items.map((item, index) => convert(item, types[index], at)),
        value.from,
      );
    }
    default:
      return value;
  }
}

const refused = (wanted: string, at: Range) =>
  unknown('invalid', `Expected ${wanted} for this variable, found something else`, at);

function setOf(
  value: Extract<KnownValue, { kind: 'list' }>,
  inner: Expression | undefined,
  at: Range,
): Value {
  const items = value.items.map((item) => convert(item, inner, at));
  const open = items.find((item) => item.kind === 'unknown');
  if (open !== undefined) return open;
  const once = new Map(items.map((item) => [jsonText(item), item]));
  const sorted = [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  return { kind: 'list', items: sorted, isSet: true, from: value.from };
}

/** What the type does not name is dropped, as Terraform does. */
function objectOf(
  value: Extract<KnownValue, { kind: 'map' }>,
  inner: Expression | undefined,
  at: Range,
): Value {
  if (inner?.kind !== 'object') return value;
  const entries = inner.items.map(({ key, value: type }): readonly [string, Value] => {
    const name = key.kind === 'literal' ? String(key.value) : key.text;
    const optional = type.kind === 'call' && type.name === 'optional' ? type.arguments : undefined;
    const given = value.entries.get(name);
    if (given !== undefined && !(given.kind === 'null' && optional?.[1] !== undefined)) {
      return [name, convert(given, optional?.[0] ?? (optional === undefined ? type : undefined), at)];
    }
    if (optional === undefined)
      return [name, unknown('invalid', `Expected the attribute "${name}", found none`, at)];
    const [innerType, fallback] = optional;
    const preset = fallback === undefined ? nothing([type.range]) : evaluate(fallback, emptyScope());
    return [name, convert(preset, innerType, at)];
  });
  return map(entries, value.from);
}
