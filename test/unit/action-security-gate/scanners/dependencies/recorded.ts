import { readFileSync } from 'node:fs';
import type {
  FinishedScan,
  Reading,
  Scanner,
  ScanPlaces,
  ScanTarget,
  ScanWish,
} from '../../../../../shared/domain/gate/scanner.ts';

const FIXTURES = new URL('../../../../fixtures/', import.meta.url);

export const WISH: ScanWish = {
  secretsIn: { kind: 'files' },
  trivy: [],
  exclude: [],
  databaseMaxAgeHours: 24,
  nowMs: 0,
  services: {},
};

export const AT: ScanPlaces = {
  checkout: '/checkout',
  report: '/scratch/report',
  scratch: '/scratch',
  cache: '/cache',
};

/** A file of test/fixtures as it is. */
export const fixture = (path: string): string => readFileSync(new URL(path, FIXTURES), 'utf8');

/** What a real run left, with the files that it was about. */
export function recorded(path: string, texts: Readonly<Record<string, string>> = {}): FinishedScan {
  const run = JSON.parse(fixture(path));
  return { ...run, report: run.report ?? run.stdout, texts };
}

export const lockFile = (what: string): ScanTarget => ({
  kind: 'lockfile',
  what,
  title: what,
  because: `${what} is there`,
});

export const requirements = (what = 'requirements.txt'): ScanTarget => ({
  ...lockFile(what),
  kind: 'requirements',
});

export const kindsOf = ({ gaps }: Reading): readonly string[] => gaps.map(({ kind }) => kind);

/** Every way in which a report can be cut off, garbled or written elsewhere, and what became of it. */
export function readingsOfDamage(
  { read }: Scanner,
  run: FinishedScan,
  target: ScanTarget,
): readonly (readonly [string, Reading])[] {
  const text = run.report ?? '';
  const damaged: Record<string, Partial<FinishedScan>> = {
    'cut off': { report: text.slice(0, Math.floor(text.length / 2)) },
    empty: { report: '', exitCode: 0 },
    'not there': { report: undefined, exitCode: 0 },
    'on the wrong stream': { report: '', stdout: '', stderr: text, exitCode: 0 },
    'no JSON': { report: 'All good!' },
    'a list': { report: '[]' },
    null: { report: 'null' },
    'an empty object': { report: '{}' },
  };
  return Object.entries(damaged).map(([name, change]) => [name, read({ ...run, ...change }, target, WISH)]);
}
