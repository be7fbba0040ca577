import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../../../../shared/domain/json/json.ts';
import type { NameOf, SecretOf } from './secret-aliases.ts';

const gcsDriver = 'gcsfuse.run.googleapis.com';
const cloudSqlDriver = 'cloudsql.run.googleapis.com';

/** A v1 volume as v2 has it: secrets by version, and drivers as kinds of their own. */
export function readVolume(volume: Json, secretOf: SecretOf): Json {
  if (!isObject(volume)) return volume;
  const { secret, emptyDir, csi, ...rest } = volume;
  return {
    ...rest,
    ...(isObject(secret) ? { secret: readSecret(secret, secretOf) } : {}),
    ...(isObject(emptyDir) ? { emptyDir: readEmptyDir(emptyDir) } : {}),
    ...(isObject(csi) ? readDriver(csi) : {}),
  };
}

/** The way back. */
export function writeVolume(volume: JsonObject, nameOf: NameOf): JsonObject {
  const { secret, emptyDir, gcs, cloudSqlInstance, ...rest } = volume;
  return {
    ...rest,
    ...(isObject(secret) ? { secret: writeSecret(secret, nameOf) } : {}),
    ...(isObject(emptyDir) ? { emptyDir: writeEmptyDir(emptyDir) } : {}),
    ...(isObject(gcs) ? { csi: writeGcs(gcs) } : {}),
    ...(isObject(cloudSqlInstance) ? { csi: writeCloudSql(cloudSqlInstance) } : {}),
  };
}

function readSecret(source: JsonObject, secretOf: SecretOf): JsonObject {
  const { secretName, items, ...rest } = source;
  const read = arrayAt(source, 'items').map((item) => {
    if (!isObject(item)) return item;
    const { key, ...more } = item;
    return { ...more, ...(key === undefined ? {} : { version: key }) };
  });
  return { ...rest, secret: secretOf(secretName), ...(items === undefined ? {} : { items: read }) };
}

function writeSecret(source: JsonObject, nameOf: NameOf): JsonObject {
  const { secret, items, ...rest } = source;
  const written = arrayAt(source, 'items').map((item) => {
    if (!isObject(item)) return item;
    const { version, ...more } = item;
    return { ...more, ...(version === undefined ? {} : { key: version }) };
  });
  return { ...rest, secretName: nameOf(secret), ...(items === undefined ? {} : { items: written }) };
}

function readEmptyDir({ medium, ...rest }: JsonObject): JsonObject {
  if (medium === undefined) return rest;
  return { ...rest, medium: medium === 'Memory' ? 'MEMORY' : medium };
}

function writeEmptyDir({ medium, ...rest }: JsonObject): JsonObject {
  if (medium === undefined) return rest;
  return { ...rest, medium: medium === 'MEMORY' ? 'Memory' : medium };
}

function readDriver(csi: JsonObject): JsonObject {
  const { driver, volumeAttributes: _, ...rest } = csi;
  const { bucketName, mountOptions, instances, ...more } = objectAt(csi, 'volumeAttributes');
  if (driver === gcsDriver) {
    const options = mountOptions === undefined ? {} : { mountOptions: listed(mountOptions) };
    return { gcs: { ...rest, ...more, bucket: bucketName, ...options } };
  }
  if (driver !== cloudSqlDriver) return { csi };
  return { cloudSqlInstance: { ...rest, ...more, instances: listed(instances) } };
}

function writeGcs({ bucket, readOnly, mountOptions, ...more }: JsonObject): JsonObject {
  const options = Array.isArray(mountOptions) ? { mountOptions: mountOptions.join(',') } : {};
  return {
    driver: gcsDriver,
    ...(readOnly === undefined ? {} : { readOnly }),
    volumeAttributes: { ...more, bucketName: bucket, ...options },
  };
}

function writeCloudSql({ instances, ...more }: JsonObject): JsonObject {
  const names = Array.isArray(instances) ? instances.join(',') : '';
  return { driver: cloudSqlDriver, volumeAttributes: { ...more, instances: names } };
}

function listed(value: Json | undefined): readonly string[] {
  return String(value ?? '')
    .split(',')
    .filter((part) => part !== '');
}
