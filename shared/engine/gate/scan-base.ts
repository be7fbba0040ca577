import { dayOf } from '../../domain/findings/exceptions/day.ts';
import { inFolder } from '../../domain/findings/in-folder.ts';
import type { KnownFinding } from '../../domain/findings/known/known-finding.ts';
import { knownFrom } from '../../domain/findings/known/known-from.ts';
import { mergeFindings } from '../../domain/findings/merge/merge-findings.ts';
import type { Scanner, ScanWish } from '../../domain/gate/scanner.ts';
import { gitIn } from './git.ts';
import { readCheckout } from './read-checkout.ts';
import { scanAll } from './scan-all.ts';
import type { ScanPorts } from './scan-target.ts';
import { writeBase } from './write-base.ts';

export type BaseWish = {
  /** A ref or a commit; undefined: nothing is compared. */
  readonly commit: string | undefined;
  /** Absolute: the folder whose repository holds it. */
  readonly checkout: string;
  /** Of the scans, from the root of the repository. */
  readonly folder: string;
  /** Those that scan the checkout itself. */
  readonly scanners: readonly Scanner[];
  readonly wish: ScanWish;
  readonly timeoutMs: number;
};

export type BaseRead = { readonly known: readonly KnownFinding[]; readonly notes: readonly string[] };

/**
 * What was there before: the same scanners on the files of another commit. A base that cannot be scanned makes nothing known, so that more
 * blocks, never less.
 */
export async function scanBase(base: BaseWish, ports: ScanPorts): Promise<BaseRead> {
  const { commit, checkout, folder, scanners, timeoutMs } = base;
  if (commit === undefined) return { known: [], notes: [] };
  const { folders, processes, childEnv, signal, clock } = ports;
  const scratch = await folders.scratch('base');
  try {
    const on = { processes, folders, env: childEnv, signal, folder: checkout };
    const root = await writeBase(commit, scratch, on);
    if (root === undefined) return { known: [], notes: [absent(commit)] };
    const at = folder === '.' ? root : folders.join(root, folder);
    // Its files alone: an image has no base, and the history was there all along.
    const wish: ScanWish = { ...base.wish, image: undefined, sbom: undefined, secretsIn: { kind: 'files' } };
    const git = gitIn({ ...on, folder: at });
    const found = await readCheckout(at, { git, folders, exclude: wish.exclude });
    const jobs = scanners.flatMap((scanner) =>
      scanner
        .detect({ files: found.files }, wish)
        .map((target) => ({ scanner, target, wish, checkout: at, timeoutMs })),
    );
    const scans = (await scanAll(jobs, { ...ports, log: quiet(ports.log) })).map(({ scan }) => scan);
    const findings = scans.flatMap((scan) => scan.findings.map((finding) => inFolder(finding, folder)));
    const unproven = scans.filter(({ gaps }) => gaps.length > 0).map(({ scanner }) => scanner);
    return {
      known: knownFrom(mergeFindings(findings), dayOf(clock.now())),
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
function quiet(log: ScanPorts['log']): ScanPorts['log'] {
  return { ...log, info: (line) => log.debug(`base: ${line}`) };
}
