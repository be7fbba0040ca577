import type { Unknown } from '../../../../shared/domain/hcl/value.ts';
import type { RootEnvironment } from '../policy.ts';
import { isKnown, type Text, textAt } from './text.ts';

/** What tells two pools apart: `id:github`, or the address of the resource where the id is not known. */
export type PoolKey = string;

const POOL = 'google_iam_workload_identity_pool';

/** The pool that a text names by id or by reference; undefined where neither is known. */
export function poolKeyOf(text: Text, environment: RootEnvironment): PoolKey | undefined {
  return isKnown(text) ? `id:${text.text.split('/').at(-1)}` : poolKeyAt(text.unknowns.at(-1), environment);
}

/** The pool that a value is an attribute of. */
export function poolKeyAt(unknown: Unknown | undefined, { resources }: RootEnvironment): PoolKey | undefined {
  const address = unknown?.reference?.address;
  if (address === undefined) return undefined;
  const pool = resources.find(({ place }) => place === address);
  if (pool === undefined) return undefined;
  if (pool.type !== POOL && pool.type !== `${POOL}_provider`) return undefined;
  const id = textAt(pool.body, 'workload_identity_pool_id');
  return id !== undefined && isKnown(id) ? `id:${id.text}` : `at:${address}`;
}
