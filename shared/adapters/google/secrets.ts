import { ActionError } from '../../domain/errors/action-error.ts';
import { SHORTEST, secretForms } from '../../domain/text/secret-forms.ts';
import type { Endpoints } from '../../ports/endpoints.ts';
import type { Log } from '../../ports/log.ts';
import type { Secret, Secrets } from '../../ports/secrets.ts';
import type { SecretClient } from './secret-client.ts';
import { parseSecretReference, type SecretReference } from './secret-reference.ts';
import type { TransportParts } from './transport.ts';

export type SecretsParts = TransportParts & {
  readonly endpoints: Endpoints;
  readonly log: Log;
  /** For references that name none. */
  readonly project: string | undefined;
};

/** Secret Manager by Google's client, loaded for the first secret; what it leaves out, the check of the checksum and the masks, is added. */
export function makeSecrets(parts: SecretsParts): Secrets {
  const clients = new Map<string, Promise<SecretClient>>();
  const clientOf = (region: string | undefined): Promise<SecretClient> => {
    const origin = parts.endpoints.origin('secretmanager', region);
    const known = clients.get(origin) ?? loadClient(parts, origin);
    clients.set(origin, known);
    return known;
  };
  return {
    access: async (text) => {
      const reference = parseSecretReference(text, parts.project);
      const client = await clientOf(reference.region);
      const secret = await intact(() => fetchSecret(client, reference));
      const value = decode(secret.data, reference.name);
      maskEverywhere(parts.log, value, secret.version);
      return { value, version: secret.version };
    },
  };
}

type Payload = { readonly data: Uint8Array; readonly version: Secret['version'] };

async function loadClient(parts: TransportParts, origin: string): Promise<SecretClient> {
  const { secretClient } = await import('./secret-client.ts');
  return secretClient(parts, origin);
}

async function fetchSecret(client: SecretClient, { name }: SecretReference): Promise<Payload> {
  const answer = await client.access(name);
  const data = bytes(answer.data);
  const { crc32c } = await import('@aws-crypto/crc32c');
  if (answer.crc32c !== undefined && answer.crc32c !== String(crc32c(data) >>> 0)) throw corrupt(name);
  return { data, version: answer.version ?? name };
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

function bytes(data: Uint8Array | string | undefined): Uint8Array {
  if (data === undefined) return new Uint8Array();
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
