import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Value } from '../../../../shared/domain/hcl/value.ts';
import type {
  EvaluatedBody,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import { estateOf, type Files } from '../../action-tf-validate/policies/estate-of.ts';

export const MODULES = [
  'artifact-clean-up',
  'budget',
  'federation',
  'observability',
  'scheduled-scaling',
] as const;

const FOLDER = join('shared', 'terraform');

/** The modules and their example, as a checkout holds them. */
export const FILES: Files = Object.fromEntries(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative('.', path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
);

/** The numeric ids are those that the example names. */
export const REPOSITORY = { name: 'octo/shop', id: '700100200', ownerId: '5001' };

/** What the example makes in one environment. */
export async function exampleIn(environment: string): Promise<readonly ResourceInstance[]> {
  const { roots } = await estateOf(FILES, { repository: REPOSITORY });
  const found = roots.flatMap(({ environments }) => environments).find(({ name }) => name === environment);
  if (found === undefined) throw new Error(`the example has no environment ${environment}`);
  return found.resources;
}

/** What a root makes that somebody else wrote: `root` calls modules by `../shared/terraform/NAME`. */
export async function madeBy(root: string): Promise<readonly ResourceInstance[]> {
  const { roots } = await estateOf({ ...FILES, 'own/main.tf': root }, { repository: REPOSITORY });
  const own = roots.find(({ folder }) => folder === 'own')?.environments[0];
  if (own === undefined) throw new Error('the root was not read');
  return own.resources;
}

/** The one resource whose address ends so. */
export function the(resources: readonly ResourceInstance[], address: string): ResourceInstance {
  const [found, ...others] = resources.filter((each) => each.address.endsWith(address));
  if (found === undefined || others.length > 0)
    throw new Error(`${address} is one of ${resources.map((each) => each.address).join(', ')}`);
  return found;
}

/** An attribute as data; each part that only Google knows is written `(REFERENCE)`. */
export function plain({ attributes }: EvaluatedBody, name: string): unknown {
  const value = attributes.get(name)?.value;
  return value === undefined ? undefined : dataOf(value);
}

function dataOf(value: Value): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'list':
      return value.items.map(dataOf);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, item]) => [key, dataOf(item)]));
    case 'unknown': {
      const parts = value.parts ?? [value];
      return parts.map((part) => (typeof part === 'string' ? part : `(${nameOf(part)})`)).join('');
    }
    default:
      return value.value;
  }
}

function nameOf({ reference, reason }: Extract<Value, { kind: 'unknown' }>): string {
  return reference === undefined ? reason : reference.address.replace(/^(module\.\w+\.)+/, '');
}
