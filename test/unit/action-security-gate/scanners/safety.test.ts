import { describe, expect, test } from '@jest/globals';
import { safety } from '../../../../action-security-gate/src/scanners/safety.ts';
import {
  AT,
  fixture,
  kindsOf,
  readingsOfDamage,
  recorded,
  requirements,
  WISH,
} from './dependencies/recorded.ts';

const target = requirements();
const of = (name: string) =>
  recorded(`safety/${name}.json`, { 'requirements.txt': fixture(`safety/${name}-requirements.txt`) });
const read = (run: ReturnType<typeof of>, services = {}) => safety.read(run, target, { ...WISH, services });

test('safety finds by CVE, with its own id as alias, at the line', () => {
  const reading = read(of('findings'), { safetyDatabase: '/database' });
  expect(reading.gaps).toEqual([]);
  expect(reading.proof).toEqual([
    '2 packages of requirements.txt checked by safety 2.3.5, in a database whose age it does not tell',
  ]);
  expect(
    reading.findings.map(({ id, aliases, package: p, place }) => [id, aliases, p?.purl, place?.startLine]),
  ).toEqual([
    ['CVE-2018-1000656', ['safety:36388'], 'pkg:pypi/flask@0.12.2', 2],
    ['CVE-2019-1010083', ['safety:38654'], 'pkg:pypi/flask@0.12.2', 2],
    ['CVE-2020-28493', ['safety:39525'], 'pkg:pypi/jinja2@2.10', 4],
  ]);
  for (const { title } of reading.findings) expect(title.length).toBeLessThanOrEqual(121);
});

test('safety tells severity and score where its database has them, and what a policy file hid', () => {
  const run = of('findings');
  const report = JSON.parse(run.report ?? '');
  const [hidden] = report.vulnerabilities.splice(0, 1);
  report.ignored_vulnerabilities = [hidden];
  report.vulnerabilities[0].severity = { cvssv3: { base_score: 9.8, base_severity: 'CRITICAL' } };
  report.report_meta.vulnerabilities_found = report.vulnerabilities.length;
  const { findings } = read({ ...run, report: JSON.stringify(report) });
  expect(findings).toHaveLength(3);
  expect(findings[0]).toMatchObject({ severity: 'critical', score: 9.8 });
  expect(findings.at(-1)?.id).toBe(hidden.CVE);
});

test('safety is clean when it looked at every package', () => {
  expect(read(of('clean'))).toEqual({
    findings: [],
    proof: ['1 package of requirements.txt checked by safety 2.3.5'],
    gaps: [],
  });
});

describe('safety is not clean', () => {
  test('when nothing is pinned, although it passes', () => {
    const run = of('unpinned');
    expect(run.exitCode).toBe(0);
    const reading = read(run);
    expect(kindsOf(reading)).toEqual(['skipped-packages', 'nothing-scanned']);
    expect(reading.gaps[0]?.message).toContain('flask and requests');
    expect(reading.proof).toEqual([]);
  });

  test('when only some is: the others are named', () => {
    const reading = read(of('skipped'));
    expect(kindsOf(reading)).toEqual(['skipped-packages']);
    expect(reading.gaps[0]?.message).toContain('line 2, foo and line 4');
  });

  test('when its own warning names what the text does not show', () => {
    expect(kindsOf(read({ ...of('unpinned'), texts: {} }))).toContain('skipped-packages');
  });

  test.each([
    ['no-network', 68, 'could not be fetched'],
    ['no-database', 67, 'not where it was looked for'],
    ['malformed-database', 1, 'Unhandled exception'],
    ['version-3-no-network', 1, 'Name or service not known'],
  ])('after %s', (name, exitCode, words) => {
    const run = recorded(`safety/${name}.json`);
    expect(run.exitCode).toBe(exitCode);
    const reading = read(run);
    expect(kindsOf(reading)).toEqual(['crashed']);
    expect(reading.gaps[0]?.message).toContain(words);
  });

  test.each([1, 2, 65, 66, 67, 68, 69, 70, 75])('when it ends with %s beside a clean report', (exitCode) => {
    expect(kindsOf(read({ ...of('clean'), exitCode }))).toEqual(['crashed']);
  });

  test('when code, count and list do not agree', () => {
    expect(kindsOf(read({ ...of('clean'), exitCode: 64 }))).toEqual(['unreadable-report']);
    expect(kindsOf(read({ ...of('findings'), exitCode: 0 }))).toEqual(['unreadable-report']);
  });

  test.each(readingsOfDamage(safety, of('findings'), target))('when its report is %s', (_, reading) => {
    expect(reading.findings).toEqual([]);
    expect(reading.gaps).toHaveLength(1);
  });
});

test.each([
  ['2.3.5', '--disable-optional-telemetry-data'],
  ['3.8.1', '--disable-optional-telemetry'],
])('safety %s is called by check, outside the checkout', (version, option) => {
  const wish = { ...WISH, services: { safetyDatabase: '/database' } };
  const { args, cwd, report } = safety.command(target, AT, wish, { version, texts: {} });
  expect(args).toEqual([
    ...[option, 'check', '--file', '/checkout/requirements.txt', '--json', '--save-json', '/scratch/report'],
    ...['--db', '/database'],
  ]);
  expect([cwd, report]).toEqual(['/scratch', 'file']);
  expect(safety.version.read('safety, version 2.3.5')).toBe('2.3.5');
});
