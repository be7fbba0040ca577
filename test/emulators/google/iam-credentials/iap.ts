import { type createPublicKey, verify } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { SigningKey } from '../../identity/signing-key.ts';
import type { Iam } from '../iam/state.ts';
import { verifyIdToken } from './verify-id-token.ts';

/** The OAuth client of Identity-Aware Proxy, in every project of the emulator. */
export const iapClientId = '123456789012-emulator.apps.googleusercontent.com';

/** The account that a token for Identity-Aware Proxy stands for: an ID token for its client, or a JWT that the account signed itself. */
export function iapCaller(
  google: { readonly iam: Iam; readonly key: SigningKey },
  token: string,
  host: string,
): string | undefined {
  const verdict = verifyIdToken(google, token, [iapClientId]);
  return verdict.kind === 'valid' ? verdict.email : signer(google, token, host);
}

function signer(
  { iam, key }: { readonly iam: Iam; readonly key: SigningKey },
  token: string,
  host: string,
): string | undefined {
  try {
    const { iss = '', sub, aud, iat = 0, exp = 0 } = decodeJwt(token);
    const { kid = '' } = decodeProtectedHeader(token);
    const now = iam.now() / 1000;
    const inTime = iat <= now + 60 && exp > now && exp - iat <= 3600;
    const meant = aud === `https://${host}/*` || aud === `http://${host}/*`;
    const own = iam.accountKeys.get(kid);
    const signed =
      own === undefined ? key.signed(token) : own.email === iss && isSigned(token, own.publicKey);
    return iss === sub && iam.serviceAccounts.has(iss) && inTime && meant && signed ? iss : undefined;
  } catch {
    return undefined;
  }
}

function isSigned(token: string, publicKey: ReturnType<typeof createPublicKey>): boolean {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  return verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url'));
}
