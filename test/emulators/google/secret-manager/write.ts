import { isObject, type JsonObject, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import type { EmulatorRequest, EmulatorResponse } from '../../http.ts';
import { googleError, json } from '../../http.ts';
import { jsonBody } from '../../identity/json-body.ts';
import { invalidArgument } from '../iam/error-info.ts';
import { checksumOf } from './checksum.ts';
import { notFound } from './find.ts';
import { secretMessage, versionMessage } from './messages.ts';
import { addVersion, canonicalName, type SecretManager } from './state.ts';

/** `POST …/secrets?secretId=S` */
export function createSecretFrom(
  manager: SecretManager,
  parent: string,
  request: EmulatorRequest,
): EmulatorResponse {
  const id = request.query.get('secretId') ?? '';
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(id)) return invalidArgument('secretId', 'The secret ID is not valid.');
  const name = canonicalName(manager, `${parent}/secrets/${id}`);
  if (name === undefined) return notFound(`Project [${parent}] not found.`);
  if (manager.secrets.has(name))
    return googleError(409, 'ALREADY_EXISTS', `Secret [${name}] already exists.`);
  const secret = { name, createTime: new Date(manager.now()).toISOString(), aliases: {}, versions: [] };
  manager.secrets.set(name, secret);
  return json(200, secretMessage(secret));
}

/** `POST …/secrets/S:addVersion` */
export function addVersionFrom(
  manager: SecretManager,
  name: string,
  request: EmulatorRequest,
): EmulatorResponse {
  const canonical = canonicalName(manager, name) ?? name;
  const secret = manager.secrets.get(canonical);
  if (secret === undefined) return notFound(`Secret [${canonical}] not found.`);
  const payload = payloadOf(jsonBody(request));
  if (payload === undefined) return invalidArgument('payload', 'The payload must carry data.');
  const data = Buffer.from(stringAt(payload, 'data') ?? '', 'base64');
  if (data.length > 65_536)
    return invalidArgument('payload.data', 'The payload exceeds the limit of 65536 bytes.');
  const sum = stringAt(payload, 'dataCrc32c');
  if (sum !== undefined && sum !== checksumOf(data)) {
    return invalidArgument('payload.dataCrc32c', 'The checksum does not match the data.');
  }
  return json(200, versionMessage(secret, addVersion(manager, secret, data)));
}

function payloadOf(body: JsonObject | undefined): JsonObject | undefined {
  return body && isObject(body.payload) ? objectAt(body, 'payload') : undefined;
}
