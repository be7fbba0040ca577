import type { EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';

export type OAuthError = {
  readonly kind: 'refused';
  readonly error:
    | 'invalid_request'
    | 'invalid_grant'
    | 'invalid_scope'
    | 'invalid_target'
    | 'unauthorized_client'
    | 'unsupported_grant_type';
  readonly description: string;
};

/** STS speaks OAuth, not google.rpc: an error code and a sentence. */
export function refused(error: OAuthError['error'], description: string): OAuthError {
  return { kind: 'refused', error, description };
}

/** Every refusal is a 400. */
export function oauthErrorResponse(refusal: OAuthError): EmulatorResponse {
  return json(400, { error: refusal.error, error_description: refusal.description });
}
