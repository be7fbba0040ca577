import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import type { Access } from '../../access.ts';
import type { EmulatorRequest, EmulatorResponse, Handler } from '../../http.ts';
import { googleError, json } from '../../http.ts';
import { jsonBody } from '../../identity/json-body.ts';
import type { SigningKey } from '../../identity/signing-key.ts';
import { invalidArgument } from '../iam/error-info.ts';
import type { Iam, ServiceAccount } from '../iam/state.ts';
import { generateAccessToken } from './access-token.ts';
import { generateIdToken } from './id-token.ts';
import { impersonationRefusal } from './impersonation.ts';
import { signJwt } from './sign-jwt.ts';

/** Service accounts' credentials, for those who may speak as them. */
export type IamCredentials = {
  readonly iam: Iam;
  readonly access: Access /** Google's own, which signs ID tokens. */;
  readonly key: SigningKey;
};

// The version may be missing, as in an exchange.
const route =
  /^(?:\/v1)?\/projects\/-\/serviceAccounts\/([^/:]+):(generateAccessToken|generateIdToken|signJwt)$/;

/** `:generateAccessToken`, `:generateIdToken`, `:signJwt`, and the keys that ID tokens are verified with. */
export function iamCredentialsHandler(credentials: IamCredentials): Handler {
  return (request) => {
    if (request.path === '/oauth2/v3/certs' && request.method === 'GET')
      return json(200, credentials.key.jwks);
    const [, account, method] = (request.method === 'POST' && route.exec(request.path)) || [];
    return account === undefined
      ? undefined
      : answer(credentials, request, account, METHODS[method as Method]);
  };
}

type Method = 'generateAccessToken' | 'generateIdToken' | 'signJwt';
type Make = (
  of: IamCredentials,
  account: ServiceAccount,
  body: JsonObject,
) => EmulatorResponse | Promise<EmulatorResponse>;

const METHODS: Readonly<Record<Method, { readonly permission: string; readonly make: Make }>> = {
  generateAccessToken: {
    permission: 'iam.serviceAccounts.getAccessToken',
    make: ({ iam }, account, body) => generateAccessToken(iam, account, body),
  },
  generateIdToken: {
    permission: 'iam.serviceAccounts.getOpenIdToken',
    make: ({ iam, key }, account, body) => generateIdToken(key, account, body, iam.now()),
  },
  signJwt: {
    permission: 'iam.serviceAccounts.signJwt',
    make: ({ key }, _, body) => signJwt(key, body),
  },
};

async function answer(
  credentials: IamCredentials,
  request: EmulatorRequest,
  email: string,
  { permission, make }: (typeof METHODS)[Method],
): Promise<EmulatorResponse> {
  const { iam, access } = credentials;
  const caller = access.authenticate(request);
  if ('refusal' in caller) return caller.refusal;
  const body = jsonBody(request);
  if (body === undefined) return invalidArgument('body', 'Invalid JSON payload received.');
  const refusal = impersonationRefusal(access, caller.principal, permission, email, body);
  if (refusal) return refusal;
  const account = iam.serviceAccounts.get(email);
  if (account === undefined)
    return googleError(404, 'NOT_FOUND', `Not found; Gaia id not found for email ${email}`);
  return make(credentials, account, body);
}
