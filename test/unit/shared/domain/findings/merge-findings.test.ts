import { describe, expect, test } from '@jest/globals';
import { mergeFindings } from '../../../../../shared/domain/findings/merge/merge-findings.ts';
import { code, secret, vulnerability } from './samples.ts';

const ids = (findings: ReturnType<typeof mergeFindings>) => findings.map(({ id }) => id);

describe('vulnerabilities that several tools saw', () => {
  test('are one by their aliases, along any chain, and go by their CVE', () => {
    const merged = mergeFindings([
      vulnerability('PYSEC-2021-9', {
        tool: 'pip-audit',
        aliases: ['GHSA-aaaa-bbbb-cccc'],
        severity: 'unknown',
      }),
      vulnerability('GHSA-AAAA-BBBB-CCCC', {
        tool: 'osv-scanner',
        aliases: ['CVE-2021-1'],
        severity: 'medium',
      }),
      vulnerability('cve-2021-1', { tool: 'trivy', severity: 'high' }),
    ]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({
      id: 'CVE-2021-1',
      aliases: ['GHSA-aaaa-bbbb-cccc', 'PYSEC-2021-9'],
      severity: 'high',
      key: 'vulnerability CVE-2021-1 pkg:npm/lodash package-lock.json',
      seenBy: [
        { tool: 'osv-scanner', id: 'GHSA-AAAA-BBBB-CCCC', severity: 'medium' },
        { tool: 'pip-audit', id: 'PYSEC-2021-9', severity: 'unknown' },
        { tool: 'trivy', id: 'cve-2021-1', severity: 'high' },
      ],
    });
  });

  test('stay two where an advisory lists two CVEs, and that advisory is a third', () => {
    const merged = mergeFindings([
      vulnerability('CVE-1', { aliases: ['GHSA-x'] }),
      vulnerability('CVE-2', { aliases: ['GHSA-x'] }),
      vulnerability('GHSA-x', { tool: 'npm-audit' }),
    ]);
    expect(merged.map(({ id, aliases }) => [id, ...aliases])).toEqual([
      ['CVE-1', 'GHSA-x'],
      ['CVE-2', 'GHSA-x'],
      ['GHSA-x', 'CVE-1', 'CVE-2'],
    ]);
  });

  test('are one where two tools tell of the same advisory with two CVEs', () => {
    const merged = mergeFindings([
      vulnerability('GHSA-x', { tool: 'npm-audit', aliases: ['CVE-1', 'CVE-2'] }),
      vulnerability('PYSEC-1', { tool: 'pip-audit', aliases: ['CVE-2', 'CVE-1', 'GHSA-x'] }),
    ]);
    expect(ids(merged)).toEqual(['GHSA-x']);
  });

  test('are not joined by a chain whose ends name different CVEs', () => {
    const merged = mergeFindings([
      vulnerability('GHSA-a', { aliases: ['CVE-1'] }),
      vulnerability('PYSEC-b', { aliases: ['CVE-2'] }),
      vulnerability('X-1', { aliases: ['GHSA-a', 'PYSEC-b'] }),
    ]);
    expect(ids(merged)).toEqual(['CVE-1', 'CVE-2', 'X-1']);
  });

  test('lend their severity to a tool that knows none, also for another package', () => {
    const merged = mergeFindings([
      vulnerability('PYSEC-1', {
        tool: 'pip-audit',
        aliases: ['CVE-1'],
        severity: 'unknown',
        package: { purl: 'pkg:pypi/pyyaml@5.1', name: 'pyyaml', version: '5.1', fixedVersions: [] },
        place: { path: 'requirements.txt' },
      }),
      vulnerability('CVE-1', { severity: 'critical', score: 9.8 }),
    ]);
    expect(merged.map(({ severity, score }) => [severity, score])).toEqual([
      ['critical', 9.8],
      ['critical', 9.8],
    ]);
    expect(merged.flatMap(({ seenBy }) => seenBy.map(({ severity }) => severity)).sort()).toEqual([
      'critical',
      'unknown',
    ]);
  });

  test('keep a severity that is known, whatever it is elsewhere', () => {
    const elsewhere = { place: { path: 'other/package-lock.json' }, severity: 'low' as const };
    const merged = mergeFindings([vulnerability('CVE-1'), vulnerability('CVE-1', elsewhere)]);
    expect(merged.map(({ severity }) => severity)).toEqual(['high', 'low']);
  });

  test('are one for a package whatever its version, spelling and distribution, with all that mends it', () => {
    const of = (purl: string, version: string, ...fixedVersions: string[]) =>
      vulnerability('CVE-1', { package: { purl, name: 'Foo.Bar', version, fixedVersions } });
    const merged = mergeFindings([
      of('pkg:pypi/Foo.Bar@1.10?arch=amd64', '1.10', '2.0', '1.11'),
      of('pkg:pypi/foo-bar@1.9', '1.9', '1.11'),
    ]);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.package).toMatchObject({ version: '1.9, 1.10', fixedVersions: ['1.11', '2.0'] });
    expect(merged[0]?.key).toBe('vulnerability CVE-1 pkg:pypi/foo-bar package-lock.json');
  });

  test('meet one that names no ecosystem by its plain name, as long as only one is meant', () => {
    const bare = { name: 'lodash', version: '4.17.20', fixedVersions: [] };
    const other = { purl: 'pkg:pypi/lodash@1.0', name: 'lodash', version: '1.0', fixedVersions: [] };
    expect(
      mergeFindings([vulnerability('CVE-1'), vulnerability('CVE-1', { tool: 'safety', package: bare })]),
    ).toHaveLength(1);
    expect(
      mergeFindings([
        vulnerability('CVE-1'),
        vulnerability('CVE-1', { package: other }),
        vulnerability('CVE-1', { tool: 'safety', package: bare }),
      ]),
    ).toHaveLength(3);
  });

  test('stay two at two places of use, and one in an image of two tags', () => {
    const at = (image: string) => vulnerability('CVE-1', { artifact: { image } });
    const merged = mergeFindings([
      vulnerability('CVE-1'),
      vulnerability('CVE-1', { place: { path: 'web/package-lock.json' } }),
      at('us-docker.pkg.dev/p/r/shop:v1'),
      at(`us-docker.pkg.dev/p/r/shop@sha256:${'0'.repeat(64)}`),
    ]);
    expect(merged.map(({ key }) => key.split(' ').at(-1))).toEqual([
      'image:us-docker.pkg.dev/p/r/shop',
      'package-lock.json',
      'web/package-lock.json',
    ]);
  });
});

describe('findings of a rule at a line', () => {
  test('of two tools are one, of one tool at two columns are two', () => {
    const at = (startColumn: number, tool: string) =>
      secret(3, { tool, place: { path: 'config/prod.env', startLine: 3, startColumn } });
    const merged = mergeFindings([at(1, 'gitleaks'), at(40, 'gitleaks'), at(2, 'trivy')]);
    expect(merged.map(({ seenBy }) => seenBy.map(({ tool }) => tool))).toEqual([
      ['gitleaks', 'trivy'],
      ['gitleaks'],
    ]);
  });

  test('are told apart by their anchors, and else numbered from top to bottom', () => {
    const merged = mergeFindings([
      code('B602', 9),
      code('B602', 4),
      code('B602', 30, { anchor: 'subprocess.call(x)' }),
    ]);
    expect(merged.map(({ key, place }) => `${key}:${place?.startLine}`)).toEqual([
      'code B602 - app/run.py:4',
      'code B602 - app/run.py #2:9',
      'code B602 - app/run.py subprocess.call(x):30',
    ]);
  });
});
