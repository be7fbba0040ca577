import { readFileSync } from 'node:fs';
import type { FinishedScan, ScanTarget, ScanWish } from '../../../../shared/domain/gate/scanner.ts';

/** A true run of a scanner, from test/fixtures. */
export function recorded(scanner: string, name: string): FinishedScan {
  const url = new URL(`../../../fixtures/${scanner}/${name}.json`, import.meta.url);
  const { exitCode, stderr, report, texts } = JSON.parse(readFileSync(url, 'utf8'));
  return {
    ...{ exitCode, stdout: '', stderr: stderr.join('\n'), version: '1.0.0' },
    report: report === undefined ? undefined : JSON.stringify(report),
    texts,
  };
}

export const WISH: ScanWish = {
  secretsIn: { kind: 'history' },
  trivy: [],
  exclude: [],
  databaseMaxAgeHours: 24,
  nowMs: 0,
  services: {},
};

export const AT = { checkout: '/home/runner/shop', report: '/s/report', scratch: '/s', cache: '/c' };

export const folderTarget = (files: readonly string[] = []): ScanTarget => ({
  ...{ kind: 'folder', what: '.', title: 'code', because: 'it is there', files },
});

/** Texts that are no whole report of any of these scanners. */
export const FOREIGN: readonly [string, string | undefined][] = [
  ['no report', undefined],
  ['an empty report', ''],
  ['a report cut off', '[{"RuleID": "a", "results": [{"check_id'],
  ['a report of another form', '{"version": "2.1.0", "runs": []}'],
  ['a list of something else', '[{"id": 1}, 7]'],
  ['a lone value', 'null'],
];
