import type { Cel, CelFunction } from './cel.ts';
import { celText } from './cel-text.ts';

/** One comparison, or its contrary. */
export type Literal = { readonly atom: Cel; readonly negated: boolean };

/** What must hold together. An empty one always holds. */
export type Arm = readonly Literal[];

const MOST_ARMS = 512;

/**
 * The ways in which a condition can be true: it is, exactly when every literal of one arm is. Undefined where there are more than
 * anybody could look at. Errors count as in CEL: what fails is neither true nor false, so both of its literals do not hold.
 */
export function armsOf(condition: Cel): readonly Arm[] | undefined {
  try {
    return arms(condition, false);
  } catch (error) {
    if (error instanceof TooManyArms) return undefined;
    throw error;
  }
}

class TooManyArms extends Error {}

function arms(node: Cel, negated: boolean): readonly Arm[] {
  if (node.kind === 'constant' && typeof node.value === 'boolean') return node.value !== negated ? [[]] : [];
  if (node.kind !== 'call') return [[{ atom: node, negated }]];
  const [first, second, third] = node.arguments;
  switch (node.name) {
    case 'not':
      return first === undefined ? [] : arms(first, !negated);
    case 'and':
    case 'or':
      return (node.name === 'and') === negated
        ? either(node.arguments, negated)
        : all(node.arguments.map((each) => arms(each, negated)));
    case 'if':
      if (first === undefined || second === undefined || third === undefined) return [];
      return united([
        all([arms(first, false), arms(second, negated)]),
        all([arms(first, true), arms(third, negated)]),
      ]);
    case 'equal':
    case 'unequal':
      return comparison(node, negated !== (node.name === 'unequal'));
    case 'in':
      return membership(node, negated);
    default:
      return [[{ atom: node, negated }]];
  }
}

function either(nodes: readonly Cel[], negated: boolean): readonly Arm[] {
  return united(nodes.map((each) => arms(each, negated)));
}

/** Equality of truths, of a choice, and of constants is taken apart; any other is an atom. */
function comparison(node: Cel & { readonly kind: 'call' }, negated: boolean): readonly Arm[] {
  const [left, right] = node.arguments;
  if (left === undefined || right === undefined) return [];
  if (left.kind === 'constant' && right.kind === 'constant') {
    return (left.value === right.value) !== negated ? [[]] : [];
  }
  if (isTruth(left) && isTruth(right)) {
    return united([
      all([arms(left, false), arms(right, negated)]),
      all([arms(left, true), arms(right, !negated)]),
    ]);
  }
  const choice = [left, right].find((side) => side.kind === 'call' && side.name === 'if');
  if (choice?.kind === 'call') {
    const other = choice === left ? right : left;
    const [condition, whenTrue, whenFalse] = choice.arguments;
    if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return [];
    const equals = (side: Cel) => call('equal', side, other);
    return arms(call('if', condition, equals(whenTrue), equals(whenFalse)), negated);
  }
  return [[{ atom: call('equal', left, right), negated }]];
}

/** Of a written list of constants the atom stays whole: one arm, not one for each item. */
function membership(node: Cel & { readonly kind: 'call' }, negated: boolean): readonly Arm[] {
  const [item, list] = node.arguments;
  if (item === undefined || list?.kind !== 'list') return [[{ atom: node, negated }]];
  const simple = item.kind === 'path' && list.items.every((each) => each.kind === 'constant');
  if (simple && list.items.length > 0) return [[{ atom: node, negated }]];
  const found = list.items.reduce<Cel>((left, each) => call('or', left, call('equal', item, each)), {
    kind: 'constant',
    value: false,
  });
  return arms(found, negated);
}

function call(name: CelFunction, ...values: readonly Cel[]): Cel {
  return { kind: 'call', name, arguments: values };
}

function isTruth(node: Cel): boolean {
  if (node.kind === 'constant') return typeof node.value === 'boolean';
  if (node.kind !== 'call') return false;
  return node.name === 'if' ? node.arguments.slice(1).every(isTruth) : node.name !== 'plus';
}

function all(parts: readonly (readonly Arm[])[]): readonly Arm[] {
  return parts.reduce<readonly Arm[]>(
    (left, right) => {
      if (left.length * right.length > MOST_ARMS) throw new TooManyArms();
      return left.flatMap((one) => right.map((other) => [...one, ...other]));
    },
    [[]],
  );
}

function united(parts: readonly (readonly Arm[])[]): readonly Arm[] {
  const found = parts.flat();
  if (found.length > MOST_ARMS) throw new TooManyArms();
  return found;
}

/** An arm as a sentence can hold it. */
export function armText(arm: Arm): string {
  if (arm.length === 0) return 'true';
  return arm.map(({ atom, negated }) => (negated ? `!(${celText(atom)})` : celText(atom))).join(' && ');
}
