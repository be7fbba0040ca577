import type { EmulatorRequest, EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';
import type { Iam } from '../iam/state.ts';

/** What gcloud asks of a federated token before it uses it: does it live, and whose is it. */
export function introspect(iam: Iam, request: EmulatorRequest): EmulatorResponse {
  const value = new URLSearchParams(request.body).get('token') ?? '';
  const token = iam.tokens.get(value);
  if (token === undefined || token.expiresAt <= iam.now()) return json(200, { active: false });
  return json(200, {
    active: true,
    username: token.principal,
    scope: token.scopes.join(' '),
    iss: 'https://sts.googleapis.com/',
    sub: token.principal,
    iat: Math.floor(token.issuedAt / 1000),
    ...(Number.isFinite(token.expiresAt) ? { exp: Math.floor(token.expiresAt / 1000) } : {}),
  });
}
