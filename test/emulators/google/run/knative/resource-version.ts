import type { Json } from '../../../../../shared/domain/json/json.ts';
import { etagOf } from '../etag.ts';
import type { Micros } from '../micros.ts';

/** A time as base64 of its microseconds in eight bytes, without padding: what v1 has in place of the etag. */
export function resourceVersionOf(updated: Micros): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(updated));
  return bytes.toString('base64').replace(/=+$/, '');
}

/** The etag that stands for the same version; undefined asks for no check, and what is no version matches none. */
export function etagOfVersion(version: Json | undefined, resource: string): string | undefined {
  if (version === undefined || version === null || version === '') return undefined;
  const bytes = Buffer.from(String(version), 'base64');
  if (bytes.length !== 8) return String(version);
  return etagOf(resource, Number(bytes.readBigUInt64BE()));
}

/** The microseconds of a timestamp with six digits. */
export function microsOf(timestamp: string): Micros {
  return Date.parse(`${timestamp.slice(0, 19)}Z`) * 1000 + Number(timestamp.slice(20, 26));
}
