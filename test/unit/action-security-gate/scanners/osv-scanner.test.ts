import { describe, expect, test } from '@jest/globals';
import { osvScanner } from '../../../../action-security-gate/src/scanners/osv-scanner.ts';
import { AT, fixture, kindsOf, lockFile, readingsOfDamage, recorded, WISH } from './dependencies/recorded.ts';

const target = lockFile('package-lock.json');
const texts = { 'package-lock.json': fixture('npm-audit/project-package-lock.json') };
const of = (name: string) => recorded(`osv-scanner/${name}.json`, texts);
const read = (run: ReturnType<typeof of>) => osvScanner.read(run, target, WISH);

describe.each([
  ['v1', '1.9.2'],
  ['v2', '2.5.0'],
])('osv-scanner %s', (generation, version) => {
  test('finds by groups of names, with the score of the group', () => {
    const reading = read(of(`${generation}-findings`));
    expect(reading.gaps).toEqual([]);
    expect(reading.proof).toEqual([`5 packages of package-lock.json looked up by osv-scanner ${version}`]);
    const told = reading.findings.map(({ id, aliases, severity, score, package: p }) => [
      id,
      aliases,
      severity,
      score,
      p?.purl,
    ]);
    expect(told).toEqual([
      ['GHSA-29mw-wpgm-hmr9', ['CVE-2020-28500'], 'medium', 5.3, 'pkg:npm/lodash@4.17.20'],
      ['GHSA-35jh-r3h4-6jhm', ['CVE-2021-23337'], 'high', 7.2, 'pkg:npm/lodash@4.17.20'],
      ['GHSA-xvch-5gv4-984h', ['CVE-2021-44906'], 'critical', 9.8, 'pkg:npm/minimist@0.0.8'],
      ['GHSA-hrpp-h998-j3pp', ['CVE-2022-24999'], 'high', undefined, 'pkg:npm/qs@6.5.2'],
    ]);
    const [lodash] = reading.findings;
    expect(lodash?.package?.fixedVersions).toEqual(['4.17.21']);
    const line = texts['package-lock.json'].split('\n')[(lodash?.place?.startLine ?? 0) - 1];
    expect(line).toContain('"node_modules/lodash"');
  });

  test('is clean when it looked packages up', () => {
    expect(read(of(`${generation}-clean`))).toEqual({
      findings: [],
      proof: [`1 package of package-lock.json looked up by osv-scanner ${version}`],
      gaps: [],
    });
  });

  test('is not clean without its API or its database, although its report is whole and names nothing', () => {
    for (const [name, words] of [
      ['no-network', 'its API did not answer'],
      ['no-database', 'no database of this ecosystem'],
    ]) {
      const reading = read(of(`${generation}-${name}`));
      expect(kindsOf(reading)).toEqual(['crashed']);
      expect(reading.gaps[0]?.message).toContain(words);
      expect(reading.proof).toEqual([]);
    }
  });

  test('is not clean where there is no package, or a file that it cannot read', () => {
    expect(kindsOf(read(of(`${generation}-no-packages`)))).toEqual(['nothing-scanned']);
    expect(kindsOf(read(of(`${generation}-broken-lock-file`)))).toEqual(['crashed']);
  });

  test.each(readingsOfDamage(osvScanner, of(`${generation}-findings`), target))(
    'is not clean when its report is %s',
    (_, reading) => {
      expect(reading.findings).toEqual([]);
      expect(reading.gaps).toHaveLength(1);
    },
  );

  test('is not clean when code and report do not agree, or a vulnerability is in no group', () => {
    const run = of(`${generation}-findings`);
    expect(kindsOf(read({ ...run, exitCode: 0 }))).toEqual(['unreadable-report']);
    expect(kindsOf(read({ ...of(`${generation}-clean`), exitCode: 1 }))).toEqual(['unreadable-report']);
    expect(kindsOf(read({ ...of(`${generation}-clean`), exitCode: 130 }))).toEqual(['crashed']);
    const report = JSON.parse(run.report ?? '');
    for (const entry of report.results[0].packages) entry.groups = [];
    expect(kindsOf(read({ ...run, report: JSON.stringify(report) }))).toEqual(['unreadable-report']);
    const reading = read({ ...of(`${generation}-clean`), report: '{"results":[]}' });
    expect(kindsOf(reading)).toEqual(['nothing-scanned']);
  });
});

test('osv-scanner 1 says that it does not read uv.lock, 2 reads it', () => {
  const uv = lockFile('uv.lock');
  const first = osvScanner.read(of('v1-uv-lock'), uv, WISH);
  expect(kindsOf(first)).toEqual(['crashed']);
  expect(first.gaps[0]?.hint).toContain('osv-scanner 2');
  expect(osvScanner.read(of('v2-uv-lock'), uv, WISH).findings[0]?.package?.purl).toBe('pkg:pypi/jinja2@2.10');
});

describe('osv-scanner is called', () => {
  const command = (version: string, services = {}, what = 'shop/package-lock.json') =>
    osvScanner.command(lockFile(what), AT, { ...WISH, services }, { version, texts: {} });

  test('by each generation in its own words, under an empty configuration of ours', () => {
    const first = command('1.9.2', { osvDatabases: '/db' });
    expect(first.args).toEqual([
      ...['scan', '--format', 'json', '--config', '/scratch/osv-scanner.toml', '--no-call-analysis=all'],
      ...[
        '--experimental-all-packages',
        '--experimental-offline',
        '--lockfile',
        '/checkout/shop/package-lock.json',
      ],
    ]);
    expect(first).toMatchObject({
      files: { '/scratch/osv-scanner.toml': '' },
      env: { OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: '/db' },
    });
    const second = command('2.5.0', { osvDatabases: '/db' });
    expect(second.args).toEqual([
      ...[
        'scan',
        'source',
        '--format',
        'json',
        '--config',
        '/scratch/osv-scanner.toml',
        '--no-call-analysis=all',
      ],
      ...[
        '--all-packages',
        '--offline',
        '--local-db-path',
        '/db',
        '--lockfile',
        '/checkout/shop/package-lock.json',
      ],
    ]);
    expect(command('2.5.0').args).not.toContain('--offline');
    expect(command('2.5.0', {}, 'npm-shrinkwrap.json').args.at(-1)).toBe(
      'package-lock.json:/checkout/npm-shrinkwrap.json',
    );
    expect(osvScanner.version.read('osv-scanner version: 1.9.2\ncommit: n/a')).toBe('1.9.2');
  });

  test('for lock files of every ecosystem, but not for what is installed or only pinned by hand', () => {
    const files = [
      'Cargo.lock',
      'a/go.mod',
      'node_modules/x/yarn.lock',
      'pnpm-lock.yaml',
      'requirements.txt',
      'uv.lock',
    ];
    expect(osvScanner.detect({ files }, WISH).map(({ what }) => what)).toEqual([
      'Cargo.lock',
      'a/go.mod',
      'pnpm-lock.yaml',
      'uv.lock',
    ]);
  });
});
