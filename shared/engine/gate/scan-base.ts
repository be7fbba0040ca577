import { inFolder } from '../../domain/findings/in-folder.ts';
import type { Scan } from '../../domain/gate/scan.ts';
import type { Scanner, ScanWish } from '../../domain/gate/scanner.ts';
import { atBase, type BaseRead } from './at-base.ts';
import { gitIn } from './git.ts';
import { readCheckout } from './read-checkout.ts';
import { scanAll } from './scan-all.ts';
import type { ScanPorts } from './scan-target.ts';

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

/** What was there before: the same scanners on the files of another commit. */
export async function scanBase(base: BaseWish, ports: ScanPorts): Promise<BaseRead> {
  const { folder, scanners, timeoutMs } = base;
  const { folders, childEnv: env } = ports;
  return atBase(base, ports, async (root, log): Promise<readonly Scan[]> => {
    const at = folder === '.' ? root : folders.join(root, folder);
    // Its files alone: an image has no base, and the history was there all along.
    const wish: ScanWish = { ...base.wish, image: undefined, sbom: undefined, secretsIn: { kind: 'files' } };
    const git = gitIn({ ...ports, env, folder: at });
    const found = await readCheckout(at, { git, folders, exclude: wish.exclude });
    const jobs = scanners.flatMap((scanner) =>
      scanner
        .detect({ files: found.files }, wish)
        .map((target) => ({ scanner, target, wish, checkout: at, timeoutMs })),
    );
    const done = await scanAll(jobs, { ...ports, log });
    return done.map(({ scan }) => ({
      ...scan,
      findings: scan.findings.map((finding) => inFolder(finding, folder)),
    }));
  });
}
