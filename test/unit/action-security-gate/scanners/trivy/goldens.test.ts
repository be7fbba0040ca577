import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../../../shared/domain/findings/finding.ts';
import type { ScanTarget, ScanWish } from '../../../../../shared/domain/gate/scanner.ts';
import { FIXTURES, FRESH, folderTarget, golden, imageTarget, readOf, sbomTarget } from './scene.ts';

type Golden = {
  readonly target: ScanTarget;
  readonly trivy?: ScanWish['trivy'];
  readonly counts: Readonly<Record<string, number>>;
  readonly proof: readonly string[];
};

const DATABASE = 'database of 2026-09-10T06:00:00Z';
const GOLDENS: Readonly<Record<string, Golden>> = {
  'alpine-39.json': {
    ...{ target: imageTarget, counts: { medium: 4, critical: 2 } },
    proof: ['4 packages in 1 place', DATABASE],
  },
  'alpine-310.json': {
    ...{ target: imageTarget, counts: { medium: 4 } },
    proof: ['2 packages in 1 place', DATABASE],
  },
  'ubi-7-comprehensive.json': {
    ...{ target: imageTarget, counts: { low: 1, high: 1 } },
    proof: ['2 packages in 2 places', DATABASE],
  },
  'fluentd-multiple-lockfiles.json': {
    ...{ target: sbomTarget, counts: { low: 1, critical: 1, high: 1 } },
    proof: ['3 packages in 2 places', DATABASE],
  },
  'license-cyclonedx.json': {
    ...{ target: sbomTarget, trivy: ['license'], counts: { medium: 1, low: 2 } },
    proof: ['3 packages in 1 place'],
  },
  'pnpm.json': {
    ...{ target: folderTarget(['pnpm-lock.yaml']), counts: { medium: 1, critical: 1 } },
    proof: ['2 packages in 1 place', DATABASE],
  },
  'pip.json': {
    ...{ target: folderTarget(['requirements.txt']), counts: { high: 1, medium: 1 } },
    proof: ['7 packages in 1 place', DATABASE],
  },
  'gomod.json': {
    ...{ target: folderTarget(), counts: { unknown: 4, medium: 1 } },
    proof: ['5 packages in 3 places', DATABASE],
  },
  'npm-with-suppressed.json': {
    ...{ target: folderTarget(['package-lock.json']), counts: { high: 1, low: 1 } },
    proof: [
      '2 packages in 1 place',
      '1 finding that trivy was told to leave out counted all the same',
      DATABASE,
    ],
  },
  'secrets.json': {
    ...{ target: folderTarget(['deploy.sh']), trivy: ['secret'], counts: { critical: 1, high: 1 } },
    proof: ['secrets looked for, found in 1 file'],
  },
  'terraform-remote-submodule.json': {
    ...{ target: folderTarget(['main.tf']), trivy: ['misconfig'], counts: { critical: 1, low: 1 } },
    proof: ['71 checks on 2 configuration files'],
  },
  'dockerfile.json': {
    ...{ target: folderTarget(['Dockerfile']), trivy: ['misconfig'], counts: { high: 1 } },
    proof: ['27 checks on 1 configuration file'],
  },
};

const findingsOf = (name: string): readonly Finding[] => {
  const { target, trivy = ['vuln'] } = GOLDENS[name] as Golden;
  return readOf(golden(name), target, { wish: { trivy } }).findings;
};

describe('The reports of Trivy that are kept', () => {
  test('are all read here', () => {
    const kept = readdirSync(FIXTURES).filter((name) => name.endsWith('.json'));
    expect(Object.keys(GOLDENS).sort()).toEqual(kept.sort());
  });

  test.each(Object.entries(GOLDENS))(
    '%s gives its findings by severity, its proof and no gap',
    (name, wanted) => {
      const { target, trivy = ['vuln'], counts, proof } = wanted;
      const read = readOf(golden(name), target, { wish: { trivy }, run: { after: FRESH } });
      const found: Record<string, number> = {};
      for (const { severity } of read.findings) found[severity] = (found[severity] ?? 0) + 1;
      expect({ counts: found, proof: read.proof, gaps: read.gaps }).toEqual({ counts, proof, gaps: [] });
    },
  );

  test('name the same advisories as SARIF of the same scan does', () => {
    type Sarif = { runs: { results: { ruleId: string }[] }[] };
    const sarif = JSON.parse(golden('alpine-310.sarif')) as Sarif;
    const ids = sarif.runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)).sort();
    expect(
      findingsOf('alpine-310.json')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });
});

describe('A vulnerability', () => {
  test('of an image is told with image, layer, score and what mends it', () => {
    expect(findingsOf('alpine-39.json').find(({ severity }) => severity === 'critical')).toMatchObject({
      ...{
        kind: 'vulnerability',
        tool: 'trivy',
        id: 'CVE-2019-14697',
        aliases: [],
        score: 9.8,
        cwes: ['CWE-787'],
      },
      package: {
        ...{ purl: 'pkg:apk/alpine/musl@1.1.20-r4?arch=x86_64&distro=3.9.4', name: 'musl' },
        ...{ version: '1.1.20-r4', fixedVersions: ['1.1.20-r5'], status: 'fixed' },
      },
      remedy: 'Update musl to 1.1.20-r5 or later',
      artifact: { image: imageTarget.what, layer: expect.stringMatching(/^sha256:/) },
    });
  });

  test('that its publisher will not fix says so', () => {
    expect(findingsOf('ubi-7-comprehensive.json')[0]).toMatchObject({
      package: { status: 'will-not-fix', fixedVersions: [] },
      remedy: expect.stringContaining('will not fix'),
    });
  });

  test('of a package in an image names its file there', () => {
    expect(findingsOf('ubi-7-comprehensive.json')[1]?.artifact?.path).toBe(
      'usr/lib/python2.7/site-packages/setuptools-0.9.8-py2.7.egg-info/PKG-INFO',
    );
  });

  test('of a lock file stands where that names the package', () => {
    expect(findingsOf('npm-with-suppressed.json')[0]?.place).toEqual({
      ...{ path: 'package-lock.json', startLine: 11, endLine: 19 },
    });
  });

  test('with a fix in several lines names all of them', () => {
    expect(findingsOf('npm-with-suppressed.json')[0]?.package?.fixedVersions).toEqual(['3.1.0', '2.6.9']);
  });

  test('has the GitHub advisory as another name, so that other tools can mean the same', () => {
    expect(findingsOf('pip.json').map(({ id, aliases }) => [id, ...aliases])).toEqual([
      ['CVE-2019-14806', 'GHSA-gq9m-qvpx-68hc'],
      ['CVE-2020-28724', 'GHSA-3p3h-qghp-hvh2'],
    ]);
  });

  test('does not take an advisory of a distribution for another name: one of those covers many', () => {
    expect(findingsOf('fluentd-multiple-lockfiles.json').map(({ aliases }) => aliases)).toEqual([
      ...[[], [], ['GHSA-2p68-f74v-9wc6']],
    ]);
  });

  test('of an SBOM stands in the SBOM', () => {
    expect(findingsOf('fluentd-multiple-lockfiles.json')[0]?.place).toEqual({ path: 'sbom.json' });
  });

  test('that a VEX document excuses is a finding, with who excuses it and why', () => {
    const excused = findingsOf('npm-with-suppressed.json')[1];
    expect(excused?.id).toBe('CVE-2017-16137');
    expect(excused?.message).toContain('./vex.json says: not affected (vulnerable code not in execute path)');
  });
});

describe('A secret', () => {
  test('is told by rule, file and line', () => {
    expect(findingsOf('secrets.json')[0]).toMatchObject({
      ...{ kind: 'secret', id: 'aws-access-key-id', title: 'AWS Access Key ID' },
      place: { path: 'deploy.sh', startLine: 3, endLine: 3 },
    });
  });

  test('brings none of the lines around it, which Trivy does not mask', () => {
    expect(golden('secrets.json')).toContain('ghp_');
    expect(JSON.stringify(findingsOf('secrets.json'))).not.toMatch(/ghp_|\*{4}|export/);
  });
});

describe('A misconfiguration', () => {
  test('of a module from elsewhere stands where the checkout calls it', () => {
    expect(findingsOf('terraform-remote-submodule.json')[0]).toMatchObject({
      ...{ id: 'AWS-0104', anchor: 'module.endpoints' },
      place: { path: 'main.tf', startLine: 1, endLine: 20 },
      message: expect.stringContaining('vpc-endpoints/main.tf)'),
    });
  });

  test('without lines stands in its file', () => {
    expect(findingsOf('dockerfile.json')[0]).toMatchObject({ id: 'DS-0002', place: { path: 'Dockerfile' } });
  });
});

test('A licence is told with its category and its package', () => {
  expect(findingsOf('license-cyclonedx.json')[0]).toMatchObject({
    ...{ kind: 'license', id: 'EPL-1.0', severity: 'medium' },
    message: expect.stringContaining('category reciprocal'),
    package: { name: 'org.eclipse.sisu:org.eclipse.sisu.plexus' },
  });
});
