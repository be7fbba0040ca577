import { refuse } from '../../domain/errors/refuse.ts';
import { parseKnown } from '../../domain/findings/known/known-file.ts';
import type { KnownFinding } from '../../domain/findings/known/known-finding.ts';
import type { Files } from '../../ports/files.ts';

/** The file of known findings. The first run has none yet: `known_file: adopt` writes it. */
export async function readKnown(path: string | undefined, files: Files): Promise<readonly KnownFinding[]> {
  if (path === undefined) return [];
  const text = await files.read(path);
  if (text === undefined) return [];
  const known = parseKnown(text, path);
  if (known.ok) return known.value;
  throw refuse('file-invalid', known.error);
}
