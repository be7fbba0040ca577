import { arrayAt, type JsonObject, stringAt } from '../../../../shared/domain/json/json.ts';
import type { EmulatorResponse } from '../../http.ts';
import { json } from '../../http.ts';
import { invalidArgument } from '../iam/error-info.ts';
import type { Iam, ServiceAccount } from '../iam/state.ts';
import { issueToken } from '../iam/tokens.ts';

/** An access token of the account: an hour unless asked otherwise, and no longer than its policy allows. */
export function generateAccessToken(iam: Iam, account: ServiceAccount, body: JsonObject): EmulatorResponse {
  const scopes = arrayAt(body, 'scope').filter((scope) => typeof scope === 'string');
  if (scopes.length === 0) return invalidArgument('scope', 'The scope field is required.');
  const lifetime = /^(\d+(?:\.\d+)?)s$/.exec(stringAt(body, 'lifetime') ?? '3600s')?.[1];
  if (lifetime === undefined || Number(lifetime) <= 0) {
    return invalidArgument('lifetime', 'The lifetime must be a positive duration such as "600s".');
  }
  if (Number(lifetime) > account.maxLifetimeSeconds) {
    const limit = `The access token lifetime cannot exceed ${account.maxLifetimeSeconds} seconds.`;
    return invalidArgument('lifetime', limit);
  }
  const expiresAt = Math.floor(iam.now() / 1000 + Number(lifetime)) * 1000;
  const accessToken = issueToken(iam, { principal: `serviceAccount:${account.email}`, scopes, expiresAt });
  return json(200, { accessToken, expireTime: withoutFraction(expiresAt) });
}

/** gcloud cannot read a time with a fraction here. */
function withoutFraction(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
