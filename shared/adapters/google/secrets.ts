import './dirname.ts';
import { crc32c } from '@aws-crypto/crc32c';
import { SecretManagerServiceClient } from '@google-cloud/secret-manager/build/src/v1/secret_manager_service_client.js';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Endpoints } from '../../ports/endpoints.ts';
import type { Log } from '../../ports/log.ts';
import type { Secret, Secrets } from '../../ports/secrets.ts';
import { clientOptions, ONE_ATTEMPT, official } from './official-client.ts';
import { SHORTEST, secretForms } from './secret-forms.ts';
import { parseSecretReference, type SecretReference } from './secret-reference.ts';
import type { TransportParts } from './transport.ts';

export type SecretsParts = TransportParts & {
  readonly endpoints: Endpoints;
  readonly log: Log;
  /** For references that name none. */
  readonly project: string | undefined;
};

/** Secret Manager by Google's client; what it leaves out, the check of the checksum and the masks, is added. */
export function makeSecrets(parts: SecretsParts): Secrets {
  const clients = new Map<string, SecretManagerServiceClient>();
  const clientOf = (region: string | undefined): SecretManagerServiceClient => {
    const origin = parts.endpoints.origin('secretmanager', region);
    const known = clients.get(origin) ?? new SecretManagerServiceClient(clientOptions(parts, origin));
    clients.set(origin, known);
    return known;
  };
  return {
    access: async (text) => {
      const reference = parseSecretReference(text, parts.project);
      const secret = await intact(() => fetchSecret(parts, clientOf(reference.region), reference));
      const value = decode(secret.data, reference.name);
      maskEverywhere(parts.log, value, secret.version);
      return { value, version: secret.version };
    },
  };
}

type Payload = { readonly data: Uint8Array; readonly version: Secret['version'] };

async function fetchSecret(
  parts: TransportParts,
  client: SecretManagerServiceClient,
  { name }: SecretReference,
): Promise<Payload> {
  const wanted = `access secret '${name}'`;
  const [answer] = await parts.retry(wanted, () =>
    official(parts, { wanted, kind: 'read' }, () => client.accessSecretVersion({ name }, ONE_ATTEMPT)),
  );
  const data = bytes(answer.payload?.data);
  const expected = answer.payload?.dataCrc32c;
  if (expected !== undefined && expected !== null && String(expected) !== String(crc32c(data) >>> 0)) {
    throw corrupt(name);
  }
  return { data, version: answer.name ?? name };
}

// A flipped bit on the way is rare and passing: one more look tells it from a secret that is stored so.
async function intact(look: () => Promise<Payload>): Promise<Payload> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ActionError && error.code === 'secret-corrupt') return look();
    throw error;
  }
}

function bytes(data: Uint8Array | string | null | undefined): Uint8Array {
  if (data === null || data === undefined) return new Uint8Array();
  return typeof data === 'string' ? Buffer.from(data, 'base64') : data;
}

function decode(data: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    throw new ActionError({
      code: 'invalid-argument',
      message: `Expected secret '${name}' to hold UTF-8 text, found other bytes.`,
      hint: 'Store binary values in base64.',
    });
  }
}

function maskEverywhere(log: Log, value: string, version: string): void {
  for (const form of secretForms(value)) log.mask(form);
  if (value.trim().length >= SHORTEST) return;
  log.warning(
    `Secret '${version}' is shorter than ${SHORTEST} characters. It is masked, which may hide harmless text; a value this short should not be a secret.`,
  );
}

function corrupt(name: string): ActionError {
  return new ActionError({
    code: 'secret-corrupt',
    message: `The bytes of secret '${name}' do not match their checksum (CRC-32C), twice in a row.`,
    hint: 'Something between the runner and Google alters answers; look at proxies. If it stays, add a new version of the secret.',
  });
}
