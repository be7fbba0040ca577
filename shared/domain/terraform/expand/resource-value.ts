import { list, map, unknown } from '../../hcl/evaluate/make.ts';
import type { Looked } from '../../hcl/evaluate/scope.ts';
import { evaluate } from '../../hcl/evaluate.ts';
import type { Step } from '../../hcl/expression.ts';
import type { Range } from '../../hcl/range.ts';
import type { Unknown, Value } from '../../hcl/value.ts';
import type { Resource } from '../module.ts';
import { type Key, keysOf, madeBy } from './keys.ts';
import { addressIn, type Names } from './names.ts';

/** `google_x.y.name`: what the configuration gives the resource is known, everything else only after an apply. */
export function resourceValue(
  names: Names,
  resource: Resource | undefined,
  steps: readonly Step[],
  at: Range,
): Looked | undefined {
  if (resource === undefined) return undefined;
  const [first] = steps;
  const isKeyed = first?.kind === 'index';
  const key = isKeyed ? keyIn(evaluate(first.key, names.scope)) : undefined;
  const rest = isKeyed ? steps.slice(1) : steps;
  const isRepeated = resource.count !== undefined || resource.forEach !== undefined;
  if (isRepeated && !isKeyed) return { value: everyOne(names, resource, at), rest };
  const [attribute, ...others] = rest;
  if (attribute?.kind !== 'attribute') return { value: afterApply(names, resource, key, '', at), rest };
  const value = configured(names, resource, key, attribute.name, at);
  return value === undefined
    ? { value: afterApply(names, resource, key, '', at), rest }
    : { value, rest: others };
}

function configured(
  names: Names,
  resource: Resource,
  key: Key | undefined,
  name: string,
  at: Range,
): Value | undefined {
  const attribute = resource.block.attributes.findLast((one) => one.name === name);
  if (attribute === undefined || META.has(name)) return undefined;
  return names.once(`${addressOf(resource)}[${JSON.stringify(key ?? '')}].${name}`, at, () => {
    const made = madeBy(keysOf(resource, names.scope), names.scope).find((one) => one.key === key);
    if (made === undefined) return afterApply(names, resource, key, name, at);
    const value = evaluate(attribute.value, made.scope);
    if (value.kind !== 'unknown' || value.reference !== undefined) return value;
    return { ...value, reference: afterApply(names, resource, key, name, at).reference };
  });
}

const META = new Set(['count', 'for_each', 'provider', 'depends_on']);

function everyOne(names: Names, resource: Resource, at: Range): Value {
  const keys = keysOf(resource, names.scope);
  if (keys.kind !== 'keys') return afterApply(names, resource, undefined, '', at);
  const values = [...keys.values.keys()].map(
    (key) => [String(key), afterApply(names, resource, key, '', at)] as const,
  );
  if (keys.form === 'each') return map(values, [at]);
  return list(
    values.map(([, value]) => value),
    [at],
  );
}

function afterApply(
  names: Names,
  resource: Resource,
  key: Key | undefined,
  path: string,
  at: Range,
): Unknown {
  const address = addressIn(names, addressOf(resource));
  const what = path === '' ? address : `${address}.${path}`;
  return {
    ...unknown('computed', `${what} is known after an apply only`, at),
    reference: { address, key, path },
  };
}

/** As references name it. */
export function addressOf({ mode, type, name }: Resource): string {
  return `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
}

function keyIn(value: Value): Key | undefined {
  return value.kind === 'string' || value.kind === 'number' ? value.value : undefined;
}
