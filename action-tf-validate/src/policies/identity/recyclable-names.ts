import { inEachEnvironment } from '../in-each-environment.ts';
import type { Policy } from '../policy.ts';
import { waysInto } from './arms-of-provider.ts';
import { providersOf } from './providers.ts';
import { quoted } from './weakness-text.ts';

/** A name belongs to whoever has it today. */
export const recyclableNames: Policy = {
  id: 'identity/recyclable-names',
  severity: 'medium',
  title: 'A provider for GitHub asks for an id, not for a name that somebody else can take',
  rationale:
    'When an owner is renamed or deleted, its name is free again. Whoever registers it and makes a repository of the same name presents the same `repository` and the same old `sub`, and passes a condition that asks for names alone. Ids are never given twice.',
  remedy:
    "Add the ids to each way through the condition: `assertion.repository_owner_id == '45' && assertion.repository_id == '123'`. `gh api repos/OWNER/NAME --jq '.id, .owner.id'` shows them.",
  url: 'https://docs.github.com/en/actions/reference/security/oidc',
  check: (estate) =>
    inEachEnvironment(estate, (environment) =>
      providersOf(environment).flatMap((provider) => {
        const ways = provider.issuer.kind === 'github' ? waysInto(provider) : undefined;
        if (ways?.kind !== 'ways') return [];
        const named = ways.arms.find(
          ({ binding: { repository, hasId, namesOwner } }) =>
            !hasId && (repository === 'name' || (repository === 'owner' && namesOwner)),
        );
        if (named === undefined) return [];
        return [
          {
            saw: 'breach',
            message: `${quoted(named.text)} tells the repository by its name alone, which somebody else can take over; repository_id or repository_owner_id is not asked for.`,
            at: provider.at,
            anchor: provider.resource.address,
          },
        ];
      }),
    ),
};
