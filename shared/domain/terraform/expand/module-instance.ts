import { evaluate } from '../../hcl/evaluate.ts';
import type { Range } from '../../hcl/range.ts';
import type { Value } from '../../hcl/value.ts';
import type { Module, ModuleCall } from '../module.ts';
import type { Children, Expanding, Inputs, ModuleInstance } from './instance.ts';
import { keysOf, type Made, madeBy } from './keys.ts';
import { moduleScope } from './module-scope.ts';

/** Calls inside calls, and all of them together: far more than people plan with. */
const DEEPEST = 20;
const MOST = 2000;

type Where = Pick<ModuleInstance, 'address' | 'place' | 'number' | 'callers' | 'folders'>;

/** A module with its names, and the modules that it calls as soon as somebody asks for them. */
export function moduleInstance(
  module: Module,
  inputs: Inputs,
  where: Where,
  expanding: Expanding,
): ModuleInstance {
  const known = new Map<ModuleCall, Children>();
  const children = (call: ModuleCall): Children => {
    const found = known.get(call);
    if (found !== undefined) return found;
    known.set(call, { keys: keysOf({ count: undefined, forEach: undefined }, instance.scope), made: [] });
    const made = childrenOf(instance, call, expanding);
    known.set(call, made);
    return made;
  };
  const scope = moduleScope(module, inputs, { address: where.address, children }, expanding);
  const instance: ModuleInstance = { module, scope, children, ...where };
  return instance;
}

function childrenOf(parent: ModuleInstance, call: ModuleCall, expanding: Expanding): Children {
  const keys = keysOf(call, parent.scope);
  const module = calledFolder(parent, call, expanding);
  if (module === undefined) return { keys, made: [] };
  const made = madeBy(keys, parent.scope).flatMap((one) => {
    expanding.instances += 1;
    if (expanding.instances === MOST) {
      note(
        expanding,
        call.block.headRange,
        `Expected at most ${MOST} modules in all, found more: the rest is left out`,
      );
    }
    if (expanding.instances >= MOST) return [];
    return [{ key: one.key, instance: childOf(parent, call, module, one, expanding) }];
  });
  return { keys, made };
}

function calledFolder(parent: ModuleInstance, call: ModuleCall, expanding: Expanding): Module | undefined {
  const { source } = call;
  if (source.kind !== 'local' || source.folder === undefined) return undefined;
  const module = expanding.modules.get(source.folder);
  if (module === undefined) {
    note(
      expanding,
      source.range,
      `Expected a module in ${source.folder || 'the workspace'}, found none there`,
    );
  } else if (parent.folders.includes(source.folder)) {
    note(
      expanding,
      source.range,
      `Expected modules that end somewhere, found ${source.folder || 'the workspace'} inside of itself`,
    );
    return undefined;
  } else if (parent.folders.length >= DEEPEST) {
    note(expanding, source.range, `Expected at most ${DEEPEST} modules inside each other, found more`);
    return undefined;
  }
  return module;
}

function childOf(
  parent: ModuleInstance,
  call: ModuleCall,
  module: Module,
  one: Made,
  expanding: Expanding,
): ModuleInstance {
  const given = new Map(call.arguments.map(({ name, value }) => [name, value]));
  const inputs: Inputs = (name): Value | undefined => {
    const value = given.get(name);
    return value && evaluate(value, one.scope);
  };
  const prefix = (address: string) => (address === '' ? '' : `${address}.`);
  return moduleInstance(
    module,
    inputs,
    {
      address: `${prefix(parent.address)}module.${call.name}${keyText(one)}`,
      place: `${prefix(parent.place)}module.${call.name}`,
      number: parent.number === 'many' ? 'many' : one.number,
      callers: [...parent.callers, call.block.headRange],
      folders: [...parent.folders, module.folder],
    },
    expanding,
  );
}

/** `[0]`, `["eu"]`, `[?]` where the keys are not known. */
export function keyText({ key, number }: Pick<Made, 'key' | 'number'>): string {
  if (number === 'many') return '[?]';
  return key === undefined ? '' : `[${JSON.stringify(key)}]`;
}

function note(expanding: Expanding, range: Range, message: string): void {
  const isNew = expanding.problems.every((one) => one.message !== message || one.range !== range);
  if (isNew) expanding.problems.push({ range, message });
}
