import { readSubject } from '../../../../shared/domain/federation/subject.ts';
import { inEachEnvironment } from '../in-each-environment.ts';
import type { Observation, Policy, RootEnvironment } from '../policy.ts';
import { waysInto } from './arms-of-provider.ts';
import { grantsOf } from './grants.ts';
import { principalOf } from './principal.ts';
import { providersOf } from './providers.ts';
import { quoted } from './weakness-text.ts';

/** Since 2026-07-15 the subject of a new repository carries ids. */
export const oldSubject: Policy = {
  id: 'identity/old-subject',
  severity: 'medium',
  title: 'No condition and no principal rests on a subject in the form without ids alone',
  rationale:
    'Repositories that are made, renamed or moved since 2026-07-15 present `repo:octo@45/shop@123:ref:refs/heads/main`; others can change over at any time. A condition on `repo:octo/shop:ref:refs/heads/main` refuses them from one day to the next, and admits whoever takes the names over.',
  remedy:
    "Ask for the claims instead of the subject (`assertion.repository_id == '123' && assertion.ref == 'refs/heads/main'`), or admit both forms until the repository has changed over.",
  url: 'https://docs.github.com/en/actions/reference/security/oidc',
  check: (estate) =>
    inEachEnvironment(estate, (environment) => [...inConditions(environment), ...inPrincipals(environment)]),
};

function inConditions(environment: RootEnvironment): readonly Observation[] {
  return providersOf(environment).flatMap((provider) => {
    const ways = provider.issuer.kind === 'github' ? waysInto(provider) : undefined;
    if (ways?.kind !== 'ways') return [];
    const old = ways.arms.find(({ binding }) => binding.oldSubject);
    const others = ways.arms.filter(({ binding }) => !binding.oldSubject && binding.repository !== 'none');
    const both = others.length > 0 || (old !== undefined && bothForms(old.text));
    if (old === undefined || both) return [];
    return [
      {
        saw: 'breach',
        message: `${quoted(old.text)} knows the subject without ids alone: a repository with immutable subjects is refused.`,
        at: provider.at,
        anchor: provider.resource.address,
      },
    ];
  });
}

/** `sub in [old, new]` is one way for both. */
function bothForms(arm: string): boolean {
  return /'repo:[^'/@]+@[^'/]+\/[^']*'/.test(arm);
}

function inPrincipals(environment: RootEnvironment): readonly Observation[] {
  const subjects = grantsOf(environment).flatMap((grant) => {
    const who = principalOf(grant.member, environment)?.who;
    if (who?.kind !== 'attribute' || who.target !== 'google.subject') return [];
    const subject = readSubject(who.value, true);
    return subject === undefined ? [] : [{ grant, subject, value: who.value }];
  });
  return subjects
    .filter(
      ({ subject, grant }) =>
        !subject.immutable &&
        !subjects.some(
          (other) =>
            other.subject.immutable &&
            other.subject.repository === subject.repository &&
            other.grant.role?.text === grant.role?.text,
        ),
    )
    .map(({ grant, value }) => ({
      saw: 'breach',
      message: `The principal ${quoted(value)} is a subject without ids: a repository with immutable subjects is somebody else.`,
      at: grant.member.at,
      anchor: grant.resource.address,
    }));
}
