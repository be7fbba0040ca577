import { readFileSync } from 'node:fs';
import { trivy } from '../../../../../action-security-gate/src/scanners/trivy.ts';
import type { FinishedScan, ScanTarget, ScanWish } from '../../../../../shared/domain/gate/scanner.ts';

export const FIXTURES = new URL('../../../../fixtures/trivy/', import.meta.url);
export const golden = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

export const NOW = Date.parse('2026-09-10T12:00:00Z');
export const IMAGE = 'us-docker.pkg.dev/p/r/shop:v2';

/** What `trivy version --format json` says of a database that is six hours old. */
export const FRESH = JSON.stringify({
  Version: '0.74.0',
  VulnerabilityDB: { UpdatedAt: '2026-09-10T06:00:00Z' },
});

/** The lines that tell of each part of a scan, where there was nothing to find. */
export const LOG = [
  '2026-09-10T12:00:00Z\tINFO\t[secret] Secret scanning is enabled',
  '2026-09-10T12:00:01Z\tINFO\tNumber of language-specific files\tnum=0',
  '2026-09-10T12:00:01Z\tINFO\tDetected config files\tnum=0',
].join('\n');

export const wish = (changes: Partial<ScanWish> = {}): ScanWish => ({
  secretsIn: { kind: 'files' },
  trivy: ['vuln'],
  exclude: [],
  databaseMaxAgeHours: 48,
  nowMs: NOW,
  services: {},
  ...changes,
});

export const imageTarget: ScanTarget = { kind: 'image', what: IMAGE, title: `image ${IMAGE}`, because: '' };
export const sbomTarget: ScanTarget = {
  kind: 'sbom',
  what: 'sbom.json',
  title: 'SBOM sbom.json',
  because: '',
};
export const folderTarget = (files?: readonly string[]): ScanTarget => ({
  ...{ kind: 'folder', what: '.', title: 'files of the checkout', because: '', files },
});

export const finished = (changes: Partial<FinishedScan> = {}): FinishedScan => ({
  ...{ exitCode: 0, stdout: '', stderr: LOG, report: undefined, version: '0.74.0', after: FRESH },
  ...changes,
});

/** Reads a report that is kept, or text. */
export function readOf(
  report: string | undefined,
  target: ScanTarget,
  changes: { readonly run?: Partial<FinishedScan>; readonly wish?: Partial<ScanWish> } = {},
) {
  return trivy.read(finished({ report, ...changes.run }), target, wish(changes.wish));
}

/** A report with the least that Trivy writes. */
export const report = (changes: object = {}): string =>
  JSON.stringify({ SchemaVersion: 2, ArtifactName: '.', ArtifactType: 'filesystem', ...changes });
