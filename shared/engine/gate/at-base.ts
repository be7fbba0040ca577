import { dayOf } from '../../domain/findings/exceptions/day.ts';
import type { KnownFinding } from '../../domain/findings/known/known-finding.ts';
import { knownFrom } from '../../domain/findings/known/known-from.ts';
import { mergeFindings } from '../../domain/findings/merge/merge-findings.ts';
import type { Scan } from '../../domain/gate/scan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Folders } from '../../ports/folders.ts';
import type { Log } from '../../ports/log.ts';
import type { Processes } from '../../ports/processes.ts';
import { writeBase } from './write-base.ts';

export type BaseRead = { readonly known: readonly KnownFinding[]; readonly notes: readonly string[] };

export type BasePorts = {
  readonly processes: Processes;
  readonly folders: Folders;
  readonly childEnv: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * What was there before: `scan` on the files of another commit, by paths from the root of the repository. A base that cannot be scanned makes
 * nothing known, so that more blocks, never less.
 */
export async function atBase(
  { commit, checkout }: { readonly commit: string | undefined; readonly checkout: string },
  { processes, folders, childEnv, signal, clock, log }: BasePorts,
  scan: (root: string, log: Log) => Promise<readonly Scan[]>,
): Promise<BaseRead> {
  if (commit === undefined) return { known: [], notes: [] };
  const scratch = await folders.scratch('base');
  try {
    const root = await writeBase(commit, scratch, {
      ...{ processes, folders, env: childEnv, signal, folder: checkout },
    });
    if (root === undefined) return { known: [], notes: [absent(commit)] };
    const scans = await scan(root, quiet(log));
    const unproven = scans.filter(({ gaps }) => gaps.length > 0).map(({ scanner }) => scanner);
    return {
      known: knownFrom(mergeFindings(scans.flatMap(({ findings }) => findings)), dayOf(clock.now())),
      notes: unproven.length === 0 ? [] : [incomplete(commit, unproven)],
    };
  } finally {
    await folders.remove(scratch);
  }
}

const absent = (commit: string): string =>
  `Nothing was compared: the checkout does not hold ${commit} (actions/checkout with fetch-depth: 0 brings it), so everything counts as new`;

const incomplete = (commit: string, scanners: readonly string[]): string =>
  `The comparison with ${commit} is incomplete: ${[...new Set(scanners)].join(', ')} did not prove the work there, so what it missed counts as new`;

/** Its lines would be taken for those of the checkout. */
function quiet(log: Log): Log {
  return { ...log, info: (line) => log.debug(`base: ${line}`) };
}
