import { dayOf } from '../../domain/findings/exceptions/day.ts';
import { formatKnown } from '../../domain/findings/known/known-file.ts';
import type { KnownFinding } from '../../domain/findings/known/known-finding.ts';
import { adoptedKnown, prunedKnown } from '../../domain/findings/known/known-from.ts';
import type { Judgement } from '../../domain/gate/judgement.ts';
import type { Folders } from '../../ports/folders.ts';

export type KnownWish = {
  readonly knownFile: 'keep' | 'prune' | 'adopt';
  /** Relative to the workspace; absent where no file names one. */
  readonly path: string | undefined;
  /** What the input is said to have done nothing by: `the policy`. */
  readonly named: string;
  /** What the file holds now. */
  readonly known: readonly KnownFinding[];
  readonly judgement: Judgement;
  readonly nowMs: number;
};

/** Brings the file of known findings up to date, as was asked for. Gives what people should hear of it. */
export async function writeKnown(
  { knownFile, path, named, known, judgement, nowMs }: KnownWish,
  folders: Folders,
): Promise<readonly string[]> {
  if (knownFile === 'keep') return [];
  if (path === undefined)
    return [`known_file: ${knownFile} did nothing, because ${named} no file of known findings`];
  const kept =
    knownFile === 'prune'
      ? prunedKnown(known, judgement.known)
      : adoptedKnown(known, judgement.findings, judgement.known, dayOf(nowMs));
  await folders.write(folders.join(folders.workspace, path), formatKnown(kept));
  return [`${path} now holds ${kept.length} known findings; a later step has to commit it`];
}
