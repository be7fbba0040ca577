import { isObject, type Json, type JsonObject, stringAt } from '../../../../shared/domain/json/json.ts';
import type { EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';
import type { SigningKey } from '../../identity/signing-key.ts';
import { invalidArgument } from '../iam/error-info.ts';

/** The claims as given, signed for the account. All accounts share the key that Google manages for them here. */
export async function signJwt(key: SigningKey, body: JsonObject): Promise<EmulatorResponse> {
  const claims = parsed(stringAt(body, 'payload') ?? '');
  if (claims === undefined) return invalidArgument('payload', 'The payload must be a JSON object of claims.');
  const kid = stringAt(key.jwks.keys[0] as JsonObject, 'kid') ?? '';
  return json(200, { keyId: kid, signedJwt: await key.sign(claims) });
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
