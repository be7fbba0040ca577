import { expect, test } from '@jest/globals';
import { keepsLimit } from '../../../bench/figure.ts';
import { growthGroup } from '../../../bench/growth/figures.ts';
import type { PointCosts } from '../../../bench/growth/growth.ts';
import { POINTS } from '../../../bench/growth/points.ts';

/** Every point costs the same, but for what a factor makes of some. */
const costsOf = (factor: (point: PointCosts['point']) => number): PointCosts[] =>
  POINTS.map((point) => {
    const costs = [160, 165, 170].map((ms) => ({ wallMs: ms * factor(point), calls: 9, bytes: 25_000 }));
    return { point, deploys: costs, rollBacks: costs };
  });

const revisions = (costs: PointCosts[]) =>
  growthGroup(costs).figures.find(({ what }) => what === 'deploy without traffic, 10 to 1,000 revisions');

test('the largest point of each kind stands beside the smallest, in whatever order they were measured', () => {
  const wanted = ['1 to 50 services', '10 to 1,000 revisions', '2 to 200 tags'];
  const named = growthGroup(costsOf(() => 1)).figures.filter(({ unit }) => unit === 'ms');
  expect(named.map(({ what }) => what)).toEqual(
    wanted.flatMap((text) => [`deploy without traffic, ${text}`, `roll back, ${text}`]),
  );
});

test('a cost that grows with the revisions misses its limit, and one that does not keeps it', () => {
  const level = revisions(costsOf(() => 1));
  const grown = revisions(costsOf(({ revisions }) => (revisions === 1000 ? 1.25 : 1)));
  expect(level && keepsLimit(level)).toBe(true);
  expect(grown && keepsLimit(grown)).toBe(false);
  expect(grown?.ratio).toBeCloseTo(1.25);
});
