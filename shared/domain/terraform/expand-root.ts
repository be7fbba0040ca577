import { unknown } from '../hcl/evaluate/make.ts';
import { emptyScope, newBudget, type Scope } from '../hcl/evaluate/scope.ts';
import { evaluate } from '../hcl/evaluate.ts';
import type { Expression } from '../hcl/expression.ts';
import type { Body, HclProblem } from '../hcl/hcl-file.ts';
import type { Value } from '../hcl/value.ts';
import type { Environment } from './environment.ts';
import { evaluatedBody } from './expand/evaluated-body.ts';
import type { Expanding, ModuleInstance } from './expand/instance.ts';
import { keysOf, type Made, madeBy } from './expand/keys.ts';
import { keyText, moduleInstance } from './expand/module-instance.ts';
import { addressOf } from './expand/resource-value.ts';
import type { Module, Resource } from './module.ts';
import type { EvaluatedBody, ResourceInstance } from './resource-instance.ts';

export type Expansion = {
  readonly root: string;
  readonly environment: Environment;
  /** Managed resources and data sources of the root and of everything that it calls. */
  readonly resources: readonly ResourceInstance[];
  /** The root first: for what is no resource, such as providers, backends and outputs. */
  readonly modules: readonly ExpandedModule[];
  /** Modules that call themselves, that are not there, or that are too many. */
  readonly problems: readonly HclProblem[];
};

export type ExpandedModule = {
  readonly module: Module;
  /** '' for the root. */
  readonly address: string;
  readonly evaluate: (expression: Expression) => Value;
  readonly body: (body: Body) => EvaluatedBody;
};

/** All resources of a root as one environment makes them. `modules` holds every folder of the workspace by its path. */
export function expandRoot(
  modules: ReadonlyMap<string, Module>,
  root: string,
  environment: Environment = NO_VALUES,
): Expansion {
  const expanding: Expanding = {
    modules,
    environment,
    root,
    budget: newBudget(),
    problems: [],
    instances: 0,
  };
  const module = modules.get(root);
  if (module === undefined) return { root, environment, resources: [], modules: [], problems: [] };
  const values = emptyScope(expanding.budget);
  const instance = moduleInstance(
    module,
    (name) => {
      const given = environment.values.get(name);
      if (given !== undefined) return evaluate(given.value, values);
      const declared = environment.isOpen && module.variables.get(name);
      return declared && unknown('no-value', `var.${name} is what callers give`, declared.block.headRange);
    },
    { address: '', place: '', number: 'one', callers: [], folders: [root] },
    expanding,
  );
  const instances = [...everyInstance(instance)];
  return {
    root,
    environment,
    resources: instances.flatMap(resourcesOf),
    modules: instances.map(expandedModule),
    problems: expanding.problems,
  };
}

const NO_VALUES: Environment = { name: '', files: [], values: new Map() };

function* everyInstance(instance: ModuleInstance): Generator<ModuleInstance> {
  yield instance;
  for (const call of instance.module.calls.values()) {
    for (const child of instance.children(call).made) yield* everyInstance(child.instance);
  }
}

function expandedModule({ module, address, scope }: ModuleInstance): ExpandedModule {
  return {
    module,
    address,
    evaluate: (expression) => evaluate(expression, scope),
    body: (body) => evaluatedBody(body, scope),
  };
}

function resourcesOf(instance: ModuleInstance): readonly ResourceInstance[] {
  const { resources, data } = instance.module;
  return [...resources.values(), ...data.values()].flatMap((resource) =>
    madeBy(keysOf(resource, instance.scope), instance.scope).map((one) =>
      resourceInstance(instance, resource, one),
    ),
  );
}

function resourceInstance(instance: ModuleInstance, resource: Resource, one: Made): ResourceInstance {
  const { mode, type, name, block } = resource;
  const inside = (prefix: string) => `${prefix === '' ? '' : `${prefix}.`}${addressOf(resource)}`;
  return {
    mode,
    type,
    name,
    block,
    address: `${inside(instance.address)}${keyText(one)}`,
    place: inside(instance.place),
    folder: instance.module.folder,
    callers: instance.callers,
    number: instance.number === 'many' ? 'many' : one.number,
    key: one.key,
    body: lazyBody(block, one.scope),
  };
}

/** Policies ask for a few types: the others are never evaluated. */
function lazyBody(block: Body, scope: Scope): EvaluatedBody {
  let made: EvaluatedBody | undefined;
  const body = () => {
    made ??= evaluatedBody(block, scope);
    return made;
  };
  return {
    get attributes() {
      return body().attributes;
    },
    get blocks() {
      return body().blocks;
    },
  };
}
