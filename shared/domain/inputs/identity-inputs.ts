import { ok, type Problem, type Result } from '../errors/problem.ts';
import { parseServiceAccount } from '../text/service-account.ts';
import { parseWorkloadIdentityProvider } from '../text/workload-identity-provider.ts';
import { anyText, type Input, optional, type Values } from './input.ts';

/** Who the job is towards Google: named as in google-github-actions/auth. */
export const IDENTITY_INPUTS = {
  workload_identity_provider: optional(providerName),
  service_account: optional(accountEmail),
  audience: optional(anyText),
} as const satisfies { readonly [name: string]: Input<unknown> };

/** Without a provider, Application Default Credentials are used as another step left them. */
export type IdentityChoice = {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  readonly workloadIdentityProvider?: string | undefined;
  /** The e-mail of the account that is impersonated. */
  readonly serviceAccount?: string | undefined;
  readonly audience?: string | undefined;
};

/** The identity that a set of inputs chooses. */
export function identityOf(values: Partial<Values<typeof IDENTITY_INPUTS>>): IdentityChoice {
  return {
    workloadIdentityProvider: values.workload_identity_provider,
    serviceAccount: values.service_account,
    audience: values.audience,
  };
}

/** Inputs that say nothing without a provider would otherwise be passed over in silence. */
export function identityProblems({
  workloadIdentityProvider,
  serviceAccount,
  audience,
}: IdentityChoice): readonly Problem[] {
  if (workloadIdentityProvider !== undefined) return [];
  const alone = [
    ...(serviceAccount === undefined ? [] : ['service_account']),
    ...(audience === undefined ? [] : ['audience']),
  ];
  return alone.map((where) => ({
    where,
    message: `Expected workload_identity_provider beside ${where}, found ${where} alone`,
    hint:
      where === 'service_account'
        ? 'service_account is the account that the job impersonates; the identity of the revision is runtime_service_account'
        : 'audience belongs to the token that the job shows to the provider',
  }));
}

function providerName(text: string): Result<string, string> {
  const parsed = parseWorkloadIdentityProvider(text);
  return parsed.ok ? ok(parsed.value.name) : parsed;
}

/** The e-mail alone of a service account. */
export function accountEmail(text: string): Result<string, string> {
  const parsed = parseServiceAccount(text);
  return parsed.ok ? ok(parsed.value.email) : parsed;
}
