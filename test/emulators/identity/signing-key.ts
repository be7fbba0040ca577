import { createPublicKey, verify } from 'node:crypto';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  SignJWT,
} from 'jose';

/** An issuer's key: GitHub's and Google's tokens are really signed, so that a forged one is really refused. */
export type SigningKey = {
  readonly jwks: JSONWebKeySet;
  sign(claims: JWTPayload): Promise<string>;
  /** Whether this key signed the token; at once, for those who cannot wait. */
  signed(token: string): boolean;
};

/** A fresh RSA key that lives as long as the emulator. */
export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    jwks: { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256' }] },
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateKey),
    signed: (token) => {
      const [header = '', payload = '', signature = ''] = token.split('.');
      const bytes = Buffer.from(signature, 'base64url');
      return verify(
        'RSA-SHA256',
        Buffer.from(`${header}.${payload}`),
        createPublicKey({ key: { ...jwk }, format: 'jwk' }),
        bytes,
      );
    },
  };
}
