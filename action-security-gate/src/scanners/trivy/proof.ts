import type { Gap } from '../../../../shared/domain/gate/scan.ts';
import type { FinishedScan, ScanTarget, ScanWish } from '../../../../shared/domain/gate/scanner.ts';
import { isObject, stringAt } from '../../../../shared/domain/json/json.ts';
import { counted } from '../../../../shared/domain/report/figures.ts';
import type { TrivyReport, TrivyResult } from '../../../../shared/domain/trivy/report.ts';
import { sbomScanners } from './detect.ts';

export type Proof = { readonly proof: readonly string[]; readonly gaps: readonly Gap[] };

/**
 * What shows that Trivy looked. Where it rightly finds nothing (a checkout without lock files), its report is empty; then its log has to say
 * that each part ran.
 */
export function proofOf(report: TrivyReport, run: FinishedScan, target: ScanTarget, wish: ScanWish): Proof {
  const results = report.results ?? [];
  const wanted: readonly string[] = target.kind === 'sbom' ? sbomScanners(wish) : wish.trivy;
  const parts = [
    ...(wanted.includes('vuln') || wanted.includes('license')
      ? [packages(report, results, run, target)]
      : []),
    ...(wanted.includes('misconfig') ? [configuration(results, run, target)] : []),
    ...(wanted.includes('secret') ? [secrets(results, run, target)] : []),
  ];
  const suppressed = results.reduce((sum, result) => sum + result.suppressed.length, 0);
  const told =
    suppressed === 0
      ? []
      : [`${counted(suppressed, 'finding')} that trivy was told to leave out counted all the same`];
  return {
    proof: [...parts.flatMap(({ proof }) => proof), ...told],
    gaps: parts.flatMap(({ gaps }) => gaps),
  };
}

function packages(
  report: TrivyReport,
  results: readonly TrivyResult[],
  run: FinishedScan,
  target: ScanTarget,
): Proof {
  const count = results.reduce((sum, result) => sum + packagesIn(result), 0);
  const os = report.metadata.OS;
  const family = isObject(os) ? stringAt(os, 'Family') : undefined;
  const ofSystem = results.filter((result) => result.class === 'os-pkgs');
  if (target.kind === 'image' && family !== undefined && family !== 'none' && !ofSystem.some(packagesIn))
    return lacking(
      `trivy found ${family} in the image, but none of its packages`,
      'Keep the package database (lib/apk/db, var/lib/dpkg, var/lib/rpm) in the image: without it nobody can tell what is installed',
    );
  if (count > 0)
    return proven(`${counted(count, 'package')} in ${counted(results.filter(packagesIn).length, 'place')}`);
  if (target.kind === 'image')
    return lacking('trivy found neither an operating system nor a package in the image', BARE_IMAGE);
  if (target.kind === 'sbom') return lacking('trivy found no package in the SBOM');
  const files = /Number of language-specific files\s+num=(\d+)/.exec(run.stderr)?.[1];
  if (files === '0') return proven('no file with packages');
  return lacking('trivy reported no package, nor that it looked for any');
}

const BARE_IMAGE =
  'A program alone in an empty image tells nothing of what it is built from: scan its lock file or its SBOM, and let the policy accept nothing-scanned for the image';

/** Without a list of packages, those with a vulnerability are known to be there. */
const packagesIn = ({ packages: listed, vulnerabilities, licenses }: TrivyResult): number =>
  listed.length > 0
    ? listed.length
    : new Set(
        [...vulnerabilities, ...licenses].map(
          (one) => `${one.PkgName}@${one.InstalledVersion}@${one.PkgPath}`,
        ),
      ).size;

function configuration(results: readonly TrivyResult[], { stderr }: FinishedScan, target: ScanTarget): Proof {
  const read = results.filter((result) => result.class === 'config');
  const checks = read.reduce(
    (sum, result) => sum + Math.max(result.checks, result.misconfigurations.length),
    0,
  );
  if (read.length > 0)
    return proven(`${counted(checks, 'check')} on ${counted(read.length, 'configuration file')}`);
  if (/Detected config files\s+num=0/.test(stderr)) return proven('no configuration file');
  return lacking(
    target.kind === 'image'
      ? 'trivy did not say that it checked the configuration of the image'
      : 'trivy checked no configuration file, nor said that it looked for any',
  );
}

/** A report tells only of files with secrets in them. */
function secrets(results: readonly TrivyResult[], { stderr }: FinishedScan, target: ScanTarget): Proof {
  const found = results.filter((result) => result.class === 'secret').length;
  if (found > 0) return proven(`secrets looked for, found in ${counted(found, 'file')}`);
  if (!/Secret scanning is enabled/.test(stderr))
    return lacking('trivy did not say that it looked for secrets');
  const files = target.files?.length;
  return proven(
    `secrets looked for${files === undefined ? '' : ` in a checkout of ${counted(files, 'file')}`}`,
  );
}

const proven = (sentence: string): Proof => ({ proof: [sentence], gaps: [] });
const lacking = (message: string, hint?: string): Proof => ({
  proof: [],
  gaps: [{ kind: 'nothing-scanned', message, hint }],
});
