import { expect, test } from '@jest/globals';
import { pairedIntervals } from '../../../../../shared/engine/analysis/paired-intervals.ts';
import { CANDIDATE, MINUTE, minute, START } from './records.ts';

const window = { stage: 1, weight: 0.5, startMs: START, endMs: START + 3 * MINUTE };
const pair = (traffic: Parameters<typeof pairedIntervals>[1]) =>
  pairedIntervals([window], traffic, CANDIDATE, MINUTE);

test('pairs the candidate with all other revisions of the same interval', () => {
  const found = pair([
    { revision: CANDIDATE, intervals: [minute(0, 10, 1), minute(1, 11), minute(2, 12)] },
    { revision: 'a', intervals: [minute(0, 5), minute(1, 6, 2), minute(2, 7)] },
    { revision: 'b', intervals: [minute(0, 50), minute(1, 60, 3), minute(2, 70)] },
  ]);
  expect(found.map(({ startMs }) => (startMs - START) / MINUTE)).toEqual([0, 1, 2]);
  expect(found.map(({ candidate, baseline }) => [candidate.requests, baseline.requests])).toEqual([
    [10, 55],
    [11, 66],
    [12, 77],
  ]);
  expect(found[1]?.baseline.byClass).toEqual({ '2xx': 61, '5xx': 5 });
  expect(found.map(({ first }) => first)).toEqual([true, false, false]);
  expect(found[0]).toMatchObject({ stage: 1, weight: 0.5, endMs: START + MINUTE });
});

test('counts nothing where there is no point, and drops points of other times and lengths', () => {
  const found = pair([
    {
      revision: CANDIDATE,
      intervals: [
        minute(-1, 99),
        minute(1, 4),
        minute(3, 99),
        { ...minute(2, 99), endMs: START + 4 * MINUTE },
      ],
    },
    { revision: 'a', intervals: [] },
  ]);
  expect(found.map(({ candidate }) => candidate.requests)).toEqual([0, 4, 0]);
  expect(found.map(({ baseline }) => baseline.requests)).toEqual([0, 0, 0]);
});
