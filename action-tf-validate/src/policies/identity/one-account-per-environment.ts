import { placeText } from '../../../../shared/domain/hcl/range.ts';
import type { Estate, Observation, Policy } from '../policy.ts';
import { withoutRegion } from '../reading/environments.ts';
import { type AccountUse, accountsOf } from './accounts.ts';
import { federatedUsesOf } from './federated-uses.ts';

type Use = AccountUse & { readonly environment: string };

/** What staging may do must say nothing about production. */
export const oneAccountPerEnvironment: Policy = {
  id: 'identity/one-account-per-environment',
  severity: 'high',
  title: 'No service account, and no jobs of a pool, belong to two environments',
  rationale:
    'A principal of a pool that both environments give roles to lets the jobs of the one act in the other, whatever else parts them. And staging runs code that nobody has approved yet. If it runs, or deploys, as an account that production knows, that code has the rights of production, and the audit log cannot tell the two apart.',
  remedy:
    'Make one account for each environment, in the project of that environment, and give each of them the roles of its own environment alone. Bind the jobs of each by what tells them apart: `attribute.environment/production`, or a whole subject.',
  url: 'https://cloud.google.com/iam/docs/best-practices-service-accounts',
  check: (estate) =>
    [...Map.groupBy(usesIn(estate), keyOf).values()].flatMap((uses) => {
      const [first, ...others] = [
        ...new Map(uses.map((use) => [withoutRegion(use.environment), use] as const).reverse()).values(),
      ].reverse();
      return first === undefined || others.length === 0 ? [] : [observation(first, others)];
    }),
};

/** An environment without a name belongs to none that it could be told from. */
function usesIn({ roots }: Estate): readonly Use[] {
  return roots.flatMap(({ environments }) =>
    environments
      .filter(({ name }) => name !== '')
      .flatMap((environment) =>
        [...accountsOf(environment), ...federatedUsesOf(environment)].map((use) => ({
          ...use,
          environment: environment.name,
        })),
      ),
  );
}

/** An id without a project is compared only with itself: the same line in two environments. */
function keyOf({ account, at }: Use): string {
  return account.kind === 'known' ? account.email : `${account.id} at ${placeText(at)}`;
}

function observation(first: Use, others: readonly Use[]): Observation {
  const names = [first, ...others].map(({ environment }) => environment);
  const all = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const { account } = first;
  return {
    saw: account.kind === 'known' ? 'breach' : 'undecided',
    message:
      account.kind === 'known'
        ? `${account.email} belongs to ${all}; each environment needs an account of its own.`
        : `Whether ${account.id} is one account in ${all} cannot be told: its project is not written here.`,
    at: first.at,
    also: others.map(({ at, environment }) => ({ at, message: `The same account in ${environment}.` })),
    anchor: first.resource.address,
  };
}
