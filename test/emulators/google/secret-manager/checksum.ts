import { crc32c } from '@aws-crypto/crc32c';

/** CRC-32C as an int64 travels: decimal text. */
export function checksumOf(data: Uint8Array): string {
  return String(crc32c(data));
}
