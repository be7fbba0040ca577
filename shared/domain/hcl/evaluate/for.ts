import type { Expression, For } from '../expression.ts';
import type { Value } from '../value.ts';
import { elementsOf, namesFor } from './elements.ts';
import { list, map, placesOf, unknown } from './make.ts';
import { asBool, asText } from './read.ts';
import { type Evaluate, MOST_ITEMS, type Scope, withNames } from './scope.ts';

type ForExpression = Extract<Expression, { kind: 'for' }>;

/** `[for x in c : x]`, `{for k, v in c : k => v}`. */
export function forValue(expression: ForExpression, scope: Scope, evaluate: Evaluate): Value {
  const collection = evaluate(expression.collection, scope);
  const elements = elementsOf(collection, expression.range);
  if ('kind' in elements) return elements;
  if (elements.length > MOST_ITEMS)
    return unknown('too-large', 'The list is too long to go through', expression.range);
  const scopes = elements.map((element) => withNames(scope, namesFor(expression, element)));
  const kept: Scope[] = [];
  for (const inner of scopes) {
    const condition = conditionOf(expression, inner, evaluate);
    if (typeof condition !== 'boolean') return condition;
    if (condition) kept.push(inner);
  }
  const from = placesOf([collection]);
  const { key } = expression;
  if (key === undefined)
    return list(
      kept.map((inner) => evaluate(expression.value, inner)),
      from,
    );
  const pairs: (readonly [string, Value])[] = [];
  for (const inner of kept) {
    const name = asText(evaluate(key, inner), expression.range);
    if (name.kind === 'unknown') return name;
    if (name.kind !== 'string') return unknown('invalid', 'A key is null', expression.range);
    pairs.push([name.value, evaluate(expression.value, inner)]);
  }
  return expression.grouped ? grouped(pairs, from) : single(pairs, expression, from);
}

function conditionOf({ condition }: For, scope: Scope, evaluate: Evaluate): boolean | Value {
  if (condition === undefined) return true;
  const value = asBool(evaluate(condition, scope), condition.range);
  if (value.kind === 'bool') return value.value;
  return value.kind === 'unknown' ? value : unknown('invalid', 'The condition is null', condition.range);
}

type Pairs = readonly (readonly [string, Value])[];

function grouped(pairs: Pairs, from: Parameters<typeof map>[1]): Value {
  const groups = Map.groupBy(pairs, ([key]) => key);
  const lists = [...groups].map(
    ([key, those]) =>
      [
        key,
        list(
          those.map(([, value]) => value),
          from,
        ),
      ] as const,
  );
  return map(lists, from);
}

function single(pairs: Pairs, { range }: ForExpression, from: Parameters<typeof map>[1]): Value {
  const keys = new Set(pairs.map(([key]) => key));
  return keys.size < pairs.length
    ? unknown('invalid', 'Two elements have the same key', range)
    : map(pairs, from);
}
