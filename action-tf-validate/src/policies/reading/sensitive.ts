import type { Expression } from '../../../../shared/domain/hcl/expression.ts';
import type { Body } from '../../../../shared/domain/hcl/hcl-file.ts';
import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { Value } from '../../../../shared/domain/hcl/value.ts';
import type { Module } from '../../../../shared/domain/terraform/module.ts';
import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import type { Place } from './environments.ts';
import { referencesIn } from './known-text.ts';

/** Attributes of resources that are secrets themselves. */
const SECRET_ATTRIBUTES: readonly (readonly [type: string, path: string])[] = [
  ['google_secret_manager_secret_version', 'secret_data'],
  ['google_secret_manager_secret_version_access', 'secret_data'],
  ['google_service_account_key', 'private_key'],
  ['google_sql_user', 'password'],
  ['google_redis_instance', 'auth_string'],
  ['google_apikeys_key', 'key_string'],
  ['random_password', 'result'],
  ['random_password', 'bcrypt_hash'],
  ['tls_private_key', 'private_key_pem'],
];

/** What makes a value a secret: the resource that it comes from, or a variable on its way that is marked sensitive. */
export function sensitiveSource(
  value: Value,
  written: Range,
  resource: ResourceInstance,
  place: Place,
): string | undefined {
  const made = referencesIn(value).find(({ address, path }) =>
    SECRET_ATTRIBUTES.some(([type, attribute]) => typeIn(address) === type && path.startsWith(attribute)),
  );
  if (made !== undefined) return `${made.address}.${made.path}`;
  const name = sensitiveVariable(written, resource, place);
  return name === undefined ? undefined : `the sensitive variable ${name}`;
}

function typeIn(address: string): string | undefined {
  return address.split('.').at(-2);
}

/** Follows the names from the attribute outwards, through the calls that lead to it. */
function sensitiveVariable(written: Range, resource: ResourceInstance, place: Place): string | undefined {
  const modules = new Map(
    (place.environment.modules ?? [place.root]).map(({ module }) => [module.folder, module]),
  );
  let module = modules.get(resource.folder);
  let expressions = expressionsAt(resource.block, written);
  for (const caller of [...resource.callers.toReversed(), undefined]) {
    if (module === undefined) return undefined;
    const names = namesBehind(expressions, module);
    const found = names.find((name) => module?.variables.get(name)?.sensitive);
    if (found !== undefined || caller === undefined) return found;
    const outer = callAt(modules, caller);
    expressions = (outer?.call.arguments ?? [])
      .filter(({ name }) => names.includes(name))
      .map(({ value }) => value);
    module = outer?.module;
  }
  return undefined;
}

function expressionsAt(body: Body, at: Range): readonly Expression[] {
  const here = body.attributes.filter(({ range }) => isSameStart(range, at)).map(({ value }) => value);
  return [...here, ...body.blocks.flatMap((block) => expressionsAt(block, at))];
}

/** Variables that expressions name, also by way of a local. */
function namesBehind(expressions: readonly Expression[], { locals }: Module): readonly string[] {
  const texts = expressions.map(({ text }) => text);
  for (const text of texts) {
    if (texts.length > MOST_STEPS) break;
    for (const [, name = ''] of text.matchAll(/\blocal\.([\w-]+)/g)) {
      const behind = locals.get(name)?.value.text;
      if (behind !== undefined && !texts.includes(behind)) texts.push(behind);
    }
  }
  return texts.flatMap((text) => [...text.matchAll(/\bvar\.([\w-]+)/g)].map(([, name = '']) => name));
}

/** Nobody writes a secret behind more locals than this. */
const MOST_STEPS = 50;

function callAt(modules: ReadonlyMap<string, Module>, caller: Range) {
  for (const module of modules.values()) {
    const call = [...module.calls.values()].find(
      ({ block }) => isSameStart(block.range, caller) || isSameStart(block.headRange, caller),
    );
    if (call !== undefined) return { module, call };
  }
  return undefined;
}

function isSameStart(one: Range, other: Range): boolean {
  return (
    one.path === other.path && one.start.line === other.start.line && one.start.column === other.start.column
  );
}
