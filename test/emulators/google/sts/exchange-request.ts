import { stringAt } from '../../../../shared/domain/json/json.ts';
import type { EmulatorRequest } from '../../http.ts';
import { jsonBody } from '../../identity/json-body.ts';
import { type OAuthError, refused } from './oauth-error.ts';

export type ExchangeRequest = {
  readonly kind: 'request';
  /** `projects/…/providers/X`, taken out of the audience. */
  readonly provider: string;
  readonly scopes: readonly string[];
  readonly subjectToken: string;
};

const tokenType = 'urn:ietf:params:oauth:token-type';

/** The one type of token that an exchange can ask for. */
export const accessTokenType = `${tokenType}:access_token`;

/** Reads and checks the parameters of an exchange, in the order in which Google complains. */
export function parseExchange(request: EmulatorRequest): ExchangeRequest | OAuthError {
  const read = parameters(request);
  if (read === undefined) return refused('invalid_request', 'The request body is neither a form nor JSON.');
  if (read('grant_type') !== 'urn:ietf:params:oauth:grant-type:token-exchange') {
    return refused('unsupported_grant_type', 'Invalid value for "grant_type".');
  }
  const provider =
    /^\/\/iam\.googleapis\.com\/(projects\/[^/]+\/locations\/global\/workloadIdentityPools\/[^/]+\/providers\/[^/]+)$/.exec(
      read('audience'),
    )?.[1];
  if (provider === undefined) return refused('invalid_request', audienceHelp);
  if (read('requested_token_type') !== accessTokenType) {
    return refused('invalid_request', 'Invalid value of requested_token_type in request.');
  }
  const scopes = read('scope')
    .split(' ')
    .filter((scope) => scope !== '');
  if (scopes.length === 0) return refused('invalid_request', 'Scope(s) must be provided.');
  if (![`${tokenType}:jwt`, `${tokenType}:id_token`].includes(read('subject_token_type'))) {
    return refused('invalid_request', 'Invalid value for "subject_token_type".');
  }
  const subjectToken = read('subject_token');
  if (subjectToken === '') return refused('invalid_request', 'The subject_token must be provided.');
  return { kind: 'request', provider, scopes, subjectToken };
}

const audienceHelp =
  'Invalid value for "audience". This value should be the full resource name of the Identity Provider. See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token for the list of possible formats.';

/** Form fields are in snake case, JSON fields in camel case; an absent one reads as ''. */
function parameters(request: EmulatorRequest): ((name: string) => string) | undefined {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const form = new URLSearchParams(request.body);
    return (name) => form.get(name) ?? '';
  }
  const body = type.startsWith('application/json') ? jsonBody(request) : undefined;
  return body && ((name) => stringAt(body, camelCase(name)) ?? '');
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
