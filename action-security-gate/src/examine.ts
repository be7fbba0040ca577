import { readDockerfile } from '../../shared/domain/dockerfile/read-dockerfile.ts';
import { inFolder } from '../../shared/domain/findings/in-folder.ts';
import type { Scan } from '../../shared/domain/gate/scan.ts';
import { readTrivyReport } from '../../shared/domain/trivy/report.ts';
import { examineHygiene } from './hygiene/hygiene.ts';
import type { TextFile } from './hygiene/rule.ts';
import { atDockerfile } from './scanners/trivy/at-dockerfile.ts';

/** What was scanned, with the files that our own rules look at. */
export type Examination = {
  /** Folder of the scans, from the root of the checkout. */
  readonly folder: string;
  readonly image: string | undefined;
  /** Trivy's report of the image. */
  readonly imageReport: string | undefined;
  /** The first one is that of the image. */
  readonly dockerfiles: readonly TextFile[];
  readonly dockerignore: TextFile | undefined;
  readonly manifests: readonly TextFile[];
  readonly maxImageBytes: number;
};

/** A scan, and whether its paths begin at the root of the repository already, as those of commits do. */
export type RawScan = { readonly scan: Scan; readonly fromRoot: boolean };

/** The scans with that of our own rules, and every finding told by its place in the repository. */
export function examine(scans: readonly RawScan[], given: Examination): readonly Scan[] {
  const { folder, image, imageReport, dockerfiles, dockerignore, manifests, maxImageBytes } = given;
  const report = imageReport === undefined ? undefined : readTrivyReport(imageReport);
  const reading = examineHygiene({
    ...{ image, dockerfiles, dockerignore, manifests },
    trivyReport: report?.ok === true ? report.value : undefined,
    wish: { maxImageMegabytes: maxImageBytes / 1_000_000 },
  });
  const own: Scan = {
    scanner: 'hygiene',
    target: 'image, Dockerfiles and manifests',
    ...reading,
    durationMs: 0,
  };
  const asked = reading.proof.length > 0 || reading.gaps.length > 0;
  const [first] = dockerfiles;
  const dockerfile = first === undefined ? undefined : readDockerfile(first.path, first.text);
  const raw = [...scans, ...(asked ? [{ scan: own, fromRoot: false }] : [])];
  return raw.map(({ scan, fromRoot }) => {
    const placed = dockerfile === undefined ? scan.findings : atDockerfile(scan.findings, dockerfile);
    const findings = fromRoot ? placed : placed.map((finding) => inFolder(finding, folder));
    return { ...scan, findings };
  });
}
