import { describe, expect, test } from '@jest/globals';
import { trivy } from '../../../../../action-security-gate/src/scanners/trivy.ts';
import type { ScanTarget, ScanWish } from '../../../../../shared/domain/gate/scanner.ts';
import { parseArguments } from '../../../../doubles/trivy/parse-arguments.ts';
import { folderTarget, IMAGE, imageTarget, sbomTarget, wish } from './scene.ts';

const AT = { checkout: '/job/shop', report: '/run/1/report', scratch: '/run/1', cache: '/cache/trivy' };
const LOGIN = { username: 'oauth2accesstoken', password: 'ya29.secret' };
const commandOf = (target: ScanTarget, changes: Partial<ScanWish> = {}, version = '0.74.0') =>
  trivy.command(target, AT, wish(changes), { version, texts: {} });
const flagsOf = (target: ScanTarget, changes: Partial<ScanWish> = {}) =>
  parseArguments(commandOf(target, changes).args).flags;

describe('The call of Trivy', () => {
  test('for an image, word by word', () => {
    const { args, cwd, report, files, env } = commandOf(imageTarget, {
      trivy: ['vuln', 'secret', 'misconfig'],
    });
    expect(args).toEqual([
      ...['image', '--config', '/run/1/trivy.yaml', '--cache-dir', '/cache/trivy', '--timeout', '24h'],
      ...['--format', 'json', '--output', '/run/1/report', '--exit-code', '0'],
      ...['--ignorefile', '/run/1/trivyignore', '--skip-version-check', '--disable-telemetry'],
      ...[
        '--module-dir',
        '/run/1/modules',
        '--scanners',
        'vuln,secret,misconfig',
        '--cache-backend',
        'memory',
      ],
      ...['--no-progress', '--list-all-pkgs', '--show-suppressed'],
      ...['--secret-config', '/run/1/no-secret-config', '--skip-db-update'],
      ...['--image-src', 'remote', '--image-config-scanners', 'secret,misconfig', IMAGE],
    ]);
    expect({ cwd, report, env }).toEqual({ cwd: '/run/1', report: 'file', env: {} });
    expect(files).toEqual({ '/run/1/trivy.yaml': '{}\n', '/run/1/trivyignore': '' });
  });

  const kinds = ['vuln', 'secret', 'misconfig', 'license'] as const;
  const subsets = Array.from({ length: 15 }, (_, index) =>
    kinds.filter((_kind, bit) => ((index + 1) >> bit) % 2 === 1),
  );
  test.each(subsets.map((subset) => [subset]))('is one that Trivy accepts, looking for %p', (subset) => {
    const wanted = {
      trivy: subset,
      exclude: ['a,b/**'],
      services: { trivyDatabase: 'mirror.example.com/db:2' },
    };
    const targets = [
      imageTarget,
      folderTarget(),
      ...(subset.includes('vuln') || subset.includes('license') ? [sbomTarget] : []),
    ];
    for (const target of targets)
      for (const registry of [undefined, LOGIN]) {
        const { args, before, after } = commandOf(target, { ...wanted, registry });
        for (const call of [args, before, after])
          if (call !== undefined) expect(() => parseArguments(call)).not.toThrow();
      }
  });

  test('looks only for misconfiguration with the subcommand that needs no database', () => {
    const { args, before, after } = commandOf(folderTarget(), { trivy: ['misconfig'] });
    expect([args[0], before, after]).toEqual(['config', undefined, undefined]);
  });

  test('looks in an SBOM for what an SBOM tells', () => {
    expect(flagsOf(sbomTarget, { trivy: ['secret', 'license', 'vuln'] }).get('scanners')).toEqual([
      'license',
      'vuln',
    ]);
    expect(commandOf(sbomTarget).args.at(-1)).toBe('/job/shop/sbom.json');
  });

  test('fetches the database before, and asks for its age after, from the same cache', () => {
    const { before, after } = commandOf(imageTarget);
    const shared = ['--config', '/run/1/trivy.yaml', '--cache-dir', '/cache/trivy'];
    expect(before).toEqual(['image', ...shared, '--download-db-only', '--no-progress']);
    expect(after).toEqual(['version', ...shared, '--format', 'json']);
  });

  test('leaves out globs, whatever is in them', () => {
    const flags = flagsOf(folderTarget(), { exclude: ['vendor', '**/{a,b}', 'say "x"'] });
    expect(flags.get('skip-dirs')).toEqual(['vendor', '**/{a,b}', 'say "x"']);
    expect(flags.get('skip-files')).toEqual(['vendor', '**/{a,b}', 'say "x"']);
  });

  test('makes a folder tell what it could not parse, and an image not: its packages hold broken files of their tests', () => {
    expect(flagsOf(folderTarget()).has('debug')).toBe(true);
    expect(flagsOf(imageTarget).has('debug')).toBe(false);
  });

  test('has no flags that an older Trivy does not know', () => {
    const { args } = commandOf(imageTarget, {}, '0.58.1');
    expect(args).not.toContain('--disable-telemetry');
    expect(args).not.toContain('--skip-version-check');
  });
});

describe('The login of the registry', () => {
  test('reaches the scan of the image by its environment, and no argument', () => {
    const { args, env } = commandOf(imageTarget, { image: IMAGE, registry: LOGIN });
    expect(env).toEqual({ TRIVY_USERNAME: 'oauth2accesstoken', TRIVY_PASSWORD: 'ya29.secret' });
    expect(args.join(' ')).not.toContain('ya29');
  });

  test('is given to no other target', () => {
    for (const target of [folderTarget(), sbomTarget])
      expect(commandOf(target, { image: IMAGE, registry: LOGIN }).env).toEqual({});
  });

  test.each([
    ['us-docker.pkg.dev/p/r/shop', '--java-db-repository mirror.gcr.io/aquasec/trivy-java-db:1'],
    ['gcr.io/p/shop', '--java-db-repository mirror.gcr.io/aquasec/trivy-java-db:1'],
    ['ghcr.io/o/shop', '--java-db-repository ghcr.io/aquasecurity/trivy-java-db:1'],
    ['registry.example.com/shop', '--skip-java-db-update'],
    ['gcr.io.example.com/shop', '--skip-java-db-update'],
  ])('of %s is offered to no other house: Trivy shows it to every registry it asks', (image, java) => {
    const { args } = commandOf({ ...imageTarget, what: image }, { image, registry: LOGIN });
    expect(args.join(' ')).toContain(`--skip-db-update --skip-check-update ${java}`);
  });
});

describe('Trivy is asked of', () => {
  const targets = (files: readonly string[], changes: Partial<ScanWish> = {}) =>
    trivy.detect({ files }, wish(changes)).map(({ kind, because }) => `${kind}: ${because}`);

  test('an image and an SBOM that are named', () => {
    expect(targets([], { image: IMAGE, sbom: 'sbom.json' })).toEqual([
      'image: an image is named',
      'sbom: an SBOM is named',
    ]);
  });

  test('a checkout with a lock file that is not that of an installed package', () => {
    expect(targets(['web/package-lock.json'])).toEqual(['folder: web/package-lock.json is there']);
    expect(targets(['node_modules/a/package-lock.json', 'README.md'])).toEqual([]);
  });

  test('a checkout with configuration, when that is looked for', () => {
    expect(targets(['Dockerfile', 'main.tf'], { trivy: ['misconfig'] })).toEqual([
      'folder: Dockerfile and 1 other file are there',
    ]);
    expect(targets(['Dockerfile', 'main.tf'])).toEqual([]);
  });

  test('any checkout, when secrets are looked for', () => {
    expect(targets(['README.md'], { trivy: ['secret'] })).toEqual(['folder: 1 file may hold secrets']);
  });

  test('no SBOM, when nothing is looked for that an SBOM tells', () => {
    expect(targets([], { sbom: 'sbom.json', trivy: ['secret'] })).toEqual([]);
  });
});

test('The version of Trivy is read from what it says', () => {
  expect(trivy.version.read('Version: 0.74.0\nVulnerability DB:\n  Version: 2\n')).toBe('0.74.0');
  expect(trivy.version.read('Vulnerability DB:\n  Version: 2\n')).toBeUndefined();
});
