import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServiceAccountKey } from '../../emulators/google/iam/service-account-keys.ts';
import type { Emulator } from '../../emulators/start.ts';

/** Who the job is then: an account that it impersonates, itself, an account whose key it has, or one that it may not be. */
export type AuthChoice = 'impersonated' | 'direct' | 'key' | 'stranger';

/** What google-github-actions/auth leaves in a job, v2 and v3 alike: a file in the workspace, and variables. */
export type AuthStep = { readonly env: Readonly<Record<string, string>> };

/** A double of the step, by its sources: src/main.ts and src/client/ there say what it writes and exports. */
export async function authStep(emulator: Emulator, workspace: string, choice: AuthChoice): Promise<AuthStep> {
  const path = join(workspace, 'gha-creds-7a97a8ae978a4590.json');
  await writeFile(path, JSON.stringify(await credentials(emulator, choice)), { mode: 0o640 });
  const { project_id } = emulator.identity.inputs;
  return { env: { ...each(CREDENTIALS, path), ...each(PROJECT, project_id) } };
}

const CREDENTIALS = [
  'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'GOOGLE_GHA_CREDS_PATH',
];
const PROJECT = [
  'CLOUDSDK_CORE_PROJECT',
  'CLOUDSDK_PROJECT',
  'GCLOUD_PROJECT',
  'GCP_PROJECT',
  'GOOGLE_CLOUD_PROJECT',
];

function each(names: readonly string[], value: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

async function credentials({ identity, env, origin }: Emulator, choice: AuthChoice): Promise<object> {
  const { workload_identity_provider: provider, service_account: deployer } = identity.inputs;
  if (choice === 'key') return createServiceAccountKey(identity.iam, deployer, `${origin}/token`);
  const source = new URL(env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '');
  source.searchParams.set('audience', `https://iam.googleapis.com/${provider}`);
  const account = choice === 'stranger' ? identity.runtimeAccount : deployer;
  return {
    type: 'external_account',
    audience: `//iam.googleapis.com/${provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    // It takes what the variables say for the base of its calls.
    token_url: `${env.GHA_ENDPOINT_OVERRIDE_sts}/token`,
    credential_source: {
      url: source,
      headers: { Authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
      format: { type: 'json', subject_token_field_name: 'value' },
    },
    ...(choice === 'direct'
      ? {}
      : {
          service_account_impersonation_url: `${env.GHA_ENDPOINT_OVERRIDE_iamcredentials}/projects/-/serviceAccounts/${account}:generateAccessToken`,
        }),
  };
}
