import { describe, expect, test } from '@jest/globals';
import { planScans, planSecrets } from '../../../action-security-gate/src/plan.ts';
import type { Scanner, ScannerName, ScanWish } from '../../../shared/domain/gate/scanner.ts';

const WISH: ScanWish = {
  secretsIn: { kind: 'files' },
  trivy: ['vuln'],
  exclude: [],
  databaseMaxAgeHours: 24,
  nowMs: 0,
  services: {},
};

/** A scanner that is only ever asked what it applies to. */
function scanner(name: ScannerName, ...suffixes: readonly string[]): Scanner {
  const never = () => {
    throw new Error('A plan runs nothing');
  };
  return {
    name,
    executable: name,
    version: { args: [], read: never },
    detect: ({ files }) =>
      files
        .filter((file) => suffixes.some((suffix) => file.endsWith(suffix)))
        .map((what) => ({ kind: 'lockfile', what, title: what, because: `${what} is there` })),
    command: never,
    read: never,
  };
}

const ALL = [scanner('npm-audit', 'package-lock.json'), scanner('bandit', '.py')];

describe('planScans', () => {
  test('auto takes every scanner that applies, and says why the others do not run', () => {
    const plan = planScans({ scanners: 'auto' }, ALL, { files: ['app/main.py'] }, WISH);
    expect(
      plan.scans.map(({ scanner: { name }, target, mayBeAbsent }) => [name, target.what, mayBeAbsent]),
    ).toEqual([['bandit', 'app/main.py', true]]);
    expect(plan.idle).toEqual([]);
    expect(plan.notes).toEqual([
      'npm-audit: nothing here that it applies to',
      'bandit: app/main.py, because app/main.py is there',
    ]);
  });

  test('gitleaks may not be absent where nobody asked for it either', () => {
    const plan = planScans({ scanners: 'auto' }, [scanner('gitleaks', '.py')], { files: ['main.py'] }, WISH);
    expect(plan.scans).toMatchObject([{ mayBeAbsent: false }]);
  });

  test('a scanner that was named and finds nothing to look at is a scan without proof', () => {
    const plan = planScans({ scanners: ['npm-audit'] }, ALL, { files: ['app/main.py'] }, WISH);
    expect(plan.scans).toEqual([]);
    expect(plan.idle).toMatchObject([
      { scanner: 'npm-audit', proof: [], gaps: [{ kind: 'nothing-scanned' }] },
    ]);
  });

  test('only the named ones run, also where others apply', () => {
    const files = ['package-lock.json', 'main.py'];
    const plan = planScans({ scanners: ['bandit'] }, ALL, { files }, WISH);
    expect(plan.scans).toMatchObject([{ scanner: { name: 'bandit' }, mayBeAbsent: false }]);
  });
});

describe('planSecrets', () => {
  const DEEP = { files: [], history: { shallow: false } };
  const PULL = {
    name: 'pull_request',
    pullRequest: { number: 7, baseSha: 'b1', headSha: 'h1', fromFork: false },
  };
  const auto = { secretsIn: { kind: 'auto' } } as const;
  const yes = () => true;

  test('takes what the user says as it is', () => {
    const range = { secretsIn: { kind: 'range', range: 'a..b' } } as const;
    expect(planSecrets(range, { files: [] }, PULL, yes)).toEqual({ in: range.secretsIn });
    const history = { secretsIn: { kind: 'history' } } as const;
    expect(planSecrets(history, { files: [], history: { shallow: true } }, PULL, yes)).toEqual({
      in: { kind: 'history' },
    });
  });

  test('of a pull request auto reads its own commits', () => {
    expect(planSecrets(auto, DEEP, PULL, yes)).toEqual({ in: { kind: 'range', range: 'b1..h1' } });
  });

  test('else auto reads the history', () => {
    expect(planSecrets(auto, DEEP, { name: 'push' }, yes)).toEqual({ in: { kind: 'history' } });
  });

  test('auto reads the whole history where the commits of the pull request are not there', () => {
    expect(planSecrets(auto, DEEP, PULL, (sha) => sha !== 'b1')).toEqual({ in: { kind: 'history' } });
  });

  test.each([
    ['a shallow checkout', { files: [], history: { shallow: true } }, 'fetch-depth: 0'],
    ['no repository', { files: [] }, 'no git repository'],
  ])('of %s auto reads the files, and says so', (_, checkout, said) => {
    const plan = planSecrets(auto, checkout, PULL, yes);
    expect(plan.in).toEqual({ kind: 'files' });
    expect(plan.note).toContain(said);
  });
});
