import { describe, expect, test } from '@jest/globals';
import { folderTarget, golden, imageTarget, LOG, readOf, report, sbomTarget } from './scene.ts';

const kinds = ({ gaps }: ReturnType<typeof readOf>) => gaps.map(({ kind }) => kind);

describe('What looks clean and is not', () => {
  test('exit code 0 and no report', () => {
    expect(kinds(readOf(undefined, imageTarget))).toEqual(['unreadable-report']);
    expect(kinds(readOf('', imageTarget))).toEqual(['unreadable-report']);
    expect(kinds(readOf(' \n', imageTarget))).toEqual(['unreadable-report']);
  });

  test('a report on stderr, and none where it was asked for', () => {
    const read = readOf(undefined, imageTarget, { run: { stderr: golden('alpine-310.json') } });
    expect(kinds(read)).toEqual(['unreadable-report']);
  });

  test('a report that is cut off, wherever that is', () => {
    const whole = golden('pnpm.json');
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const read = readOf(whole.slice(0, Math.floor(whole.length * share)), folderTarget());
      expect(read).toMatchObject({ findings: [], gaps: [{ kind: 'unreadable-report' }] });
    }
  });

  test('a report of another schema, newer or older or none', () => {
    for (const SchemaVersion of [1, 3, '2', undefined])
      expect(kinds(readOf(report({ SchemaVersion, Results: [] }), folderTarget()))).toEqual([
        'unknown-schema',
      ]);
  });

  test('Results that are null, or no list, or a list of something else', () => {
    for (const Results of [null, {}, 'none', [null], [{}], [{ Target: 'a', Vulnerabilities: {} }]])
      expect(kinds(readOf(report({ Results }), folderTarget()))).toEqual(['unreadable-report']);
  });

  test('a finding without the name of its rule', () => {
    const Results = [{ Target: 'go.mod', Class: 'lang-pkgs', Vulnerabilities: [{ PkgName: 'x' }] }];
    const read = readOf(report({ Results }), folderTarget());
    expect(read.gaps[0]?.message).toContain('Results[0].Vulnerabilities[0] has no VulnerabilityID');
  });

  test('the report of another kind of scan', () => {
    expect(readOf(golden('pnpm.json'), imageTarget).gaps[0]?.message).toBe(
      'Expected a report of trivy on the image us-docker.pkg.dev/p/r/shop:v2 (container_image), found one on a repository',
    );
  });

  test('exit code 1, with a report cut off or whole', () => {
    const run = {
      exitCode: 1,
      stderr: '2026-09-10T12:00:00Z\tFATAL\tFatal error\trun error: image scan error',
    };
    expect(kinds(readOf('{"SchemaVersion": 2,', imageTarget, { run }))).toEqual(['crashed']);
    const whole = readOf(golden('alpine-310.json'), imageTarget, { run });
    expect(kinds(whole)).toEqual(['crashed']);
    expect(whole.findings).toHaveLength(4);
    expect(whole.gaps[0]?.message).toContain('exit code 1: 2026-09-10T12:00:00Z FATAL Fatal error run error');
  });

  test('a checkout without results, of which the log does not say that it was looked at', () => {
    const all = { trivy: ['vuln', 'secret', 'misconfig'] } as const;
    expect(kinds(readOf(report(), folderTarget(), { run: { stderr: '' }, wish: all }))).toEqual([
      ...['nothing-scanned', 'nothing-scanned', 'nothing-scanned'],
    ]);
  });

  test('an image in which Trivy saw neither a system nor a package', () => {
    const read = readOf(report({ ArtifactType: 'container_image', Metadata: { ImageID: 'x' } }), imageTarget);
    expect(kinds(read)).toEqual(['nothing-scanned']);
  });

  test('an image whose package database was deleted', () => {
    const Results = [{ Target: 'app', Class: 'lang-pkgs', Packages: [{ Name: 'left-pad' }] }];
    const Metadata = { OS: { Family: 'alpine', Name: '3.22' } };
    const read = readOf(report({ ArtifactType: 'container_image', Metadata, Results }), imageTarget);
    expect(read.gaps[0]?.message).toBe('trivy found alpine in the image, but none of its packages');
  });

  test('an image whose system is told with a result that lists no package', () => {
    const Results = [
      { Target: 'shop (alpine 3.22)', Class: 'os-pkgs', Type: 'alpine' },
      { Target: 'app', Class: 'lang-pkgs', Packages: [{ Name: 'left-pad' }] },
    ];
    const Metadata = { OS: { Family: 'alpine', Name: '3.22' } };
    const read = readOf(report({ ArtifactType: 'container_image', Metadata, Results }), imageTarget);
    expect(read.gaps[0]?.message).toBe('trivy found alpine in the image, but none of its packages');
  });

  test('an SBOM without packages', () => {
    expect(kinds(readOf(report({ ArtifactType: 'cyclonedx' }), sbomTarget))).toEqual(['nothing-scanned']);
  });

  test('a lock file that cannot be parsed, of which only the debug text tells', () => {
    const stderr = [
      LOG,
      '2026-09-10T12:00:00Z\tDEBUG\tWalk error\tfile_path="web/package-lock.json" err="parse error: unexpected EOF near token-1234"',
      '2026-09-10T12:00:00Z\tDEBUG\t[fs] Permission error\tfile_path="keys/id"',
    ].join('\n');
    const read = readOf(report(), folderTarget(['web/package-lock.json']), { run: { stderr } });
    expect(read.gaps).toEqual([
      {
        kind: 'unparsed-files',
        message: 'trivy could not read 2 files: keys/id, web/package-lock.json',
        hint: expect.stringContaining('exclude'),
      },
    ]);
  });

  test('a database that is too old, of the future, or of unknown age', () => {
    const aged = (updated: string) =>
      readOf(golden('pnpm.json'), folderTarget(), {
        run: { after: JSON.stringify({ VulnerabilityDB: { UpdatedAt: updated } }) },
      }).gaps.map(({ kind, message }) => [kind, message]);
    expect(aged('2026-09-08T12:00:00Z')).toEqual([]);
    expect(aged('2026-09-08T10:59:59Z')).toEqual([
      [
        'stale-database',
        'The vulnerability database of trivy is 49 hours old (2026-09-08T10:59:59Z), more than 48',
      ],
    ]);
    expect(aged('2026-09-12T12:00:00Z')[0]?.[0]).toBe('stale-database');
    for (const after of [undefined, '', '{', '{}', '{"VulnerabilityDB": {"UpdatedAt": "soon"}}'])
      expect(kinds(readOf(golden('pnpm.json'), folderTarget(), { run: { after } }))).toEqual([
        'stale-database',
      ]);
  });
});

describe('What is clean', () => {
  test('a checkout in which there is nothing to find, when each part says that it looked', () => {
    const trivy = ['vuln', 'secret', 'misconfig'] as const;
    expect(readOf(report(), folderTarget(['a.txt', 'b.txt']), { wish: { trivy } })).toEqual({
      findings: [],
      proof: [
        'no file with packages',
        'no configuration file',
        'secrets looked for in a checkout of 2 files',
        'database of 2026-09-10T06:00:00Z',
      ],
      gaps: [],
    });
  });

  test('a file whose checks all pass', () => {
    const Results = [
      {
        Target: 'Dockerfile',
        Class: 'config',
        Type: 'dockerfile',
        MisconfSummary: { Successes: 27, Failures: 0 },
      },
    ];
    const read = readOf(report({ Results }), folderTarget(), { wish: { trivy: ['misconfig'] } });
    expect(read).toEqual({ findings: [], proof: ['27 checks on 1 configuration file'], gaps: [] });
  });

  test('a check that passed or was excepted, when Trivy lists it', () => {
    const Misconfigurations = [
      { ID: 'DS-0001', Status: 'PASS' },
      { ID: 'DS-0002', Status: 'EXCEPTION' },
    ];
    const Results = [{ Target: 'Dockerfile', Class: 'config', Misconfigurations }];
    expect(readOf(report({ Results }), folderTarget(), { wish: { trivy: ['misconfig'] } }).findings).toEqual(
      [],
    );
  });
});

describe('A crash', () => {
  const crash = (stderr: string, registry?: { username: string; password: string }) =>
    readOf(undefined, imageTarget, { run: { exitCode: 1, stderr }, wish: { registry } }).gaps[0];

  test('says which login is missing', () => {
    expect(crash('x\tFATAL\tGET https://us-docker.pkg.dev/v2/: UNAUTHORIZED')?.hint).toContain(
      'registry_username',
    );
  });

  test('says which role the login lacks', () => {
    const hint = crash('x\tFATAL\tDENIED: artifactregistry', { username: 'u', password: 'p' })?.hint;
    expect(hint).toContain('roles/artifactregistry.reader');
  });

  test('does not tell the password, should Trivy say it', () => {
    const gap = crash('x\tFATAL\tbad login ya29.secret', { username: 'u', password: 'ya29.secret' });
    expect(gap?.message).toContain('bad login ***');
  });

  test('says that the registry of the database limits calls', () => {
    expect(crash('x\tFATAL\tTOOMANYREQUESTS: retry-after')?.hint).toContain('cache');
  });
});
