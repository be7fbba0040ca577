import { decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import type { SigningKey } from '../../identity/signing-key.ts';
import type { Iam } from '../iam/state.ts';
import { googleIssuer } from './id-token.ts';

export type IdTokenVerdict =
  | { readonly kind: 'valid'; readonly email: string }
  | {
      readonly kind: 'invalid';
      readonly reason:
        | 'malformed'
        | 'bad-signature'
        | 'wrong-issuer'
        | 'wrong-audience'
        | 'expired'
        | 'unknown-account';
    };

/** What a private service asks of a bearer token. The account is known by `sub`, because the e-mail may be left out. */
export function verifyIdToken(
  google: { readonly iam: Iam; readonly key: SigningKey },
  token: string,
  audiences: readonly string[],
): IdTokenVerdict {
  const claims = claimsOf(token);
  if (claims === undefined) return invalid('malformed');
  if (!google.key.signed(token)) return invalid('bad-signature');
  if (claims.iss !== googleIssuer) return invalid('wrong-issuer');
  if (typeof claims.aud !== 'string' || !audiences.includes(claims.aud)) return invalid('wrong-audience');
  if ((claims.exp ?? 0) * 1000 <= google.iam.now()) return invalid('expired');
  const account = [...google.iam.serviceAccounts.values()].find(
    (candidate) => candidate.uniqueId === claims.sub,
  );
  return account ? { kind: 'valid', email: account.email } : invalid('unknown-account');
}

function invalid(reason: Extract<IdTokenVerdict, { kind: 'invalid' }>['reason']): IdTokenVerdict {
  return { kind: 'invalid', reason };
}

function claimsOf(token: string): JWTPayload | undefined {
  try {
    return decodeProtectedHeader(token).alg === 'RS256' ? decodeJwt(token) : undefined;
  } catch {
    return undefined;
  }
}
