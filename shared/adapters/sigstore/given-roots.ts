import { TrustedRoot } from '@sigstore/protobuf-specs';
import { refuse } from '../../domain/errors/refuse.ts';
import { isObject, type Json } from '../../domain/json/json.ts';

/** Roots of trust from a file: one JSON document, or one a line as `gh attestation trusted-root` writes them. */
export function parseTrustedRoots(text: string, path: string): readonly TrustedRoot[] {
  const whole = rootFrom(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const given = whole === undefined ? lines.map((line, index) => rootFrom(line) ?? index + 1) : [whole];
  const bad = given.filter((root) => typeof root === 'number');
  if (given.length === 0 || bad.length > 0) throw unreadable(path, bad[0]);
  return given.filter((root) => typeof root !== 'number');
}

function rootFrom(text: string): TrustedRoot | undefined {
  try {
    const json: Json = JSON.parse(text);
    if (!isObject(json) || !String(json.mediaType).includes('dev.sigstore.trustedroot')) return undefined;
    const root = TrustedRoot.fromJSON(json);
    return root.certificateAuthorities.length === 0 ? undefined : root;
  } catch {
    return undefined;
  }
}

function unreadable(path: string, line: number | undefined): Error {
  const message = 'Expected roots of trust of Sigstore with a certificate authority, found something else';
  const hint =
    'Write the file with "gh attestation trusted-root", or take the trusted_root.json of your own Sigstore';
  return refuse('file-invalid', [{ where: path, line, message, hint }]);
}
