import { describe, expect, test } from '@jest/globals';
import { broken, type Figure } from '../../../bench/figure.ts';
import { sideBySideGroups } from '../../../bench/side-by-side/figures.ts';
import { run, SIDE_BY_SIDE } from './runs.ts';

const figure = (groups: ReturnType<typeof sideBySideGroups>, job: string, what: string): Figure => {
  const found = groups.find(({ title }) => title.startsWith(job))?.figures.find((one) => one.what === what);
  if (found === undefined) throw new Error(`no ${what} of ${job}`);
  return found;
};

describe('the sides beside each other', () => {
  const groups = sideBySideGroups(SIDE_BY_SIDE);

  test('are compared by what each costs over its own floor', () => {
    const { value, beside, ratio, limit } = figure(groups, '(1)', 'wall minus floor');
    expect([value.median, beside?.median]).toEqual([650, 6050]);
    expect(ratio).toBeCloseTo(6050 / 650);
    expect(limit).toEqual({ of: 'ratio', kind: 'at least', than: 6 });
    expect(figure(groups, '(2)', 'wall minus floor').limit?.than).toBe(2.5);
  });

  test('hold the bundles to 1.5 times their floor and 250 ms', () => {
    expect(figure(groups, '(2)', 'wall').limit).toEqual({ of: 'value', kind: 'at most', than: 340 });
    expect(broken(groups)).toEqual([
      '(1) Deploy without traffic, smoke, 10 %, 50 %, 100 %: wall',
      '(2) Roll back: wall',
      '(2) Roll back: wall minus floor',
    ]);
  });

  test('leave no limit that needs gcloud where there is none', () => {
    const alone = sideBySideGroups({
      bundles: { rollOuts: [run(300)], rollBacks: [run(300)] },
      gcloud: undefined,
    });
    expect(broken(alone)).toEqual([]);
    expect(figure(alone, '(2)', 'wall minus floor').ratio).toBeUndefined();
  });
});
