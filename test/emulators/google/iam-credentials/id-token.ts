import { type JsonObject, stringAt } from '../../../../shared/domain/json/json.ts';
import type { EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';
import type { SigningKey } from '../../identity/signing-key.ts';
import { invalidArgument } from '../iam/error-info.ts';
import type { ServiceAccount } from '../iam/state.ts';

/** The `iss` of every ID token that Google signs. */
export const googleIssuer = 'https://accounts.google.com';

/** An ID token of the account for one audience; the e-mail is in it only when asked for. */
export async function generateIdToken(
  key: SigningKey,
  account: ServiceAccount,
  body: JsonObject,
  now: number,
): Promise<EmulatorResponse> {
  const audience = stringAt(body, 'audience') ?? '';
  if (audience === '') return invalidArgument('audience', 'The audience field is required.');
  const issuedAt = Math.floor(now / 1000);
  const token = await key.sign({
    iss: googleIssuer,
    aud: audience,
    azp: account.uniqueId,
    sub: account.uniqueId,
    iat: issuedAt,
    exp: issuedAt + 3600,
    ...(body.includeEmail === true ? { email: account.email, email_verified: true } : {}),
  });
  return json(200, { token });
}
