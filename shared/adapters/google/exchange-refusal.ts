import type { JsonObject } from '../../domain/json/json.ts';
import { describeClaims } from './claims.ts';

export type Refusal = {
  /** `error` and `error_description` of the answer. */
  readonly error: string;
  readonly description: string;
  /** `projects/N/locations/global/workloadIdentityPools/P/providers/X`. */
  readonly provider: string;
  /** Claims of the token that was offered. */
  readonly claims: JsonObject;
};

/** What the reader can do about a refused exchange, as far as the answer shows the reason. */
export function explainRefusal({ error, description, provider, claims }: Refusal): string {
  if (error === 'unauthorized_client' || /attribute condition/.test(description)) {
    return [
      `Compare the attribute condition of ${provider} with the claims of this job's token:`,
      describeClaims(claims),
      `Show the condition: gcloud iam workload-identity-pools providers describe ${provider} --format="value(attributeCondition)"`,
    ].join('\n');
  }
  if (error === 'invalid_target' || /Invalid value for "audience"/.test(description))
    return explainTarget(provider);
  if (/127 bytes/.test(description)) {
    return `google.subject is mapped from a claim that is too long (sub = ${JSON.stringify(claims.sub) ?? '(absent)'}). Map a shorter one, such as assertion.repository_id, or use a shorter branch name.`;
  }
  if (/issuer/i.test(description)) {
    return `The provider's issuer must be the token's: ${JSON.stringify(claims.iss) ?? '(absent)'}. On GitHub Enterprise Server it is your own.`;
  }
  if (/audience/i.test(description)) {
    return `The token's audience is ${JSON.stringify(claims.aud) ?? '(absent)'}. Allow it in the provider (allowed audiences), or set the input 'audience' to one that is allowed.`;
  }
  if (/stale|expired|issued at/i.test(description)) {
    return "The token was too old, or not yet valid, when it arrived. GitHub's live five minutes: a file that holds one does not serve a later step. Otherwise check the clock of a self-hosted runner.";
  }
  if (/signature|verif|JWKS/i.test(description)) {
    return "Google could not verify the token's signature. Check the provider's issuer and any keys uploaded to it.";
  }
  return `Check the provider: gcloud iam workload-identity-pools providers describe ${provider}`;
}

function explainTarget(provider: string): string {
  const project = /^projects\/([^/]+)/.exec(provider)?.[1] ?? '';
  if (project !== '' && !/^\d+$/.test(project)) {
    return `The provider must name the project by its number, found the id '${project}'. Show the number: gcloud projects describe ${project} --format="value(projectNumber)"`;
  }
  return [
    `${provider} does not exist, or it or its pool is disabled or deleted. Check the number, the pool and the provider:`,
    `  gcloud iam workload-identity-pools providers describe ${provider} --format="value(name,state,disabled)"`,
    'A change to a pool takes up to 5 minutes to be seen.',
  ].join('\n');
}
