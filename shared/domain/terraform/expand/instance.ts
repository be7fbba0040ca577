import type { Budget, Scope } from '../../hcl/evaluate/scope.ts';
import type { HclProblem } from '../../hcl/hcl-file.ts';
import type { Range } from '../../hcl/range.ts';
import type { Value } from '../../hcl/value.ts';
import type { Environment } from '../environment.ts';
import type { Module, ModuleCall } from '../module.ts';
import type { Key, Keys } from './keys.ts';

/** One module as one call makes it: the same folder may be there many times, with other values. */
export type ModuleInstance = {
  readonly module: Module;
  /** `module.api["eu"]`; '' is the root. */
  readonly address: string;
  /** Like `address`, without keys. */
  readonly place: string;
  readonly number: 'one' | 'many';
  readonly callers: readonly Range[];
  /** Folders from the root to this one, to notice a module that calls itself. */
  readonly folders: readonly string[];
  readonly scope: Scope;
  /** Made when they are first asked for: a value of one may depend on another. */
  readonly children: (call: ModuleCall) => Children;
};

export type Children = {
  readonly keys: Keys;
  /** Empty where the source is no folder of the workspace. */
  readonly made: readonly { readonly key: Key | undefined; readonly instance: ModuleInstance }[];
};

/** What all instances of one expansion share. */
export type Expanding = {
  readonly modules: ReadonlyMap<string, Module>;
  readonly environment: Environment;
  readonly root: string;
  readonly budget: Budget;
  readonly problems: HclProblem[];
  instances: number;
};

/** How the variables of a module get their values. */
export type Inputs = (name: string) => Value | undefined;
