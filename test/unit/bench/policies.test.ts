import { describe, expect, test } from '@jest/globals';
import { capacity } from '../../../action-tf-validate/src/policies/database/capacity.ts';
import { keepsLimit } from '../../bench/figure.ts';
import { estateFiles } from '../../bench/policies/estate.ts';
import { policiesFigure } from '../../bench/policies/measure.ts';
import { estateOf } from '../action-tf-validate/policies/estate-of.ts';

describe('the cost of the policies', () => {
  test.each([
    [[240, 250, 260], true],
    [[251, 251, 251], false],
  ])('of %j ms is held to a quarter of a second', (rounds, kept) => {
    expect(keepsLimit(policiesFigure(2_600, rounds))).toBe(kept);
  });

  test('is measured on an estate of at least 2,500 lines whose services reach their databases', async () => {
    const files = estateFiles();
    expect(Object.values(files).join('').split('\n').length).toBeGreaterThanOrEqual(2_500);
    const crowded = { poolVariables: ['DB_POOL_SIZE'], reservedConnections: 180 };
    const found = capacity.check(await estateOf(files, crowded));
    expect(found.filter(({ saw }) => saw === 'breach')).toHaveLength(36);
    expect(capacity.check(await estateOf(files, { poolVariables: ['DB_POOL_SIZE'] }))).toEqual([]);
  });
});
