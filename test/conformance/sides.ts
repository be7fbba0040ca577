import { GoogleAuth } from 'google-auth-library';
import { makeEndpoints } from '../../shared/adapters/google/endpoints.ts';
import { ActionError } from '../../shared/domain/errors/action-error.ts';
import type { Environment } from '../../shared/ports/endpoints.ts';
import { type EmulatorOptions, startEmulator } from '../emulators/start.ts';
import type { Arguments } from './arguments.ts';
import type { Setting } from './world.ts';

/** Who answers: the emulator, started for the run, or Google. */
export type Side = {
  readonly setting: Setting;
  /** Who calls, anew for each request: a token ends before a slow run does. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  readonly close: () => Promise<void>;
};

const emulatorToken = 'token-of-the-conformance-script';
const catalogue = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api';
const samples = 'us-docker.pkg.dev/cloudrun/container';

/** The emulator with short delays, on a port of its own. */
export async function emulatorSide(args: Arguments, options: EmulatorOptions = {}): Promise<Side> {
  const emulator = await startEmulator({
    ...{ operationDelayMs: 100, stopGraceMs: 500, identity: { staticToken: emulatorToken } },
    ...options,
  });
  return {
    setting: {
      ...{ side: 'emulator', origin: emulator.origin, region: 'europe-west1' },
      project: emulator.identity.inputs.project_id,
      image: args.image ?? `${catalogue}:v1`,
      brokenImage: args.brokenImage ?? `${catalogue}:crashes`,
    },
    headers: async () => ({ authorization: `Bearer ${emulatorToken}` }),
    close: emulator.close,
  };
}

/** A project of the caller's. A token is asked for first, so that a log-in that is missing is told as that. */
export async function googleSide(
  args: Arguments,
  { project, region }: NonNullable<Arguments['sandbox']>,
  env: Environment,
): Promise<Side> {
  const headers = callerHeaders(env);
  await headers();
  return {
    setting: {
      ...{ side: 'google', project, region },
      origin: makeEndpoints(env).origin('run', region),
      image: args.image ?? `${samples}/hello`,
      // A sample of a job: it does its work and ends, and never listens.
      brokenImage: args.brokenImage ?? `${samples}/job`,
    },
    headers,
    close: async () => {},
  };
}

function callerHeaders(env: Environment): Side['headers'] {
  const given = env.GOOGLE_OAUTH_ACCESS_TOKEN || env.CLOUDSDK_AUTH_ACCESS_TOKEN;
  if (given) return async () => ({ authorization: `Bearer ${given}` });
  const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/cloud-platform'] });
  // With the quota project that a person's own credentials name.
  return async () => Object.fromEntries(await auth.getRequestHeaders().catch(noCredentials));
}

function noCredentials(cause: Error): never {
  throw new ActionError({
    code: 'unauthenticated',
    message: `Wanted Application Default Credentials to call Google with: ${cause.message}`,
    hint: 'Run `gcloud auth application-default login`, or put a token in GOOGLE_OAUTH_ACCESS_TOKEN (`gcloud auth print-access-token`).',
    cause,
  });
}
