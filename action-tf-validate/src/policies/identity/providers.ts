import type { Mapping } from '../../../../shared/domain/federation/condition.ts';
import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { onceForEach } from '../once-for-each.ts';
import type { RootEnvironment } from '../policy.ts';
import { type PoolKey, poolKeyOf } from './pools.ts';
import { isKnown, reasonOf, type Text, textAt, textOf } from './text.ts';

/** Who may exchange a token, as one resource says it. */
export type Provider = {
  readonly resource: ResourceInstance;
  readonly pool: PoolKey | undefined;
  /** `workload_identity_pool_provider_id`, where it is known. */
  readonly id: string | undefined;
  readonly issuer: Issuer;
  readonly condition: Text | undefined;
  readonly mapping: Mapping;
  /** Of the condition, or of the head of the resource where there is none. */
  readonly at: Range;
};

/** `other`: not OIDC at all, or the issuer of somebody else. */
export type Issuer =
  | { readonly kind: 'github' }
  | { readonly kind: 'other'; readonly text: string | undefined }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The providers that an environment makes. */
export const providersOf = onceForEach((environment: RootEnvironment): readonly Provider[] =>
  environment.resources
    .filter(({ mode, type }) => mode === 'managed' && type === 'google_iam_workload_identity_pool_provider')
    .map((resource) => {
      const { body, block } = resource;
      const pool = textAt(body, 'workload_identity_pool_id');
      const id = textAt(body, 'workload_identity_pool_provider_id');
      const condition = textAt(body, 'attribute_condition');
      return {
        resource,
        pool: pool && poolKeyOf(pool, environment),
        id: id !== undefined && isKnown(id) ? id.text : undefined,
        issuer: issuerOf(resource),
        condition: condition?.text.trim() === '' ? undefined : condition,
        mapping: mappingOf(resource),
        at: condition?.at ?? block.headRange,
      };
    }),
);
function issuerOf({ body }: ResourceInstance): Issuer {
  const oidc = body.blocks.find(({ type }) => type === 'oidc');
  if (oidc === undefined) return { kind: 'other', text: undefined };
  const issuer = textAt(oidc.body, 'issuer_uri');
  if (issuer === undefined) return { kind: 'unknown', reason: 'issuer_uri is missing' };
  const isGitHub = /^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/.test(issuer.text);
  if (isGitHub || /\/_services\/token\/?$/.test(issuer.text)) return { kind: 'github' };
  return isKnown(issuer)
    ? { kind: 'other', text: issuer.text }
    : { kind: 'unknown', reason: reasonOf(issuer) };
}

function mappingOf({ body }: ResourceInstance): Mapping {
  const attribute = body.attributes.get('attribute_mapping');
  if (attribute === undefined) return { targets: new Map(), complete: true };
  if (attribute.value.kind !== 'map') return { targets: new Map(), complete: false };
  const texts = [...attribute.value.entries].map(
    ([target, value]) => [target, textOf(value, attribute.range)] as const,
  );
  return {
    targets: new Map(texts.flatMap(([target, text]) => (text === undefined ? [] : [[target, text.text]]))),
    complete: texts.every(([, text]) => text === undefined || isKnown(text)),
  };
}
