import { compactVerify, createLocalJWKSet, decodeJwt, type JSONWebKeySet, type JWTPayload } from 'jose';
import type { Provider } from '../iam/state.ts';
import { type OAuthError, refused } from './oauth-error.ts';

export type VerifiedToken = {
  readonly kind: 'verified';
  readonly assertion: JWTPayload;
  readonly expiresAt: number;
};

/** Checks a job's token as the provider demands: issuer, signature, times, audience. */
export async function verifySubjectToken(
  token: string,
  provider: Provider,
  keys: JSONWebKeySet | undefined,
  now: number,
): Promise<VerifiedToken | OAuthError> {
  const assertion = decoded(token);
  if (assertion === undefined) return refused('invalid_grant', 'Unable to parse the ID Token.');
  if (assertion.iss !== provider.issuer) {
    return refused(
      'invalid_grant',
      `The issuer in ID Token ${assertion.iss} does not match the expected ones: ${provider.issuer}`,
    );
  }
  if (keys === undefined)
    return refused('invalid_grant', "Error connecting to the given credential's issuer.");
  if (!(await signedBy(token, keys))) return refused('invalid_grant', 'Invalid ID Token signature.');
  const expiresAt = (assertion.exp ?? 0) * 1000;
  return (
    timeProblem(assertion, now) ??
    audienceProblem(assertion, provider) ?? { kind: 'verified', assertion, expiresAt }
  );
}

function decoded(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

async function signedBy(token: string, keys: JSONWebKeySet): Promise<boolean> {
  try {
    await compactVerify(token, createLocalJWKSet(keys), { algorithms: ['RS256', 'ES256'] });
    return true;
  } catch {
    return false;
  }
}

const day = 24 * 60 * 60;

function timeProblem(assertion: JWTPayload, now: number): OAuthError | undefined {
  const seconds = now / 1000;
  const { iat, exp, nbf } = assertion;
  if (iat === undefined || exp === undefined) {
    return refused('invalid_grant', 'The ID Token must carry the claims iat and exp.');
  }
  if (iat > seconds || (nbf ?? 0) > seconds)
    return refused('invalid_grant', `ID Token issued at ${iat} is not valid yet.`);
  if (exp <= seconds) return refused('invalid_grant', `ID Token issued at ${iat} is stale to sign-in.`);
  if (exp - iat > day)
    return refused('invalid_grant', 'The ID Token must not be valid for more than 24 hours.');
  return undefined;
}

function audienceProblem(assertion: JWTPayload, provider: Provider): OAuthError | undefined {
  const found = [assertion.aud ?? []].flat();
  const full = `//iam.googleapis.com/${provider.name}`;
  const expected = provider.allowedAudiences.length > 0 ? provider.allowedAudiences : [`https:${full}`, full];
  if (found.some((audience) => expected.includes(audience))) return undefined;
  return refused(
    'invalid_grant',
    `The audience in ID Token [${found.join(', ')}] does not match the expected audience ${expected[0]}.`,
  );
}
