import { describe, expect, test } from '@jest/globals';
import { treeSitterHcl } from '../../../shared/adapters/hcl/hcl.ts';
import { keepsLimit } from '../../bench/figure.ts';
import { renderTable } from '../../bench/page/table.ts';
import { validateFigures } from '../../bench/validate/measure.ts';
import { coldStartFigures } from '../../bench/validate/parallel-init.ts';
import { FILES, MODULES, ROOTS, repositoryFiles } from '../../bench/validate/repository.ts';

describe('validation side by side', () => {
  test.each([
    [{ actionMs: [1_190], sumMs: [1_000], atOnceMs: [600] }, true],
    [{ actionMs: [1_210], sumMs: [1_000], atOnceMs: [600] }, false],
    [{ actionMs: [900, 1_000, 5_000], sumMs: [1_000, 1_000, 1_000], atOnceMs: [1, 1, 1] }, true],
  ])('%p keeps the promise: %p', (rounds, kept) => {
    expect(validateFigures(['terraform'], rounds).every(keepsLimit)).toBe(kept);
  });

  test('is measured on a repository of the size that the promise names, in which nothing is broken', async () => {
    const files = Object.entries(repositoryFiles());
    expect(files).toHaveLength((ROOTS + MODULES) * FILES);
    const hcl = treeSitterHcl();
    for (const [path, text] of files.filter(([path]) => /^(envs\/e0|modules\/m0)\//.test(path)))
      expect((await hcl.parse(path, text)).problems).toEqual([]);
  });
});

describe('cold starts', () => {
  const recipe = { times: 3, failed: 40, digests: 9 };
  test.each([
    [{ times: 100, failed: 0, digests: 1 }, true],
    [{ times: 100, failed: 1, digests: 1 }, false],
    [{ times: 100, failed: 0, digests: 2 }, false],
  ])('%p keep the promise: %p', (ours, kept) => {
    expect(coldStartFigures(ours, recipe).every(keepsLimit)).toBe(kept);
  });

  test('are told in whole numbers', () => {
    const columns = { value: 'action', beside: 'cache', ratio: '' };
    const figures = coldStartFigures({ times: 100, failed: 0, digests: 1 }, recipe);
    const table = renderTable([{ title: 'Init', columns, figures }]);
    expect(table).toMatch(/\| 0 folders +\| 40 folders +\| +\| at most 0 folders +\| 100 times beside 3 \|/);
    expect(table).toMatch(/\| 1 digest +\| 9 digests +\| +\| at most 1 digest +\|/);
  });
});
