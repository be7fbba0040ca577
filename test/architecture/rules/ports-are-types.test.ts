import { test } from '@jest/globals';
import { expectRows } from '../proof.ts';
import { portsAreTypes } from './ports-are-types.ts';

test('a port holds no value', () => {
  expectRows(portsAreTypes, [
    [
      'shared/ports/p.ts',
      "import type { A } from './a.ts'; export type P = A; export interface Q {}",
      undefined,
    ],
    ['shared/ports/p.ts', 'export const limit = 1;', 'more than types'],
    ['shared/ports/p.ts', "import { type A } from './a.ts';", 'more than types'],
    ['shared/engine/x/p.ts', 'export const limit = 1;', undefined],
  ]);
});
