import { randomBytes } from 'node:crypto';
import type { Iam, IssuedToken } from './state.ts';

/** The scope that opens every API. */
export const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';

/** Makes an opaque access token and remembers whom it speaks for. */
export function issueToken(iam: Iam, token: Omit<IssuedToken, 'issuedAt'>): string {
  const value = `ya29.${randomBytes(48).toString('base64url')}`;
  iam.tokens.set(value, { ...token, issuedAt: iam.now() });
  return value;
}

/** A token that never ends, for clients that are handed one, such as gcloud. */
export function registerToken(iam: Iam, value: string, principal: string): void {
  iam.tokens.set(value, {
    principal,
    scopes: [cloudPlatform],
    expiresAt: Number.POSITIVE_INFINITY,
    issuedAt: iam.now(),
  });
}
