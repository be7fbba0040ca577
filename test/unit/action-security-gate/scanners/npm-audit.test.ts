import { describe, expect, test } from '@jest/globals';
import { npmAudit } from '../../../../action-security-gate/src/scanners/npm-audit.ts';
import { AT, fixture, kindsOf, lockFile, readingsOfDamage, recorded, WISH } from './dependencies/recorded.ts';

const target = lockFile('package-lock.json');
const filesOf = (project: string) => ({
  'package.json': fixture(`npm-audit/${project}-package.json`),
  'package-lock.json': fixture(`npm-audit/${project}-package-lock.json`),
});
const findings = recorded('npm-audit/findings.json', filesOf('project'));
const CLEAN = { 'package-lock.json': fixture('npm-audit/clean-package-lock.json') };
const clean = recorded('npm-audit/clean.json', CLEAN);
const read = (run: typeof findings) => npmAudit.read(run, target, WISH);
const changed = (change: (report: Record<string, unknown>) => void) => {
  const report = JSON.parse(findings.report ?? '');
  change(report);
  return { ...findings, report: JSON.stringify(report) };
};

test('a count that is below what the lock file installs is a gap', () => {
  const fewer = changed((report) => {
    (report.metadata as { dependencies: { total: number } }).dependencies.total = 4;
  });
  expect(read(fewer).gaps).toMatchObject([
    { kind: 'skipped-packages', message: 'npm audit looked at 4 of 5 packages of package-lock.json' },
  ]);
});

describe('npm audit finds', () => {
  const reading = read(findings);

  test('each advisory once, for the version that is installed, and not what only needs it', () => {
    expect(reading.findings.map(({ id, package: of }) => `${id} ${of?.purl}`)).toEqual([
      'GHSA-35jh-r3h4-6jhm pkg:npm/lodash@4.17.20',
      'GHSA-29mw-wpgm-hmr9 pkg:npm/lodash@4.17.20',
      'GHSA-xvch-5gv4-984h pkg:npm/minimist@0.0.8',
      'GHSA-hrpp-h998-j3pp pkg:npm/qs@6.5.2',
    ]);
    expect(reading.proof).toEqual(['5 packages of package-lock.json audited by npm 11.19.1']);
    expect(reading.gaps).toEqual([]);
  });

  test('who brings it, what mends it, and the line of the lock file', () => {
    const minimist = reading.findings.find(({ package: of }) => of?.name === 'minimist');
    expect(minimist).toMatchObject({
      severity: 'critical',
      score: 9.8,
      cwes: ['CWE-1321'],
      url: 'https://github.com/advisories/GHSA-xvch-5gv4-984h',
      message: 'minimist 0.0.8 is in the range <0.2.4, brought by mkdirp.',
      package: { version: '0.0.8', fixedVersions: ['0.2.4'], status: 'fixed' },
    });
    expect(minimist?.remedy).toContain('Update mkdirp to 0.5.6');
    const line = minimist?.place?.startLine ?? 0;
    expect(filesOf('project')['package-lock.json'].split('\n')[line - 1]).toContain(
      '"node_modules/mkdirp/node_modules/minimist"',
    );
  });

  test('no score where the advisory has none, and says that it is for development only', () => {
    const qs = reading.findings.find(({ package: of }) => of?.name === 'qs');
    expect(qs).not.toHaveProperty('score');
    expect(qs?.severity).toBe('high');
    expect(qs?.message).toContain('for development only');
  });

  test('what workspaces bring, from the lock file at the root', () => {
    const inWorkspaces = read(recorded('npm-audit/workspaces.json', filesOf('workspaces')));
    expect(inWorkspaces.gaps).toEqual([]);
    expect(inWorkspaces.findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'lodash 4.17.20 is in the range <4.17.21, a direct dependency.',
        'minimist 0.0.8 is in the range <0.2.4, brought by mkdirp.',
      ]),
    );
  });

  test('a major update, an update within the range and none at all, each said as it is', () => {
    const remedies = [{ name: 'a', version: '9.0.0', isSemVerMajor: true }, true, false].map(
      (fixAvailable) => {
        const run = changed((report) => {
          (report.vulnerabilities as Record<string, Record<string, unknown>>).qs = {
            ...{ name: 'qs', severity: 'high', isDirect: true, effects: [], nodes: ['node_modules/qs'] },
            ...{ via: [{ source: 1, title: 'T', severity: 'high', range: '*' }], fixAvailable },
          };
        });
        return read(run).findings.at(-1)?.remedy;
      },
    );
    expect(remedies[0]).toContain('a to 9.0.0, a major version');
    expect(remedies[1]).toContain('within its range');
    expect(remedies[2]).toContain('No version');
  });

  test('the same without the lock file, but neither version nor line', () => {
    const { texts, ...bare } = findings;
    expect(texts).toBeDefined();
    const reading = read(bare);
    expect(reading.findings.map(({ package: of }) => of?.purl)).toContain('pkg:npm/minimist');
    expect(reading.findings.find(({ id }) => id === 'GHSA-xvch-5gv4-984h')?.message).toContain(
      'brought by mkdirp',
    );
    expect(reading.proof).toEqual(['5 packages of package-lock.json audited by npm 11.19.1']);
  });
});

describe('npm audit is clean', () => {
  test('when it audited packages and nothing is known of them', () => {
    expect(read(clean)).toEqual({
      findings: [],
      proof: ['1 package of package-lock.json audited by npm 11.19.1'],
      gaps: [],
    });
  });

  test('when the lock file itself shows that there is no package', () => {
    const texts = { 'package-lock.json': '{"lockfileVersion":3,"packages":{"":{"name":"e"}}}' };
    expect(read(recorded('npm-audit/no-packages.json', texts))).toMatchObject({
      proof: ['package-lock.json names no package'],
      gaps: [],
    });
  });
});

describe('npm audit is not clean', () => {
  test.each([
    ['registry-down', 'ECONNREFUSED'],
    ['registry-without-advisories', '404 Not Found'],
    ['broken-lock-file', 'requires an existing lockfile'],
  ])('after %s', (name, words) => {
    const reading = read(recorded(`npm-audit/${name}.json`, CLEAN));
    expect(kindsOf(reading)).toEqual(['crashed']);
    expect(reading.gaps[0]?.message).toContain(words);
    expect(reading.gaps[0]?.hint).toBeDefined();
    expect(reading.proof).toEqual([]);
  });

  test('when no package was found and nothing shows why', () => {
    expect(kindsOf(read(recorded('npm-audit/no-packages.json')))).toEqual(['nothing-scanned']);
  });

  test('when package.json asks for what the lock file does not hold', () => {
    const texts = { ...CLEAN, 'package.json': '{"dependencies":{"minimist":"1","left-pad":"1"}}' };
    const reading = read({ ...clean, texts });
    expect(kindsOf(reading)).toEqual(['skipped-packages']);
    expect(reading.gaps[0]?.message).toContain('left-pad');
  });

  test.each([
    ['another version of the report', { auditReportVersion: 3 }, 'unknown-schema'],
    ['a report without its version', { auditReportVersion: undefined }, 'unknown-schema'],
    ['counts that do not agree', { vulnerabilities: {} }, 'unreadable-report'],
    ['no metadata', { metadata: undefined }, 'unreadable-report'],
    ['vulnerabilities that are no object', { vulnerabilities: [] }, 'unreadable-report'],
  ])('with %s', (_, change, kind) => {
    expect(kindsOf(read(changed((report) => void Object.assign(report, change))))).toEqual([kind]);
  });

  test('when it ends with 1 and found nothing, or with any other code', () => {
    for (const exitCode of [1, 2, 127, 254]) {
      expect(kindsOf(read({ ...clean, exitCode }))).toEqual(['crashed']);
    }
  });

  test.each(readingsOfDamage(npmAudit, findings, target))('when its report is %s', (_, reading) => {
    expect(reading.findings).toEqual([]);
    expect(reading.proof).toEqual([]);
    expect(reading.gaps).toHaveLength(1);
  });
});

describe('npm audit is called', () => {
  test('on copies, without the configuration of the checkout and of the user', () => {
    const texts = { 'shop/package-lock.json': '{}', 'shop/package.json': '{"name":"shop"}' };
    const command = npmAudit.command(lockFile('shop/package-lock.json'), AT, WISH, {
      version: '11.0.0',
      texts,
    });
    expect(command).toMatchObject({
      cwd: '/scratch',
      files: { '/scratch/package-lock.json': '{}', '/scratch/package.json': '{"name":"shop"}' },
    });
    expect(command.args).toEqual(
      expect.arrayContaining(['--no-offline', '--include=dev', '--ignore-scripts']),
    );
    expect(command.args).not.toContain('--registry');
    expect(command.env?.npm_config_userconfig).toMatch(/^\/scratch\//);
    const wish = { ...WISH, services: { npm: 'http://127.0.0.1:1' } };
    expect(npmAudit.command(target, AT, wish, { version: '', texts }).args.slice(-2)).toEqual([
      '--registry',
      'http://127.0.0.1:1',
    ]);
  });

  test('for each lock file of a project; a shrinkwrap wins, and other package managers are told where to go', () => {
    const files = [
      'a/npm-shrinkwrap.json',
      'a/package-lock.json',
      'b/node_modules/x/package-lock.json',
      'b/package-lock.json',
      'c/pnpm-lock.yaml',
      'yarn.lock',
    ];
    expect(npmAudit.detect({ files }, WISH).map(({ what }) => what)).toEqual([
      'a/npm-shrinkwrap.json',
      'b/package-lock.json',
    ]);
    expect(npmAudit.leaves?.({ files }, WISH)).toEqual([
      'c/pnpm-lock.yaml is audited by osv-scanner or Trivy, not by npm audit',
      'yarn.lock is audited by osv-scanner or Trivy, not by npm audit',
    ]);
    expect(npmAudit.version.read('11.19.1\n')).toBe('11.19.1');
    expect(npmAudit.version.read('command not found')).toBeUndefined();
  });
});

/** Why the configuration of the checkout is kept away: this is what npm said when .npmrc held `offline=true`. */
test('a report of npm that never asked looks like any clean one', () => {
  expect(recorded('npm-audit/plain-run-with-offline.json')).toMatchObject({ exitCode: 0 });
  expect(JSON.parse(fixture('npm-audit/plain-run-with-offline.json')).stdout).toContain(
    '"vulnerabilities": {}',
  );
});
