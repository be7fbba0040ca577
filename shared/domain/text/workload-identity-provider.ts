import { err, ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

export type WorkloadIdentityProvider = {
  readonly projectNumber: string;
  readonly pool: string;
  readonly provider: string;
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  readonly name: string;
};

const FORM = 'projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER';

/** The full name of a provider. Security Token Service knows projects by number only, and its own error does not say so. */
export function parseWorkloadIdentityProvider(text: string): Result<WorkloadIdentityProvider, string> {
  const name = text.trim().replace(/^(https?:)?\/\/iam\.googleapis\.com\/(v1\/)?/, '');
  const [, project, location, pool, provider] =
    /^projects\/([^/]+)\/locations\/([^/]+)\/workloadIdentityPools\/([^/]+)\/providers\/([^/]+)$/.exec(
      name,
    ) ?? [];
  if (project === undefined || location === undefined || pool === undefined || provider === undefined) {
    return expected(`the full name ${FORM}`, text);
  }
  if (!/^\d+$/.test(project)) {
    return err(
      `Expected the project number in ${FORM}, found the id "${project}"; ` +
        `gcloud projects describe ${project} --format="value(projectNumber)" prints the number`,
    );
  }
  if (location !== 'global') return expected(`the location "global" in ${FORM}`, location);
  for (const [what, id] of [
    ['pool', pool],
    ['provider', provider],
  ] as const) {
    if (!/^[a-z0-9-]{4,32}$/.test(id))
      return expected(`a ${what} id of 4 to 32 lower-case letters, digits and hyphens`, id);
  }
  return ok({ projectNumber: project, pool, provider, name });
}
