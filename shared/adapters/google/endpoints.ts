import { ActionError } from '../../domain/errors/action-error.ts';
import type { Endpoints, Environment, GoogleApi } from '../../ports/endpoints.ts';

/** Google's hosts, or those that `GHA_ENDPOINT_OVERRIDE_<name>` orders (the variables of google-github-actions/auth). */
export function makeEndpoints(env: Environment): Endpoints {
  const overrides = new Map<GoogleApi, string>();
  for (const api of APIS) {
    const ordered = orderedOrigin(env, api);
    if (ordered !== undefined) overrides.set(api, ordered);
  }
  return {
    origin: (api, region) => overrides.get(api) ?? googleOrigin(api, region),
    override: (api) => overrides.get(api),
  };
}

const APIS: readonly GoogleApi[] = [
  'run',
  'secretmanager',
  'monitoring',
  'logging',
  'sts',
  'iamcredentials',
  'artifactregistry',
];

function orderedOrigin(env: Environment, api: GoogleApi): string | undefined {
  const prefix = 'GHA_ENDPOINT_OVERRIDE_';
  for (const name of [`${prefix}${api}`, `${prefix}${api.toUpperCase()}`]) {
    const value = env[name]?.trim();
    if (value) return checkedOrigin(value, name);
  }
  return undefined;
}

/** Credentials travel to this origin: https, or plain http that cannot leave the machine. */
export function checkedOrigin(value: string, where: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (
    url === undefined ||
    url.username !== '' ||
    url.password !== '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    throw refused(where, 'something else');
  }
  // google-github-actions/auth has the version at the end of its overrides; here each call brings its own.
  if (!/^\/(?:v\d+\/?)?$/.test(url.pathname)) throw refused(where, `the path '${url.pathname}'`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw refused(where, `'${url.origin === 'null' ? url.protocol : url.origin}'`);
  }
  return url.origin;
}

function refused(where: string, found: string): ActionError {
  return new ActionError({
    code: 'endpoint-refused',
    message: `${where}: expected an https origin such as 'https://run.example.com', or plain http on loopback, found ${found}.`,
    hint: 'Access tokens are sent there. Use https, or http://127.0.0.1:PORT for an emulator.',
  });
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function googleOrigin(api: GoogleApi, region: string | undefined): string {
  if (api === 'run' && region !== undefined) return `https://${region}-run.googleapis.com`;
  if (api === 'secretmanager' && region !== undefined) {
    return `https://secretmanager.${region}.rep.googleapis.com`;
  }
  return `https://${api}.googleapis.com`;
}
