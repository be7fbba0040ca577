import { ActionError } from '../../domain/errors/action-error.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Identity } from '../../ports/identity.ts';
import { federate } from './federation.ts';
import type { IdentityOptions } from './identity-options.ts';
import { jobToken } from './job-token.ts';

/** Logs the job in as its inputs say. Nothing is exchanged before the first token is asked for. */
export async function makeIdentity(options: IdentityOptions): Promise<Identity> {
  const { workloadIdentityProvider, serviceAccount, env, endpoints } = options;
  if (!workloadIdentityProvider)
    return (await import('./default-credentials.ts')).defaultCredentials(options);
  const provider = providerName(workloadIdentityProvider);
  const audience = options.audience || `https://iam.googleapis.com/${provider}`;
  return federate({
    ...options,
    provider,
    serviceAccount: serviceAccount || undefined,
    tokenUrl: `${endpoints.origin('sts')}/v1/token`,
    iamOrigin: endpoints.origin('iamcredentials'),
    subjectToken: () => jobToken(env, options.requestJobToken, audience),
    description: serviceAccount || principalSet(provider, env),
    noIdToken:
      'direct Workload Identity Federation cannot mint one, so set the input service_account to an account that this repository may impersonate and that has roles/run.invoker on the service',
  });
}

// As a member of an IAM binding, so that a hint can be pasted.
function principalSet(provider: string, env: Environment): string {
  const pool = provider.replace(/\/providers\/[^/]+$/, '');
  return `principalSet://iam.googleapis.com/${pool}/attribute.repository/${env.GITHUB_REPOSITORY || 'OWNER/REPO'}`;
}

// The console shows the name with the host before it.
function providerName(text: string): string {
  const name = text.trim().replace(/^(https:)?\/\/iam\.googleapis\.com\//, '');
  if (PROVIDER.test(name)) return name;
  throw new ActionError({
    code: 'input-invalid',
    message: `workload_identity_provider: expected 'projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER', found '${text}'.`,
    hint: 'Show it: gcloud iam workload-identity-pools providers list --location=global --workload-identity-pool=POOL --format="value(name)"',
  });
}

const PROVIDER = /^projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/[^/]+\/providers\/[^/]+$/;
