import { describe, expect, test } from '@jest/globals';
import { readMatrix } from '../../../../../shared/adapters/prometheus/matrix.ts';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';

const RANGE = { query: 'q', startMs: 60_000, endMs: 240_000, stepMs: 60_000 };
const matrix = (...result: readonly JsonObject[]) =>
  readMatrix({ status: 'success', data: { resultType: 'matrix', result } }, RANGE);
const values = (...all: readonly (readonly [number, string])[]) => matrix({ metric: {}, values: all });
const point = (minute: number, value?: number) => ({ atMs: minute * 60_000, value });

describe('readMatrix', () => {
  test('gives a point for the end of each interval, and none for no series', () => {
    expect(values([120, '1'], [180, '2.5'], [240, '-3e2'])).toEqual({
      kind: 'points',
      points: [point(2, 1), point(3, 2.5), point(4, -300)],
    });
    expect(matrix()).toEqual({ kind: 'points', points: [] });
  });

  test.each(['NaN', '+Inf', '-Inf', 'Inf'])('%s is no value', (text) => {
    expect(values([120, '1'], [180, text], [240, '2'])).toEqual({
      kind: 'points',
      points: [point(2, 1), point(3), point(4, 2)],
    });
  });

  test('a step where the series went stale has no value, and a time between two steps belongs to none', () => {
    expect(values([120, '1'], [200, '9'], [9999, '9'])).toEqual({
      kind: 'points',
      points: [point(2, 1), point(3), point(4)],
    });
    expect(values([120.0004, '1'])).toMatchObject({ points: [point(2, 1), point(3), point(4)] });
  });

  test('several series are trouble that names the labels in which they differ', () => {
    const series = ['a', 'b', 'c', 'd'].map((pod) => ({ metric: { job: 'x', pod }, values: [] }));
    expect(matrix(...series)).toEqual({
      kind: 'trouble',
      code: 'several-series',
      message:
        'The query gives 4 series where one is expected; they differ in pod: {pod="a"}, {pod="b"}, {pod="c"}, and 1 more.',
      hint: 'Join them in the query, for example with sum(...), or name the one that is meant by its labels.',
    });
  });

  test.each([
    ['expected a matrix, found vector', { data: { resultType: 'vector', result: [] } }],
    ['expected a matrix, found no resultType', {}],
    ['native histograms', { data: { resultType: 'matrix', result: [{ metric: {}, histograms: [] }] } }],
    ...[[120, 1], ['120', '1'], [120, 'many'], [120, ''], [120, '0x1g'], 5, null].map(
      (sample) =>
        [
          'expected [time, "value"]',
          { data: { resultType: 'matrix', result: [{ metric: {}, values: [sample] }] } },
        ] as const,
    ),
    [
      'two values for 1970-01-01T00:02:00.000Z',
      {
        data: {
          resultType: 'matrix',
          result: [
            {
              metric: {},
              values: [
                [120, '1'],
                [120, '2'],
              ],
            },
          ],
        },
      },
    ],
  ])('is unreadable: %s', (why, answer) => {
    expect(readMatrix(answer as JsonObject, RANGE)).toMatchObject({
      kind: 'trouble',
      code: 'unreadable',
      message: expect.stringContaining(why),
    });
  });
});
