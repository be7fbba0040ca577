import './dirname.ts';
import { SecretManagerServiceClient } from '@google-cloud/secret-manager/build/src/v1/secret_manager_service_client.js';
import { clientOptions, ONE_ATTEMPT, official } from './official-client.ts';
import type { TransportParts } from './transport.ts';

/** An answer of Secret Manager as it came: the data by the wire's form, the checksum unread. */
export type SecretAnswer = {
  readonly version: string | undefined;
  readonly data: Uint8Array | string | undefined;
  readonly crc32c: string | undefined;
};

export type SecretClient = { access(name: string): Promise<SecretAnswer> };

/** Google's own client. Few jobs read a secret and it is a large part of the bundle: load this file when one does. */
export function secretClient(parts: TransportParts, origin: string): SecretClient {
  const client = new SecretManagerServiceClient(clientOptions(parts, origin));
  return {
    access: async (name) => {
      const wanted = `access secret '${name}'`;
      const [{ name: version, payload }] = await parts.retry(wanted, () =>
        official(parts, { wanted, kind: 'read' }, () => client.accessSecretVersion({ name }, ONE_ATTEMPT)),
      );
      return {
        version: version ?? undefined,
        data: payload?.data ?? undefined,
        crc32c: payload?.dataCrc32c?.toString(),
      };
    },
  };
}
