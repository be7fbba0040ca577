import { expect, test } from '@jest/globals';
import { trivy } from '../../../../../action-security-gate/src/scanners/trivy.ts';
import { readOf, report, wish } from './scene.ts';

const FILES = ['app/package-lock.json', 'dev/tools/package-lock.json', 'package-lock.json', 'sys/readme.md'];

test('folders that Trivy leaves out without a word are scanned by themselves, where they hold something for it', () => {
  const targets = trivy.detect({ files: FILES }, wish({ trivy: ['vuln'] }));
  expect(targets.map(({ kind, what, files }) => [kind, what, files])).toEqual([
    ['folder', '.', FILES],
    ['folder', 'dev', ['dev/tools/package-lock.json']],
  ]);
  const [, dev] = targets;
  const at = { checkout: '/checkout', report: '/r', scratch: '/s', cache: '/c' };
  const asked = wish({ trivy: ['vuln'], exclude: ['dev/old', 'app', '**/seed'] });
  const { args } = trivy.command(dev as (typeof targets)[number], at, asked, {
    version: '0.74.0',
    texts: {},
  });
  expect(args.at(-1)).toBe('/checkout/dev');
  expect(args.filter((_, index) => args[index - 1] === '--skip-dirs')).toEqual(['old', '**/seed']);
});

test('what is found there is told by its place in the checkout', () => {
  const [, dev] = trivy.detect({ files: FILES }, wish({ trivy: ['vuln'] }));
  const found = {
    ...{ VulnerabilityID: 'CVE-2031-1', PkgName: 'left-pad', InstalledVersion: '1.0.0', Severity: 'HIGH' },
    PkgIdentifier: { PURL: 'pkg:npm/left-pad@1.0.0' },
  };
  const Results = [
    { Target: 'tools/package-lock.json', Class: 'lang-pkgs', Type: 'npm', Vulnerabilities: [found] },
  ];
  const { findings } = readOf(report({ Results }), dev as NonNullable<typeof dev>);
  expect(findings).toMatchObject([{ place: { path: 'dev/tools/package-lock.json' } }]);
});
