import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';
import type { SigningKey } from '../../identity/signing-key.ts';
import type { Iam, ServiceAccount } from '../iam/state.ts';
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
  const key = iam.accountKeys.get(keyIdOf(assertion));
  const account = iam.serviceAccounts.get(key?.email ?? '');
  if (key === undefined || account === undefined) return refused('invalid_grant', 'Invalid JWT Signature.');
  try {
    const { payload } = await jwtVerify(assertion, key.publicKey, {
      algorithms: ['RS256'],
      issuer: key.email,
      audience: AUDIENCES,
      currentDate: new Date(iam.now()),
      requiredClaims: ['iat', 'exp'],
    });
    return { kind: 'verified', account, claims: payload };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    return refused('invalid_grant', wording(error));
  }
}

function keyIdOf(assertion: string): string {
  try {
    return decodeProtectedHeader(assertion).kid ?? '';
  } catch {
    return '';
  }
}

function wording(error: errors.JOSEError): string {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'Invalid JWT Signature.';
  return `Invalid JWT: ${error.message}`;
}
