import { ActionError } from '../../domain/errors/action-error.ts';
import type { CustomSource, PrometheusSource } from '../../ports/custom-metrics.ts';
import type { Endpoints, Environment } from '../../ports/endpoints.ts';
import type { Identity } from '../../ports/identity.ts';
import type { Log } from '../../ports/log.ts';

export type ServerParts = {
  readonly identity: Identity;
  readonly endpoints: Endpoints;
  readonly env: Environment;
  readonly log: Log;
};

/** Where queries go, and as whom. */
export type Server = {
  /** For messages. */
  readonly name: string;
  /** Without a final slash; `/api/v1/…` follows. */
  readonly base: string;
  /** Cloud Monitoring documents GET; a server of one's own takes queries that are too long for a URL. */
  readonly method: 'GET' | 'POST';
  readonly token: () => Promise<string | undefined>;
  /** What to do about an answer 401 or 403. */
  readonly loginHint: string;
};

/** The server of the settings, or Cloud Monitoring. */
export function serverOf({ project, prometheus }: CustomSource, parts: ServerParts): Server {
  if (prometheus !== undefined) return ownServer(prometheus, parts);
  const { identity, endpoints } = parts;
  const path = `/v1/projects/${encodeURIComponent(project)}/location/global/prometheus`;
  return {
    name: 'PromQL on Cloud Monitoring',
    base: `${endpoints.origin('monitoring')}${path}`,
    method: 'GET',
    token: () => identity.accessToken(),
    loginHint: `Grant roles/monitoring.viewer, which holds monitoring.timeSeries.list, to ${identity.description} on project '${project}'.`,
  };
}

/** A server may print the header it refused: what it says is shown without it. */
export function withoutToken(text: string, token: string | undefined): string {
  return token === undefined ? text : text.replaceAll(token, '***');
}

function ownServer({ url, tokenEnv }: PrometheusSource, { env, log }: ServerParts): Server {
  const base = checkedBase(url, tokenEnv !== undefined);
  const token = tokenEnv === undefined ? undefined : tokenIn(env, tokenEnv);
  if (token !== undefined) log.mask(token);
  return {
    name: `Prometheus at ${new URL(base).host}`,
    base,
    method: 'POST',
    token: async () => token,
    loginHint:
      tokenEnv === undefined
        ? 'Name the variable that holds a bearer token: prometheus.token_env in rollout.yml.'
        : `Check the token in ${tokenEnv}: it may have ended, or may not query.`,
  };
}

function checkedBase(text: string, withToken: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) throw refused('another text');
  if (url.username !== '' || url.password !== '') throw refused('a URL that holds a user or a password');
  if (url.search !== '' || url.hash !== '') throw refused('a URL with a query or a fragment');
  if (withToken && url.protocol === 'http:' && !isLoopback(url.hostname))
    throw refused('plain http, over which the token could be read');
  // Users copy what their browser shows.
  const path = url.pathname.replace(/\/+$/, '').replace(/\/api\/v1(?:\/query(?:_range)?)?$/, '');
  return `${url.origin}${path}`;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function refused(found: string): ActionError {
  return new ActionError({
    code: 'input-invalid',
    message: `analysis.prometheus.url: expected the address of a Prometheus such as 'https://prometheus.example.com', found ${found}.`,
    hint: 'Give the part before /api/v1, and a token by token_env, over https.',
  });
}

// A header holds visible ASCII only: anything else would fail later, and with the token in the message.
function tokenIn(env: Environment, name: string): string {
  const token = env[name]?.trim() ?? '';
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  const found = token === '' ? 'no value' : 'characters that no token has';
  throw new ActionError({
    code: 'input-invalid',
    message: `analysis.prometheus.token_env: expected a bearer token in the variable ${name}, found ${found}.`,
    hint: `Set it where the action is used: env: { ${name}: \${{ secrets.${name} }} }`,
  });
}
