import { checksumOf } from './checksum.ts';
import type { Secret, SecretVersion } from './state.ts';

/** A secret as the API shows it. */
export function secretMessage(secret: Secret): object {
  const aliases = Object.entries(secret.aliases).map(([alias, number]) => [alias, String(number)]);
  return {
    name: secret.name,
    createTime: secret.createTime,
    ...(secret.name.includes('/locations/') ? {} : { replication: { automatic: {} } }),
    ...(aliases.length > 0 ? { versionAliases: Object.fromEntries(aliases) } : {}),
  };
}

/** A version without its data. */
export function versionMessage(secret: Secret, version: SecretVersion): object {
  return {
    name: `${secret.name}/versions/${version.number}`,
    createTime: version.createTime,
    state: version.state,
    clientSpecifiedPayloadChecksum: false,
  };
}

/** A version with its data and the checksum that proves it. */
export function payloadMessage(secret: Secret, version: SecretVersion): object {
  const sum = checksumOf(version.data);
  return {
    name: `${secret.name}/versions/${version.number}`,
    payload: {
      data: Buffer.from(version.data).toString('base64'),
      dataCrc32c: version.corruptChecksum ? String((Number(sum) + 1) % 2 ** 32) : sum,
    },
  };
}
