import type { BinaryOperator, Expression } from '../expression.ts';
import type { Range } from '../range.ts';
import type { Value } from '../value.ts';
import { areEqual } from './equal.ts';
import { bool, number, placesOf, unknown } from './make.ts';
import { asBool, asNumber, asText } from './read.ts';

type Binary = Extract<Expression, { kind: 'binary' }>;

/** `a == b`, `a && b`, `a + b`. */
export function binary({ operator, range }: Binary, left: Value, right: () => Value): Value {
  if (operator === '&&' || operator === '||') return logical(operator === '||', left, right, range);
  const other = right();
  const from = placesOf([left, other]);
  if (operator === '==' || operator === '!=') {
    const equal = areEqual(left, other, range);
    return typeof equal === 'boolean' ? bool(equal === (operator === '=='), from) : equal;
  }
  const [a, b] = [asNumber(left, range), asNumber(other, range)];
  if (a.kind === 'unknown') return a;
  if (b.kind === 'unknown') return b;
  if (a.kind !== 'number' || b.kind !== 'number')
    return unknown('invalid', 'Expected two numbers, found null', range);
  const result = arithmetic(operator, a.value, b.value);
  if (typeof result === 'boolean') return bool(result, from);
  return Number.isFinite(result)
    ? number(result, from)
    : unknown('invalid', 'The result is no number', range);
}

/** One side can decide alone, whatever the other comes to. */
function logical(decisive: boolean, left: Value, right: () => Value, at: Range): Value {
  const a = asBool(left, at);
  if (a.kind === 'bool' && a.value === decisive) return a;
  const b = asBool(right(), at);
  if (a.kind === 'unknown' && a.code === 'invalid') return a;
  if (b.kind === 'bool' && b.value === decisive) return b;
  if (a.kind === 'unknown') return a;
  if (b.kind === 'unknown') return b;
  if (a.kind !== 'bool' || b.kind !== 'bool')
    return unknown('invalid', 'Expected true or false, found null', at);
  return bool(!decisive, placesOf([a, b]));
}

function arithmetic(operator: BinaryOperator, a: number, b: number): number | boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    case '+':
      return decimal(a + b);
    case '-':
      return decimal(a - b);
    case '*':
      return decimal(a * b);
    case '/':
      return b === 0 ? Number.NaN : a / b;
    case '%':
      return b === 0 ? Number.NaN : a % b;
    default:
      return Number.NaN;
  }
}

/** Terraform counts in decimals of many digits: 0.1 + 0.2 is 0.3. What a double cannot hold is no number. */
function decimal(value: number): number {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? value : Number.NaN;
  return Number(value.toPrecision(15));
}

/** `!a`, `-a`. */
export function unary(operator: '!' | '-', operand: Value, at: Range): Value {
  const value = operator === '!' ? asBool(operand, at) : asNumber(operand, at);
  if (value.kind === 'bool') return bool(!value.value, value.from);
  if (value.kind === 'number') return number(-value.value, value.from);
  return value.kind === 'unknown' ? value : unknown('invalid', 'Expected a value, found null', at);
}

/** Both results of a choice have one type: text, where one of them is text. */
export function unified(value: Value, other: Value, at: Range): Value {
  return isPlain(value) && other.kind === 'string' ? asText(value, at) : value;
}

const isPlain = ({ kind }: Value) => kind === 'number' || kind === 'bool';
