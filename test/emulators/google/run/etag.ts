import type { Micros } from './micros.ts';
import { aborted } from './refusal.ts';

/** `"` base64(Timestamp message) `/` base64(resource name) `"`; the quotes are part of it. */
export function etagOf(resource: string, updated: Micros): string {
  return `"${base64(timestampMessage(updated))}/${base64([...new TextEncoder().encode(resource)])}"`;
}

/** Refuses a stale etag; an empty one asks for no check. */
export function checkEtag(given: string | undefined, resource: string, updated: Micros): void {
  if (given === undefined || given === '' || given === etagOf(resource, updated)) return;
  const short = resource.slice(resource.lastIndexOf('/') + 1);
  throw aborted(
    `Conflict for resource '${short}': version '${versionOf(given)}' was specified but current version is '${updated}'.`,
  );
}

/** The microseconds inside an etag; what is no etag is quoted as it came. */
function versionOf(etag: string): string {
  try {
    // Base64 may hold a slash too, so the end is where `/projects/` begins.
    const text = etag.slice(1, etag.indexOf('/cHJvamVjdHMv'));
    const bytes = Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const [seconds, next] = readVarint(bytes, 1);
    const [nanos] = readVarint(bytes, next + 1);
    const micros = seconds * 1_000_000 + Math.round(nanos / 1000);
    return bytes[0] === 0x08 && Number.isSafeInteger(micros) ? String(micros) : etag;
  } catch {
    return etag;
  }
}

/** google.protobuf.Timestamp: seconds is field 1, nanos field 2, both varints; zero nanos are left out. */
function timestampMessage(micros: Micros): number[] {
  const nanos = (micros % 1_000_000) * 1000;
  const seconds = [0x08, ...varint(Math.floor(micros / 1_000_000))];
  return nanos === 0 ? seconds : [...seconds, 0x10, ...varint(nanos)];
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function readVarint(bytes: readonly number[], start: number): [value: number, next: number] {
  let value = 0;
  for (let index = start, scale = 1; index < bytes.length; index++, scale *= 128) {
    const byte = bytes[index] ?? 0;
    value += (byte % 128) * scale;
    if (byte < 128) return [value, index + 1];
  }
  return [value, bytes.length];
}

function base64(bytes: readonly number[]): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}
