import { type Json, type JsonObject, stringAt } from '../../../../shared/domain/json/json.ts';
import { issueJobToken } from '../../../emulators/github/oidc/handler.ts';
import type { EmulatorRequest, EmulatorResponse, Handler } from '../../../emulators/http.ts';
import {
  defaultIdentity,
  type Identity,
  type IdentityOptions,
} from '../../../emulators/identity/default-identity.ts';
import { createSigningKey } from '../../../emulators/identity/signing-key.ts';

/** The default world under a clock that only the test moves. */
export type World = {
  readonly identity: Identity;
  readonly clock: { ms: number };
  send(method: string, path: string, options?: SendOptions): Promise<EmulatorResponse>;
};

export type SendOptions = {
  readonly token?: string | undefined;
  readonly body?: JsonObject | string;
  readonly headers?: Readonly<Record<string, string>>;
};

const keys = { github: await createSigningKey(), google: await createSigningKey() };

export const startOfTime = Date.parse('2026-11-21T10:00:00Z');

export async function createWorld(options: Partial<IdentityOptions> = {}): Promise<World> {
  const clock = { ms: startOfTime };
  const identity = await defaultIdentity({ now: () => clock.ms, keys, ...options });
  return { identity, clock, send: (...call) => sendTo(identity.handlers, ...call) };
}

/** Asks handlers as the server does: the first answer counts. */
export async function sendTo(
  handlers: readonly Handler[],
  method: string,
  pathAndQuery: string,
  { token, body = '', headers = {} }: SendOptions = {},
): Promise<EmulatorResponse> {
  const url = new URL(pathAndQuery, 'http://127.0.0.1:1');
  const request: EmulatorRequest = {
    method,
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: {
      host: '127.0.0.1:1',
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
  for (const handler of handlers) {
    const response = await handler(request);
    if (response) return response;
  }
  throw new Error(`Nobody answers ${method} ${pathAndQuery}`);
}

export function bodyOf(response: EmulatorResponse): JsonObject {
  return JSON.parse(response.body) as JsonObject;
}

/** Status, reason and permission of a Google error, without its sentence. */
export function errorOf(response: EmulatorResponse): Json {
  const error = bodyOf(response).error as JsonObject;
  const [detail] = (error.details ?? []) as readonly JsonObject[];
  return { code: response.status, status: error.status ?? null, reason: detail?.reason ?? null };
}

/** Parameters of an exchange that succeeds, to be spoilt one by one. */
export function exchangeFields(world: World, subjectToken: string): Record<string, string> {
  return {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${world.identity.inputs.workload_identity_provider}`,
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    subject_token: subjectToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  };
}

export function exchange(world: World, fields: Record<string, string>): Promise<EmulatorResponse> {
  return world.send('POST', '/v1/token', {
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

export function audienceOf(world: World): string {
  return `https://iam.googleapis.com/${world.identity.inputs.workload_identity_provider}`;
}

/** A federated token of the current job. */
export async function federatedToken(world: World): Promise<string> {
  const subjectToken = await issueJobToken(world.identity.oidc, audienceOf(world));
  const response = await exchange(world, exchangeFields(world, subjectToken));
  const token = stringAt(bodyOf(response), 'access_token');
  if (token === undefined) throw new Error(`The exchange was refused: ${response.body}`);
  return token;
}

/** An access token of the deployer, by impersonation. */
export async function deployerToken(world: World): Promise<string> {
  const response = await world.send('POST', credentialsPath(world, 'generateAccessToken'), {
    token: await federatedToken(world),
    body: { scope: ['https://www.googleapis.com/auth/cloud-platform'] },
  });
  const token = stringAt(bodyOf(response), 'accessToken');
  if (token === undefined) throw new Error(`The impersonation was refused: ${response.body}`);
  return token;
}

export function credentialsPath(world: World, method: string): string {
  return `/v1/projects/-/serviceAccounts/${world.identity.inputs.service_account}:${method}`;
}
