import { UNKNOWN_PART } from '../../../../shared/domain/cel/cel.ts';
import { inEachEnvironment } from '../in-each-environment.ts';
import type { Estate, Observation, Policy, RootEnvironment } from '../policy.ts';
import { waysInto } from './arms-of-provider.ts';
import { type Grant, grantsOf } from './grants.ts';
import { type Principal, principalOf } from './principal.ts';
import { type Provider, providersOf } from './providers.ts';
import { isKnown } from './text.ts';
import { quoted, weaknessText } from './weakness-text.ts';

/** A role belongs to a job, not to a pool. */
export const poolWidePrincipal: Policy = {
  id: 'identity/pool-wide-principal',
  severity: 'critical',
  title: 'A role goes to one repository at one ref or environment, never to all of a pool',
  rationale:
    'A pool outlives the condition of the provider that it was made with: the next provider, or a looser condition, hands every role of `principalSet://…/*` to its jobs. And a binding by repository lets every branch act as the account where the condition does not ask for one.',
  remedy:
    'Bind by an attribute that names the repository (`principalSet://…/attribute.repository_id/123`) and let the condition of the provider ask for ref or environment; or bind one subject (`principal://…/subject/…`).',
  url: 'https://cloud.google.com/iam/docs/principal-identifiers',
  check: (estate) =>
    inEachEnvironment(estate, (environment) =>
      grantsOf(environment).flatMap((grant) => {
        if (isEverybody(grant)) return [actsForEverybody(grant)];
        const principal = principalOf(grant.member, environment);
        return principal === undefined
          ? nameless(grant)
          : judge(grant, principal, providersFor(principal, environment, estate));
      }),
    ),
};

/** Whoever may act as an account, or make its tokens and keys, is on its own policy. */
function isEverybody({ on, member }: Grant): boolean {
  return on === 'service_account' && /^all(?:Authenticated)?Users$/.test(member.text);
}

function actsForEverybody({ resource, role, member }: Grant): Observation {
  const message = `${role === undefined ? 'The role' : quoted(role.text)} on a service account goes to ${member.text}, which is everybody.`;
  return { saw: 'breach', message, at: member.at, anchor: resource.address };
}

/** A member of which not even the beginning is known, where it may be one of a pool. */
function nameless({ resource, on, role, member }: Grant): readonly Observation[] {
  const mayActAs = role === undefined || !isKnown(role) || role.text === 'roles/iam.workloadIdentityUser';
  const [first] = member.unknowns;
  if (on !== 'service_account' || !mayActAs || first === undefined) return [];
  if (!member.text.startsWith(UNKNOWN_PART) || isOfAccount(first.reference?.address)) return [];
  const message = `Who gets ${role !== undefined && isKnown(role) ? quoted(role.text) : 'the role'} is not known: ${first.reason}.`;
  return [{ saw: 'undecided', message, at: member.at, anchor: resource.address }];
}

const isOfAccount = (address = ''): boolean => /(^|\.)google_service_account\./.test(address);

/** The providers of its pool: those of the same environment, or else any that have the pool's id. */
function providersFor(
  { pool }: Principal,
  environment: RootEnvironment,
  { roots }: Estate,
): readonly Provider[] {
  const inside = (each: RootEnvironment) =>
    providersOf(each).filter((provider) => pool !== undefined && provider.pool === pool);
  const own = inside(environment);
  if (own.length > 0 || pool?.startsWith('id:') !== true) return own;
  return roots.flatMap(({ environments }) => environments.flatMap(inside));
}

function judge(
  { resource, role, member }: Grant,
  { who }: Principal,
  providers: readonly Provider[],
): readonly Observation[] {
  const say = (saw: Observation['saw'], message: string): readonly Observation[] => [
    { saw, message, at: member.at, anchor: resource.address, about: aboutOf(role, member) },
  ];
  const given = role === undefined ? 'The role' : quoted(role.text);
  if (who.kind === 'everyone') return say('breach', `${given} goes to everybody who gets into the pool.`);
  if (who.kind !== 'attribute')
    return say('undecided', `Who gets ${given} is not known: ${quoted(member.text)}.`);
  if (providers.length > 0 && providers.every(({ issuer }) => issuer.kind === 'other')) return [];
  const demand = `${who.target} == ${JSON.stringify(who.value)}`;
  const ways = providers
    .filter(({ issuer }) => issuer.kind !== 'other')
    .map((provider) => waysInto(provider, demand));
  for (const way of ways) {
    const open =
      way.kind === 'ways'
        ? way.arms.find(({ weakness }) => weakness !== undefined && weakness !== 'unread')
        : undefined;
    if (open?.weakness !== undefined && open.weakness !== 'unread') {
      return say(
        'breach',
        `${given} goes to ${quoted(`${who.target}/${who.value}`)}, and with the condition of the provider that ${weaknessText(open.weakness)}.`,
      );
    }
  }
  const settled = ways.every(
    (way) =>
      way.kind === 'ways' &&
      way.unknown === undefined &&
      way.arms.every(({ weakness }) => weakness === undefined),
  );
  if (ways.length > 0 && settled) return [];
  if (ways.length === 0 && bindsAlone(who)) return [];
  const why =
    ways.length === 0
      ? 'the provider of its pool is not declared here'
      : 'the condition of its provider cannot be judged';
  return say(
    'undecided',
    `Who gets ${given} by ${quoted(`${who.target}/${who.value}`)} cannot be told: ${why}.`,
  );
}

function aboutOf(role: Grant['role'], { text }: Grant['member']): string {
  return `${role?.text ?? ''} to ${text.replace(/^.*?workloadIdentityPools\//, '')}`.replaceAll(
    UNKNOWN_PART,
    '…',
  );
}

/** A whole subject says repository and ref whatever the condition asks. */
function bindsAlone({ target, value }: { readonly target: string; readonly value: string }): boolean {
  return target === 'google.subject' && /^repo:[^:]+:(?:environment|ref):./.test(value);
}
