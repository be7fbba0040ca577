import type { Access } from '../../access.ts';
import type { EmulatorRequest, EmulatorResponse } from '../../http.ts';
import { googleError } from '../../http.ts';
import { bearerToken } from '../../identity/bearer.ts';
import { errorInfo } from './error-info.ts';
import { allows } from './policies.ts';
import { scopesFor } from './scopes.ts';
import type { Iam } from './state.ts';

/** IAM as the other parts of the emulator see it. */
export function accessOf(iam: Iam): Access {
  return {
    authenticate: (request) => authenticate(iam, request),
    allows: (principal, permission, resource) => allows(iam, principal, permission, resource),
  };
}

function authenticate(iam: Iam, request: EmulatorRequest): ReturnType<Access['authenticate']> {
  if ((request.headers.authorization ?? '') === '') {
    return unauthenticated('CREDENTIALS_MISSING', 'Request is missing required authentication credential.');
  }
  const token = iam.tokens.get(bearerToken(request) ?? '');
  if (token === undefined) return unauthenticated('ACCESS_TOKEN_TYPE_UNSUPPORTED', invalidCredentials);
  if (token.expiresAt <= iam.now()) return unauthenticated('ACCESS_TOKEN_EXPIRED', invalidCredentials);
  if (!scopesFor(request.path).some((scope) => token.scopes.includes(scope)))
    return { refusal: scopeInsufficient() };
  if (token.identity) iam.identities.set(token.principal, token.identity);
  return { principal: token.principal };
}

const invalidCredentials = 'Request had invalid authentication credentials.';

function unauthenticated(reason: string, message: string): { readonly refusal: EmulatorResponse } {
  const refusal = googleError(
    401,
    'UNAUTHENTICATED',
    `${message} Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.`,
    [errorInfo(reason, 'googleapis.com')],
  );
  const challenge = reason === 'CREDENTIALS_MISSING' ? '' : ', error="invalid_token"';
  return {
    refusal: {
      ...refusal,
      headers: {
        ...refusal.headers,
        'www-authenticate': `Bearer realm="https://accounts.google.com/"${challenge}`,
      },
    },
  };
}

function scopeInsufficient(): EmulatorResponse {
  return googleError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
    errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'googleapis.com'),
  ]);
}
