import { expect, test } from '@jest/globals';
import { keepsLimit } from '../../bench/figure.ts';
import { suiteFigures } from '../../bench/suite.ts';

const rounds = (suite: readonly number[]) => ({
  ...{ suite: [...suite], oneCheck: [200, 210, 220], bare: [400, 400, 400], oneRequest: [100, 100, 100] },
  ...{ suiteSpan: [280, 290, 300], bareSpan: [260, 260, 260] },
});

test.each([
  // Median of (suite - one check) - (bare - one request).
  [[500, 610, 900], 100, true],
  [[500, 611, 900], 101, false],
])('suites that take %j ms add %i ms, which is within the limit: %p', (suite, added, kept) => {
  const [span, wall, adds] = suiteFigures(rounds(suite));
  expect(adds).toMatchObject({ unit: 'ms', value: { median: added, count: 3 } });
  expect(adds && keepsLimit(adds)).toBe(kept);
  expect(span).toMatchObject({ value: { median: 290 }, beside: { median: 260 } });
  expect(wall).toMatchObject({ beside: { median: 300 } });
});
