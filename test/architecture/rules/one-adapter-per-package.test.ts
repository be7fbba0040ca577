import { expect, test } from '@jest/globals';
import { treeOf } from '../proof.ts';
import { oneAdapterPerPackage } from './one-adapter-per-package.ts';

test('a package in two adapters is refused, in two files of one adapter it is not', () => {
  const one = {
    'shared/adapters/http/a.ts': "import 'undici';",
    'shared/adapters/http/b.ts': "import 'undici';",
  };
  expect(oneAdapterPerPackage(treeOf(one))).toEqual([]);
  expect(oneAdapterPerPackage(treeOf({ ...one, 'shared/adapters/google/a.ts': "import 'undici';" }))).toEqual(
    ['undici is imported by several adapters: google, http'],
  );
});
