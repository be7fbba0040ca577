import { refuse } from '../../domain/errors/refuse.ts';
import type { KnownFinding } from '../../domain/findings/known/known-finding.ts';
import { parsePolicy } from '../../domain/gate/parse-policy.ts';
import { DEFAULT_POLICY, type Policy } from '../../domain/gate/policy.ts';
import { withImports } from '../../domain/gate/with-imports.ts';
import type { Files } from '../../ports/files.ts';
import { readDocument } from '../files/read-document.ts';
import { readKnown } from './read-known.ts';

export type PolicyRead = {
  readonly policy: Policy;
  readonly known: readonly KnownFinding[];
};

/** The policy with all that it names: ignore files of scanners and the known findings. Nothing is scanned before all of it could be read. */
export async function readPolicy(
  { path, required }: { readonly path: string; readonly required: boolean },
  nowMs: number,
  files: Files,
): Promise<PolicyRead> {
  const parse = (text: string, where: string) => parsePolicy(text, where, nowMs);
  const written = (await readDocument(path, required, parse, files)) ?? DEFAULT_POLICY;
  const texts = new Map<string, string>();
  for (const { path: imported } of written.imports) {
    const text = await files.read(imported);
    if (text !== undefined) texts.set(imported, text);
  }
  const policy = withImports(written, texts, nowMs);
  if (!policy.ok) throw refuse('file-invalid', policy.error);
  return { policy: policy.value, known: await readKnown(written.known, files) };
}
