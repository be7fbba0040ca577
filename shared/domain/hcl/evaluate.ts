import { splat, take } from './evaluate/access.ts';
import { call } from './evaluate/call.ts';
import { areEqual } from './evaluate/equal.ts';
import { forValue } from './evaluate/for.ts';
import { bool, list, map, nothing, number, text, unknown } from './evaluate/make.ts';
import { binary, unary, unified } from './evaluate/operators.ts';
import { asBool, asText } from './evaluate/read.ts';
import { DEEPEST, type Evaluate, type Scope } from './evaluate/scope.ts';
import { template } from './evaluate/template.ts';
import type { Expression } from './expression.ts';
import type { Value } from './value.ts';

/** What an expression comes to, as far as that can be decided. Terminates for every expression and every scope. */
export const evaluate: Evaluate = (expression, scope) => {
  const { budget } = scope;
  if (budget.depth >= DEEPEST || budget.left <= 0) {
    return unknown('too-large', 'This is deeper or larger than what is followed', expression.range);
  }
  budget.depth += 1;
  budget.left -= 1;
  const value = resultOf(expression, scope);
  budget.depth -= 1;
  return value;
};

function resultOf(expression: Expression, scope: Scope): Value {
  const { range } = expression;
  switch (expression.kind) {
    case 'literal':
      return literal(expression);
    case 'template': {
      const [only] = expression.parts;
      if (expression.parts.length === 1 && only?.kind === 'interpolation')
        return evaluate(only.expression, scope);
      return template(expression.parts, range, scope, evaluate);
    }
    case 'heredoc':
      return template(expression.parts, range, scope, evaluate);
    case 'tuple':
      return list(
        expression.items.map((item) => evaluate(item, scope)),
        [range],
      );
    case 'object':
      return object(expression, scope);
    case 'reference':
      return reference(expression, scope);
    case 'access':
      return take(evaluate(expression.source, scope), expression.steps, scope, evaluate);
    case 'splat':
      return splat(evaluate(expression.source, scope), expression.steps, range, scope, evaluate);
    case 'call':
      return call(expression, scope, evaluate);
    case 'unary':
      return unary(expression.operator, evaluate(expression.operand, scope), range);
    case 'binary':
      return binary(expression, evaluate(expression.left, scope), () => evaluate(expression.right, scope));
    case 'conditional':
      return conditional(expression, scope);
    case 'for':
      return forValue(expression, scope, evaluate);
    case 'parenthesised':
      return evaluate(expression.inner, scope);
    case 'opaque':
      return unknown('not-understood', 'This expression could not be read', range);
  }
}

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

function literal({ value, range }: Of<'literal'>): Value {
  switch (typeof value) {
    case 'string':
      return text(value, [range]);
    case 'boolean':
      return bool(value, [range]);
    case 'number':
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
        return unknown('too-large', 'This number has more digits than are kept', range);
      }
      return number(value, [range]);
    default:
      return nothing([range]);
  }
}

function object(expression: Of<'object'>, scope: Scope): Value {
  const entries: (readonly [string, Value])[] = [];
  for (const { key, value } of expression.items) {
    const name = asText(evaluate(key, scope), key.range);
    if (name.kind === 'unknown') return name;
    if (name.kind !== 'string') return unknown('invalid', 'A key is null', key.range);
    entries.push([name.value, evaluate(value, scope)]);
  }
  return map(entries, [expression.range]);
}

function reference({ root, steps, range, text: written }: Of<'reference'>, scope: Scope): Value {
  const looked = scope.look(root, steps, range);
  if (looked === undefined) return unknown('no-value', `${written} has no value here`, range);
  return take(looked.value, looked.rest, scope, evaluate);
}

function conditional({ condition, whenTrue, whenFalse, range }: Of<'conditional'>, scope: Scope): Value {
  const decided = asBool(evaluate(condition, scope), condition.range);
  if (decided.kind === 'null') return unknown('invalid', 'The condition is null', condition.range);
  const [first, second] = [evaluate(whenTrue, scope), evaluate(whenFalse, scope)];
  if (decided.kind === 'bool') {
    return decided.value ? unified(first, second, range) : unified(second, first, range);
  }
  const [a, b] = [unified(first, second, range), unified(second, first, range)];
  if (areEqual(a, b, range) === true) return a;
  return decided.kind === 'unknown' ? decided : unknown('invalid', 'The condition is no truth value', range);
}
