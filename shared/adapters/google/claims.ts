import { isObject, type JsonObject } from '../../domain/json/json.ts';
import { parseJson } from './rpc-status.ts';

/** The payload of our own token, unverified: it is only shown to its owner, or read for its expiry. */
export function claimsOf(jwt: string): JsonObject {
  const payload = parseJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return isObject(payload) ? payload : {};
}

/** Lines `name = value` of the claims that conditions usually look at. */
export function describeClaims(claims: JsonObject, names: readonly string[] = LOOKED_AT): string {
  return names.map((name) => `  ${name} = ${JSON.stringify(claims[name]) ?? '(absent)'}`).join('\n');
}

const LOOKED_AT = [
  'sub',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'ref',
  'environment',
  'event_name',
  'workflow_ref',
];
