import type { Expression } from '../expression.ts';
import type { Value } from '../value.ts';
import { collectionFunctions } from './functions/collections.ts';
import { encodingFunctions } from './functions/encoding.ts';
import type { HclFunctions } from './functions/function.ts';
import { listFunctions } from './functions/lists.ts';
import { mapFunctions } from './functions/maps.ts';
import { numberFunctions } from './functions/numbers.ts';
import { setFunctions } from './functions/sets.ts';
import { textFunctions } from './functions/texts.ts';
import { typeFunctions } from './functions/types.ts';
import { bool, unknown } from './make.ts';
import { unknownsIn } from './read.ts';
import type { Evaluate, Scope } from './scope.ts';

type CallExpression = Extract<Expression, { kind: 'call' }>;

const FUNCTIONS: HclFunctions = {
  ...collectionFunctions,
  ...encodingFunctions,
  ...listFunctions,
  ...mapFunctions,
  ...numberFunctions,
  ...setFunctions,
  ...textFunctions,
  ...typeFunctions,
};

/** The functions that are evaluated; any other makes a value that cannot be decided. */
export const knownFunctions: readonly string[] = [...Object.keys(FUNCTIONS), 'try', 'can'].sort();

export function call(expression: CallExpression, scope: Scope, evaluate: Evaluate): Value {
  const name = expression.name.replace(/^core::/, '');
  const { range } = expression;
  if (name === 'try') return firstValid(expression, scope, evaluate);
  if (name === 'can') return canBe(expression, scope, evaluate);
  const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (found === undefined) return unknown('function', `${name}() is not evaluated here`, range);
  const given = expression.arguments.map((argument) => evaluate(argument, scope));
  const values = expression.expanded ? expanded(given, range) : given;
  return Array.isArray(values) ? found(values, range) : (values as Value);
}

/** `f(list...)`. */
function expanded(given: readonly Value[], at: CallExpression['range']): readonly Value[] | Value {
  const last = given.at(-1);
  if (last?.kind === 'list') return [...given.slice(0, -1), ...last.items];
  return last?.kind === 'unknown' ? last : unknown('invalid', 'Expected a list before "..."', at);
}

/** Goes on over what Terraform would refuse, but not over what is merely not known. */
function firstValid({ arguments: given, range }: CallExpression, scope: Scope, evaluate: Evaluate): Value {
  for (const argument of given) {
    const value = evaluate(argument, scope);
    const unknowns = unknownsIn(value);
    if (unknowns.some(({ code }) => code === 'invalid')) continue;
    return unknowns.some(({ code }) => code !== 'computed') ? undecided(value, range) : value;
  }
  return unknown('invalid', 'None of the values can be used', range);
}

/** What is not known might be an error, which would make another argument the result. */
function undecided(value: Value, at: CallExpression['range']): Value {
  const [first] = unknownsIn(value);
  return first ?? unknown('not-understood', 'It is not known which value is used', at);
}

function canBe({ arguments: [argument], range }: CallExpression, scope: Scope, evaluate: Evaluate): Value {
  if (argument === undefined) return unknown('invalid', 'Expected one argument, found none', range);
  const unknowns = unknownsIn(evaluate(argument, scope));
  if (unknowns.some(({ code }) => code === 'invalid')) return bool(false, [range]);
  return unknowns[0] ?? bool(true, [range]);
}
