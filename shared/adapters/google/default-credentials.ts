import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ActionError } from '../../domain/errors/action-error.ts';
import { isObject, type JsonObject, stringAt } from '../../domain/json/json.ts';
import type { Environment } from '../../ports/endpoints.ts';
import type { Identity } from '../../ports/identity.ts';
import { federatedByFile } from './file-federation.ts';
import type { IdentityOptions } from './identity-options.ts';
import { libraryCredentials } from './library-credentials.ts';
import { parseJson } from './rpc-status.ts';

/** Application Default Credentials, as google-github-actions/auth or the machine itself set them up. */
export async function defaultCredentials(options: IdentityOptions): Promise<Identity> {
  const path = credentialsPath(options.env);
  if (path === undefined) return libraryCredentials(options, undefined, "the machine's own credentials");
  const credentials = await readCredentials(path);
  const description = describe(credentials, path);
  return (
    federatedByFile(options, credentials, description) ??
    libraryCredentials(options, credentials, description)
  );
}

function credentialsPath(env: Environment): string | undefined {
  return env.GOOGLE_APPLICATION_CREDENTIALS || env.GOOGLE_GHA_CREDS_PATH || undefined;
}

async function readCredentials(path: string): Promise<JsonObject> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw refused(
      `Expected the credentials file '${path}', but it cannot be read: ${(error as Error).message}`,
      'google-github-actions/auth writes it into the workspace, which a later actions/checkout empties: check out first.',
    );
  }
  const parsed = parseJson(text);
  if (isObject(parsed)) return parsed;
  throw refused(`Expected the credentials file '${path}' to hold JSON, found something else.`);
}

function refused(message: string, ...hints: readonly string[]): ActionError {
  return new ActionError({
    code: 'unauthenticated',
    message,
    hint: [
      ...hints,
      "The path comes from GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_GHA_CREDS_PATH. Set the input 'workload_identity_provider' to log in without a file.",
    ].join(' '),
  });
}

function describe(credentials: JsonObject, path: string): string {
  const account =
    stringAt(credentials, 'client_email') ??
    /serviceAccounts\/([^:]+):/.exec(stringAt(credentials, 'service_account_impersonation_url') ?? '')?.[1];
  const type = stringAt(credentials, 'type') ?? 'unknown type';
  return `${account ?? 'an identity'} (${type} credentials from ${basename(path)})`;
}
