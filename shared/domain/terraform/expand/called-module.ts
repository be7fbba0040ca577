import { list, map, unknown } from '../../hcl/evaluate/make.ts';
import { asText } from '../../hcl/evaluate/read.ts';
import type { Looked } from '../../hcl/evaluate/scope.ts';
import { evaluate } from '../../hcl/evaluate.ts';
import type { Step } from '../../hcl/expression.ts';
import type { Range } from '../../hcl/range.ts';
import type { Unknown, Value } from '../../hcl/value.ts';
import type { ModuleCall } from '../module.ts';
import type { Children, ModuleInstance } from './instance.ts';
import { addressIn, type Names } from './names.ts';

/** `module.api.url`, `module.api["eu"].url`, `module.api`. */
export function calledModule(names: Names, call: ModuleCall, steps: readonly Step[], at: Range): Looked {
  const children = names.owner.children(call);
  const [first, ...rest] = steps;
  if (children.keys.kind === 'single') return oneChild(names, call, children, undefined, steps, at);
  if (first?.kind !== 'index') return { value: everyChild(names, call, children, at), rest: steps };
  const key = asText(evaluate(first.key, names.scope), at);
  if (key.kind === 'unknown') return { value: key, rest };
  if (children.keys.kind === 'many') return { value: children.keys.why, rest };
  return oneChild(names, call, children, key.kind === 'string' ? key.value : '', rest, at);
}

function oneChild(
  names: Names,
  call: ModuleCall,
  children: Children,
  key: string | undefined,
  steps: readonly Step[],
  at: Range,
): Looked {
  const [step, ...rest] = steps;
  const found = children.made.find((one) => key === undefined || String(one.key) === key);
  if (found === undefined) return { value: elsewhere(names, call, children, key, at), rest: steps };
  if (step?.kind !== 'attribute') return { value: outputsOf(names, found.instance, at), rest: steps };
  return { value: output(names, found.instance, step.name, at), rest };
}

function everyChild(names: Names, call: ModuleCall, children: Children, at: Range): Value {
  const { keys, made } = children;
  if (keys.kind === 'many') return keys.why;
  const isElsewhere = made.length === 0 && keys.kind === 'keys' && keys.values.size > 0;
  if (isElsewhere) return elsewhere(names, call, children, undefined, at);
  const outputs = made.map(({ key, instance }) => [String(key), outputsOf(names, instance, at)] as const);
  if (keys.kind === 'keys' && keys.form === 'each') return map(outputs, [at]);
  return list(
    outputs.map(([, value]) => value),
    [at],
  );
}

function outputsOf(names: Names, instance: ModuleInstance, at: Range): Value {
  const declared = [...instance.module.outputs.keys()];
  return map(
    declared.map((name) => [name, output(names, instance, name, at)] as const),
    [at],
  );
}

function output({ once }: Names, instance: ModuleInstance, name: string, at: Range): Value {
  const value = instance.module.outputs.get(name)?.value;
  if (value === undefined) return unknown('invalid', `${instance.place} has no output "${name}"`, at);
  return once(`${instance.address}.${name}`, at, () => evaluate(value, instance.scope));
}

/** The source is no folder of the workspace, or there is no instance of this key. */
function elsewhere(
  names: Names,
  call: ModuleCall,
  { keys }: Children,
  key: string | undefined,
  at: Range,
): Unknown {
  const address = addressIn(names, `module.${call.name}`);
  const isMissing =
    keys.kind === 'keys' && key !== undefined && ![...keys.values.keys()].map(String).includes(key);
  if (isMissing) return unknown('invalid', `${address} has no instance "${key}"`, at);
  const reason = `${address} was not read, so what it gives is not known`;
  return { ...unknown('computed', reason, at), reference: { address, key, path: '' } };
}
