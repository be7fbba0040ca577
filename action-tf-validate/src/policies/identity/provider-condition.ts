import type { ArmVerdict } from '../../../../shared/domain/federation/weakness.ts';
import { inEachEnvironment } from '../in-each-environment.ts';
import type { Observation, Policy } from '../policy.ts';
import { waysInto } from './arms-of-provider.ts';
import { type Provider, providersOf } from './providers.ts';
import { quoted, weaknessText } from './weakness-text.ts';

/** The door itself: whoever passes the condition is an identity of the project. */
export const providerCondition: Policy = {
  id: 'identity/provider-condition',
  severity: 'critical',
  title: 'A provider for GitHub binds repository and ref or environment on every way through its condition',
  rationale:
    'GitHub signs tokens for every repository in the world with one issuer. What the condition does not ask, anybody can present: one `||` whose other side asks less is enough, and a pull request runs code that nobody has approved. Of another issuer these policies know nothing; it is told as undecided.',
  remedy:
    "Ask for the ids and for the ref or the environment on each side of every `||`: `assertion.repository_id == '123' && assertion.repository_owner_id == '45' && assertion.ref == 'refs/heads/main'`.",
  url: 'https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines',
  check: (estate) =>
    inEachEnvironment(estate, (environment) => providersOf(environment).flatMap(observationsOf)),
};

function observationsOf(provider: Provider): readonly Observation[] {
  const { issuer, at, resource } = provider;
  const say = (saw: Observation['saw'], message: string): Observation => ({
    saw,
    message,
    at,
    anchor: resource.address,
  });
  if (issuer.kind === 'unknown')
    return [say('undecided', `Who issues the tokens is not known: ${issuer.reason}.`)];
  if (issuer.kind === 'other') {
    if (issuer.text === undefined) return [];
    return [
      say(
        'undecided',
        `The tokens are those of ${issuer.text}, not of GitHub, and nothing is known of its claims.`,
      ),
    ];
  }
  const ways = waysInto(provider);
  if (ways.kind === 'no-condition') {
    return [
      say('breach', 'There is no attribute_condition: every job of every repository on GitHub gets in.'),
    ];
  }
  if (ways.kind === 'unreadable') {
    return [say('undecided', `The condition cannot be judged: ${ways.reason}.`)];
  }
  const open = byWeakness(ways.arms);
  const breaches = [...open].flatMap(([weakness, arms]) =>
    weakness === 'unread'
      ? []
      : [{ ...say('breach', breachText(weakness, arms, ways.arms.length)), about: weakness }],
  );
  if (breaches.length > 0) return breaches;
  const [unread] = open.get('unread') ?? [];
  if (unread === undefined && ways.unknown === undefined) return [];
  return [
    say(
      'undecided',
      ways.unknown === undefined
        ? `What ${quoted(unread?.text ?? '')} asks is not understood, so it cannot be told whether it binds repository and ref.`
        : `The condition cannot be judged: ${ways.unknown}.`,
    ),
  ];
}

function byWeakness(
  arms: readonly ArmVerdict[],
): ReadonlyMap<NonNullable<ArmVerdict['weakness']>, readonly ArmVerdict[]> {
  const open = arms.flatMap((arm) => (arm.weakness === undefined ? [] : [[arm.weakness, arm] as const]));
  return new Map(
    [...Map.groupBy(open, ([weakness]) => weakness)].map(([weakness, group]) => [
      weakness,
      group.map(([, arm]) => arm),
    ]),
  );
}

function breachText(
  weakness: Exclude<NonNullable<ArmVerdict['weakness']>, 'unread'>,
  [first, ...others]: readonly ArmVerdict[],
  total: number,
): string {
  const way = quoted(first?.text ?? '');
  if (total === 1) return `The condition ${way} ${weaknessText(weakness)}.`;
  const more = others.length === 0 ? '' : `, like ${others.length} more`;
  return `One of ${total} ways through the condition, ${way}${more}, ${weaknessText(weakness)}.`;
}
