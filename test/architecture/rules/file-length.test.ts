import { expect, test } from '@jest/globals';
import { expectRows } from '../proof.ts';
import { fileLength, medianLength } from './file-length.ts';

test('files end at 250 lines, and tests at 400', () => {
  expectRows(fileLength, [
    ['shared/domain/x/a.ts', 'x\n'.repeat(250), undefined],
    ['shared/domain/x/a.ts', 'x\n'.repeat(251), 'has 251 lines'],
    ['test/unit/a.test.ts', 'x\n'.repeat(400), undefined],
    ['test/unit/a.test.ts', 'x\n'.repeat(401), 'has 401 lines, more than 400'],
    ['test/unit/double.ts', 'x\n'.repeat(251), 'has 251 lines, more than 250'],
    ['action-x/README.md', 'x\n'.repeat(300), undefined],
  ]);
});

test('the median counts what is shipped', () => {
  const lengths = [10, 20, 90].map((lines, at) => [`shared/domain/x/a${at}.ts`, 'x\n'.repeat(lines)]);
  expect(medianLength(new Map([...lengths, ['test/unit/a.ts', 'x']] as [string, string][]))).toBe(20);
});
