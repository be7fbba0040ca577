import type { Expression, Step } from '../expression.ts';
import type { Range } from '../range.ts';
import type { Value } from '../value.ts';

/** What names stand for. */
export type Scope = {
  /** The value that a name leads to, and the steps that it leaves; undefined for a name that is not there. */
  readonly look: (root: string, steps: readonly Step[], at: Range) => Looked | undefined;
  /** Shared by all scopes of one task, so that no configuration can take for ever. */
  readonly budget: Budget;
};

export type Looked = { readonly value: Value; readonly rest: readonly Step[] };

/** How deep expressions stand inside each other now, and how many may still be evaluated. */
export type Budget = { depth: number; left: number };

/** Evaluates an expression: handed to the parts of the evaluator, which do not know the whole. */
export type Evaluate = (expression: Expression, scope: Scope) => Value;

/** Enough for any configuration that people plan with. */
export const newBudget = (): Budget => ({ depth: 0, left: 2_000_000 });

export const DEEPEST = 300;
export const MOST_ITEMS = 10_000;

/** A scope in which nothing has a name. */
export function emptyScope(budget: Budget = newBudget()): Scope {
  return { look: () => undefined, budget };
}

/** The names of a `for`, before those around it. */
export function withNames(scope: Scope, names: ReadonlyMap<string, Value>): Scope {
  return {
    budget: scope.budget,
    look: (root, steps, at) => {
      const value = names.get(root);
      return value === undefined ? scope.look(root, steps, at) : { value, rest: steps };
    },
  };
}
