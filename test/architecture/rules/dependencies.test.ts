import { expect, test } from '@jest/globals';
import { expectRows, treeOf } from '../proof.ts';
import {
  declaredPackages,
  everySystemLocked,
  exactVersions,
  oneGoogleGax,
  publicRegistryOnly,
} from './dependencies.ts';

test('dependencies are exact, declared, single and from the public registry', () => {
  const manifest = (dependencies: object) => JSON.stringify({ dependencies });
  const lock = (packages: object) => JSON.stringify({ packages });
  expectRows(exactVersions, [
    ['package.json', manifest({ yaml: '2.9.1', cel: '1.0.0-rc.1' }), undefined],
    ['package.json', manifest({ yaml: '^2.9.1' }), 'yaml exactly: ^2.9.1'],
    ['package.json', JSON.stringify({ devDependencies: { jest: 'latest' } }), 'jest exactly: latest'],
  ]);
  const files = {
    'package.json': manifest({ yaml: '2.9.1' }),
    'shared/domain/x/a.ts': "import 'yaml'; import 'semver';",
  };
  expect(declaredPackages(treeOf(files))).toEqual([expect.stringContaining('imports semver')]);
  expectRows(oneGoogleGax, [
    [
      'package-lock.json',
      lock({ 'node_modules/google-gax': {}, 'node_modules/google-gax-x': {} }),
      undefined,
    ],
    [
      'package-lock.json',
      lock({ 'node_modules/google-gax': {}, 'node_modules/a/node_modules/google-gax': {} }),
      '2 copies',
    ],
  ]);
  expectRows(publicRegistryOnly, [
    [
      'package-lock.json',
      lock({ a: {}, b: { resolved: 'https://registry.npmjs.org/b/-/b-1.0.0.tgz' } }),
      undefined,
    ],
    ['package-lock.json', lock({ b: { resolved: 'https://mirror.example/b-1.0.0.tgz' } }), 'does not take b'],
  ]);
  const withOptional = { 'node_modules/biome': { optionalDependencies: { 'biome-win32': '1.0.0' } } };
  expectRows(everySystemLocked, [
    ['package-lock.json', lock({ ...withOptional, 'node_modules/biome-win32': {} }), undefined],
    ['package-lock.json', lock(withOptional), 'lacks biome-win32, which node_modules/biome needs'],
  ]);
});
