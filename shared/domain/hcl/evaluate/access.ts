import type { Step } from '../expression.ts';
import type { Range } from '../range.ts';
import type { Unknown, Value } from '../value.ts';
import { list, unknown } from './make.ts';
import { asNumber, asText, kindName } from './read.ts';
import type { Evaluate, Scope } from './scope.ts';

/** `.name`, `[0]`, `["eu"]`, one after the other. */
export function take(value: Value, steps: readonly Step[], scope: Scope, evaluate: Evaluate): Value {
  return steps.reduce((current, step) => {
    if (step.kind === 'attribute') return attribute(current, step.name, step.range);
    return index(current, evaluate(step.key, scope), step.range);
  }, value);
}

/** The steps in each element; null has none, and what is no list is the one element. */
export function splat(
  source: Value,
  steps: readonly Step[],
  at: Range,
  scope: Scope,
  evaluate: Evaluate,
): Value {
  if (source.kind === 'unknown') return beyond(source, '[*]', at);
  if (source.kind === 'null') return list([], source.from);
  const items = source.kind === 'list' ? source.items : [source];
  return list(
    items.map((item) => take(item, steps, scope, evaluate)),
    source.from,
  );
}

function attribute(value: Value, name: string, at: Range): Value {
  if (value.kind === 'unknown') return beyond(value, `.${name}`, at);
  if (value.kind !== 'map') {
    return unknown('invalid', `Expected a map with "${name}", found ${kindName(value)}`, at);
  }
  return value.entries.get(name) ?? unknown('invalid', `Expected the key "${name}", found none of it`, at);
}

/** `list[0]`, `map["key"]`. */
export function index(value: Value, key: Value, at: Range): Value {
  if (value.kind === 'unknown') return beyond(value, keyText(key), at);
  if (key.kind === 'unknown') return key;
  if (value.kind === 'map') {
    const name = asText(key, at);
    if (name.kind !== 'string')
      return name.kind === 'unknown' ? name : unknown('invalid', 'The key is null', at);
    return attribute(value, name.value, at);
  }
  if (value.kind !== 'list' || value.isSet) {
    return unknown(
      'invalid',
      `Expected a list or a map, found ${value.kind === 'list' ? 'a set' : kindName(value)}`,
      at,
    );
  }
  const position = asNumber(key, at);
  if (position.kind === 'unknown') return position;
  const found = position.kind === 'number' ? value.items[position.value] : undefined;
  return found ?? unknown('invalid', `Expected one of ${value.items.length} items, found no such index`, at);
}

function keyText(key: Value): string {
  if (key.kind === 'number') return `[${key.value}]`;
  return key.kind === 'string' ? `[${JSON.stringify(key.value)}]` : '[?]';
}

/** Something inside of what is not known: still not known, but it is known whose part it is. */
function beyond(value: Unknown, step: string, at: Range): Unknown {
  const { parts: _, ...whole } = value;
  const { reference } = value;
  if (reference === undefined) return whole;
  const path = `${reference.path}${step}`.replace(/^\./, '');
  const reason = `${reference.address}.${path} is known after an apply only`;
  return {
    ...whole,
    at,
    reason: value.code === 'computed' ? reason : value.reason,
    reference: { ...reference, path },
  };
}
