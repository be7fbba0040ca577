import type { JsonObject } from '../../domain/json/json.ts';

/** What a service account says of itself to Identity-Aware Proxy; an hour is the most that it takes. */
export function jwtClaims(account: string, audience: string, nowMs: number): JsonObject {
  const iat = Math.floor(nowMs / 1000);
  return { iss: account, sub: account, aud: audience, iat, exp: iat + 3600 };
}
