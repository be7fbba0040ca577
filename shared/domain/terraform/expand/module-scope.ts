import { text, unknown } from '../../hcl/evaluate/make.ts';
import type { Looked, Scope } from '../../hcl/evaluate/scope.ts';
import { evaluate } from '../../hcl/evaluate.ts';
import type { Step } from '../../hcl/expression.ts';
import type { Range } from '../../hcl/range.ts';
import type { Value } from '../../hcl/value.ts';
import type { Module } from '../module.ts';
import { calledModule } from './called-module.ts';
import { convert } from './convert.ts';
import type { Expanding, Inputs, ModuleInstance } from './instance.ts';
import { lazily } from './lazily.ts';
import type { Names } from './names.ts';
import { resourceValue } from './resource-value.ts';

/** What names mean inside of one module: `var`, `local`, `module`, `data`, `path`, `terraform` and its resources. */
export function moduleScope(
  module: Module,
  inputs: Inputs,
  owner: Pick<ModuleInstance, 'address' | 'children'>,
  expanding: Expanding,
): Scope {
  const scope: Scope = {
    budget: expanding.budget,
    look: (root, steps, at) => lookUp(names, inputs, root, steps, at),
  };
  const names: Names = { module, owner, expanding, once: lazily(), scope };
  return scope;
}

function lookUp(
  names: Names,
  inputs: Inputs,
  root: string,
  [first, ...rest]: readonly Step[],
  at: Range,
): Looked | undefined {
  const { module } = names;
  if (first?.kind !== 'attribute') return undefined;
  const { name } = first;
  switch (root) {
    case 'var':
      return { value: variable(names, inputs, name, at), rest };
    case 'local':
      return { value: local(names, name, at), rest };
    case 'module': {
      const call = module.calls.get(name);
      return call && calledModule(names, call, rest, at);
    }
    case 'path':
      return { value: pathOf(names, name, at), rest };
    case 'terraform':
      return { value: workspace(names, name, at), rest };
    case 'data': {
      const [second, ...others] = rest;
      const label = second?.kind === 'attribute' ? second.name : undefined;
      return resourceValue(names, module.data.get(`${name}.${label}`), others, at);
    }
    default:
      return resourceValue(names, module.resources.get(`${root}.${name}`), rest, at);
  }
}

function variable({ module, once, scope, expanding }: Names, inputs: Inputs, name: string, at: Range): Value {
  const declared = module.variables.get(name);
  if (declared === undefined) return unknown('no-value', `var.${name} is not declared`, at);
  return once(`var.${name}`, at, () => {
    const preset = declared.default;
    const given = inputs(name) ?? (preset && evaluate(preset, scope));
    const { environment } = expanding;
    const where = environment.name === '' ? '' : ` in ${environment.name}`;
    return given === undefined
      ? unknown('no-value', `var.${name} has no value${where}`, at)
      : convert(given, declared.type, at);
  });
}

function local({ module, once, scope }: Names, name: string, at: Range): Value {
  const declared = module.locals.get(name);
  if (declared === undefined) return unknown('no-value', `local.${name} is not declared`, at);
  return once(`local.${name}`, at, () => evaluate(declared.value, scope));
}

function pathOf({ module, expanding }: Names, name: string, at: Range): Value {
  if (name === 'root') return text('.', [at]);
  if (name !== 'module') return unknown('no-value', 'This path depends on where the program runs', at);
  return text(module.folder === expanding.root ? '.' : module.folder, [at]);
}

function workspace({ expanding }: Names, name: string, at: Range): Value {
  const known = name === 'workspace' ? expanding.environment.workspace : undefined;
  return known === undefined
    ? unknown('no-value', 'The workspace is not known from files', at)
    : text(known, [at]);
}
