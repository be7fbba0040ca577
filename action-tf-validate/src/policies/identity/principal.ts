import { UNKNOWN_PART } from '../../../../shared/domain/cel/cel.ts';
import type { RootEnvironment } from '../policy.ts';
import { type PoolKey, poolKeyAt } from './pools.ts';
import type { Text } from './text.ts';

/** Who of a pool is meant. */
export type Principal = {
  readonly pool: PoolKey | undefined;
  readonly who:
    | { readonly kind: 'everyone' }
    /** `google.subject` or `attribute.NAME` has this value. */
    | { readonly kind: 'attribute'; readonly target: string; readonly value: string }
    | { readonly kind: 'group' }
    | { readonly kind: 'unknown' };
};

const ANYWHERE = /^principal(?:Set)?:\/\/iam\.googleapis\.com\/(.*)$/s;
const NAMED = /^projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/([^/]+)(?:\/(.*))?$/s;
const REFERRED = new RegExp(`^${UNKNOWN_PART}(?:/(.*))?$`, 's');

/** Reads a federated member; undefined for a member of another kind. */
export function principalOf(member: Text, environment: RootEnvironment): Principal | undefined {
  const name = ANYWHERE.exec(member.text)?.[1];
  if (name === undefined) return undefined;
  const named = NAMED.exec(name);
  if (named !== null) {
    const [, id = '', rest] = named;
    const pool = id.includes(UNKNOWN_PART)
      ? poolKeyAt(unknownIn(member, name.indexOf(id)), environment)
      : `id:${id}`;
    return { pool, who: whoOf(rest) };
  }
  const referred = REFERRED.exec(name);
  if (referred === null) return { pool: undefined, who: { kind: 'unknown' } };
  return { pool: poolKeyAt(member.unknowns[0], environment), who: whoOf(referred[1]) };
}

/** The unknown part at a place of the name. */
function unknownIn(member: Text, at: number): Text['unknowns'][number] | undefined {
  const before = member.text.slice(
    0,
    member.text.indexOf('iam.googleapis.com/') + 'iam.googleapis.com/'.length + at,
  );
  return member.unknowns[before.split(UNKNOWN_PART).length - 1];
}

function whoOf(rest: string | undefined): Principal['who'] {
  if (rest === undefined || rest === '' || rest === '*') return { kind: 'everyone' };
  const [, kind, name, value = ''] = /^(subject|group|attribute\.([^/]+))\/(.*)$/s.exec(rest) ?? [];
  if (kind === undefined) return { kind: 'unknown' };
  if (kind === 'group') return { kind: 'group' };
  return { kind: 'attribute', target: kind === 'subject' ? 'google.subject' : `attribute.${name}`, value };
}
