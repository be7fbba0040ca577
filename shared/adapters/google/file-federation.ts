import './dirname.ts';
import { IdentityPoolClient, type IdentityPoolClientOptions } from 'google-auth-library';
import { ActionError } from '../../domain/errors/action-error.ts';
import { type JsonObject, objectAt, stringAt } from '../../domain/json/json.ts';
import type { Http } from '../../ports/http.ts';
import type { Identity } from '../../ports/identity.ts';
import { checkedOrigin } from './endpoints.ts';
import { federate } from './federation.ts';
import { fetchThrough } from './fetch-through.ts';
import type { IdentityOptions } from './identity-options.ts';
import { CALL_TIMEOUT_MS } from './transport.ts';

/**
 * A credentials file as google-github-actions/auth writes it. Taken apart rather than handed to the library, which
 * cannot mint ID tokens from it, nor renew a token that lives five minutes in time.
 * @returns undefined when the file is of another kind.
 */
export function federatedByFile(
  options: IdentityOptions,
  credentials: JsonObject,
  description: string,
): Identity | undefined {
  const provider = PROVIDER.exec(stringAt(credentials, 'audience') ?? '')?.[1];
  const tokenUrl = stringAt(credentials, 'token_url');
  const source = objectAt(credentials, 'credential_source');
  const hasSource = stringAt(source, 'url') !== undefined || stringAt(source, 'file') !== undefined;
  if (stringAt(credentials, 'type') !== 'external_account' || !provider || !tokenUrl || !hasSource)
    return undefined;
  if (stringAt(source, 'environment_id') !== undefined) return undefined;
  checkedOrigin(new URL(tokenUrl).origin, 'token_url of the credentials file');
  const impersonation = stringAt(credentials, 'service_account_impersonation_url');
  return federate({
    ...options,
    provider,
    tokenUrl,
    serviceAccount: serviceAccountIn(impersonation),
    iamOrigin: originOf(impersonation) ?? options.endpoints.origin('iamcredentials'),
    subjectToken: () => subjectToken(options.http, credentials),
    description,
    noIdToken:
      'the credentials that an earlier step left are those of direct Workload Identity Federation, which cannot mint one: set service_account in that step (google-github-actions/auth), or workload_identity_provider and service_account here, to an account that has roles/run.invoker on the service',
  });
}

const PROVIDER = /^\/\/iam\.googleapis\.com\/(projects\/.+\/workloadIdentityPools\/.+\/providers\/.+)$/;

function serviceAccountIn(url: string | undefined): string | undefined {
  const found = /\/serviceAccounts\/([^:/]+):generateAccessToken$/.exec(url ?? '')?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined
    ? undefined
    : checkedOrigin(new URL(url).origin, 'service_account_impersonation_url of the credentials file');
}

async function subjectToken(http: Http, credentials: JsonObject): Promise<string> {
  const fetchImplementation = fetchThrough(http, CALL_TIMEOUT_MS) as typeof fetch;
  const client = new IdentityPoolClient({
    ...(credentials as unknown as IdentityPoolClientOptions),
    transporterOptions: { fetchImplementation },
  });
  try {
    return await client.retrieveSubjectToken();
  } catch (error) {
    throw new ActionError({
      code: 'id-token-unavailable',
      message: `The source that the credentials file names gave no token: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'The step that wrote the file must run in the same job, with `permissions: id-token: write`.',
    });
  }
}
