import { describe, expect, test } from '@jest/globals';
import { DEFAULT_STAGES } from '../../../shared/domain/rollout/stages.ts';
import { seeded } from '../world/random.ts';
import type { World } from '../world/service.ts';
import { argoLike } from './argo-like.ts';
import { flaggerLike } from './flagger-like.ts';
import { isHigher, kayentaLike } from './kayenta-like.ts';

const CLEAN: World = { perMinute: 3_000, baseline: {}, candidate: {} };
const DEAD: World = { perMinute: 3_000, baseline: {}, candidate: { errors: 1 } };
const SILENT: World = { perMinute: 3_000, baseline: {}, candidate: { silent: 1 } };
const flagger = (world: World) => flaggerLike(world, { least: 0.99, failures: 5 }, 3, seeded(1));
const argo = (world: World) =>
  argoLike(world, { least: 0.95, failureLimit: 3, stepMinutes: 5 }, DEFAULT_STAGES, 3, seeded(1));
const kayenta = (world: World) => kayentaLike(world, { stepMinutes: 10 }, DEFAULT_STAGES, 3, seeded(1));

describe('the re-implemented rules', () => {
  test.each([
    ['flagger', flagger, 8],
    ['argo', argo, 15],
    ['kayenta', kayenta, 39],
  ])('promote what never fails: %s', (_, rule, minutes) => {
    expect(rule(CLEAN)).toEqual({ end: 'promoted', minutes, errors: 0 });
  });

  test.each([
    ['flagger', flagger, 8],
    ['argo', argo, 7],
    ['kayenta', kayenta, 13],
  ])('roll back what always fails: %s', (_, rule, minutes) => {
    expect(rule(DEAD)).toMatchObject({ end: 'rolled-back', minutes });
  });

  test('know no more of silence than that there is no value', () => {
    expect(flagger(SILENT).end).toBe('rolled-back');
    expect(argo(SILENT).end).toBe('rolled-back');
    expect(kayenta(SILENT).end).toBe('inconclusive');
  });
});

describe('isHigher', () => {
  test.each([
    ['a sample like the other', [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], false],
    ['a sample above the other', [11, 12, 13, 14, 15, 16], [1, 2, 3, 4, 5, 6], true],
    ['a sample below the other', [1, 2, 3, 4, 5, 6], [11, 12, 13, 14, 15, 16], false],
    ['points that overlap', [1, 5, 9], [2, 5, 8], false],
  ])('of %s', (_, sample, other, higher) => {
    expect(isHigher(sample, other)).toBe(higher);
  });
});
