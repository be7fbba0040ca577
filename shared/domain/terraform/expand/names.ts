import type { Scope } from '../../hcl/evaluate/scope.ts';
import type { Module } from '../module.ts';
import type { Expanding, ModuleInstance } from './instance.ts';
import type { Lazily } from './lazily.ts';

/** What the names of one module are worked out from. */
export type Names = {
  readonly module: Module;
  readonly owner: Pick<ModuleInstance, 'address' | 'children'>;
  readonly expanding: Expanding;
  readonly once: Lazily;
  readonly scope: Scope;
};

/** An address inside of the module, as seen from the root. */
export function addressIn({ owner }: Names, address: string): string {
  return owner.address === '' ? address : `${owner.address}.${address}`;
}
