import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';
import type { SigningKey } from '../../identity/signing-key.ts';
import type { AccountKey, Iam, ServiceAccount } from '../iam/state.ts';
import { issueToken } from '../iam/tokens.ts';
import { generateIdToken } from '../iam-credentials/id-token.ts';
import { type OAuthError, oauthErrorResponse, refused } from './oauth-error.ts';

/** The grant by which a service account's key speaks for it, at `https://oauth2.googleapis.com/token`. */
export const keyGrantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Turns an assertion that a key signed into an access token, or into an ID token where it names an audience for one. */
export async function keyGrant(iam: Iam, google: SigningKey, assertion: string): Promise<EmulatorResponse> {
  const verified = await verifyAssertion(iam, assertion);
  if (verified.kind === 'refused') return oauthErrorResponse(verified);
  const { account, claims } = verified;
  if (typeof claims.target_audience === 'string') {
    const body = { audience: claims.target_audience, includeEmail: true };
    const { token } = JSON.parse((await generateIdToken(google, account, body, iam.now())).body);
    return json(200, { id_token: token });
  }
  const scopes = String(claims.scope ?? '').split(' ');
  if (scopes.join('') === '') {
    const why = 'Invalid OAuth scope or ID token audience provided.';
    return oauthErrorResponse(refused('invalid_scope', why));
  }
  const principal = `serviceAccount:${account.email}`;
  const accessToken = issueToken(iam, { principal, scopes, expiresAt: iam.now() + LIFETIME_SECONDS * 1000 });
  return json(200, { access_token: accessToken, expires_in: LIFETIME_SECONDS, token_type: 'Bearer' });
}

const LIFETIME_SECONDS = 3599;
const AUDIENCES = [
  'https://oauth2.googleapis.com/token',
  'https://www.googleapis.com/oauth2/v4/token',
  'https://accounts.google.com/o/oauth2/token',
];

type Verified = { readonly kind: 'verified'; readonly account: ServiceAccount; readonly claims: JWTPayload };

async function verifyAssertion(iam: Iam, assertion: string): Promise<Verified | OAuthError> {
  let problem = 'Invalid JWT Signature.';
  for (const { email, publicKey } of keysFor(iam, assertion)) {
    const account = iam.serviceAccounts.get(email);
    if (account === undefined) continue;
    try {
      const { payload } = await jwtVerify(assertion, publicKey, {
        algorithms: ['RS256'],
        issuer: email,
        audience: AUDIENCES,
        currentDate: new Date(iam.now()),
        requiredClaims: ['iat', 'exp'],
      });
      return { kind: 'verified', account, claims: payload };
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      if (!(error instanceof errors.JWSSignatureVerificationFailed))
        problem = `Invalid JWT: ${error.message}`;
    }
  }
  return refused('invalid_grant', problem);
}

/** Google's library for Node.js does not say which key of the account it signed with. */
function keysFor(iam: Iam, assertion: string): readonly AccountKey[] {
  try {
    const { kid } = decodeProtectedHeader(assertion);
    const { iss } = decodeJwt(assertion);
    const named = iam.accountKeys.get(kid ?? '');
    if (kid !== undefined) return named === undefined ? [] : [named];
    return [...iam.accountKeys.values()].filter(({ email }) => email === iss);
  } catch {
    return [];
  }
}
