import { describe, expect, test } from '@jest/globals';
import { judge } from '../../../shared/domain/gate/judge.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/gate/policy.ts';
import { keepsLimit } from '../../bench/figure.ts';
import { gateFigures } from '../../bench/gate/measure.ts';
import { manyFindings } from '../../bench/gate/scans.ts';

describe('the cost of the gate', () => {
  test.each([
    [[900, 1_000], [1_000, 1_000], 511, [true, true]],
    [[900, 1_001], [1_200, 1_000], 513, [false, false]],
  ])(
    'of %j ms to judge and %j to render is held to two seconds and 512 MB',
    (judgeMs, renderMs, megabytes, kept) => {
      const figures = gateFigures({ judgeMs, renderMs, bytes: [megabytes * 1024 * 1024] });
      expect(figures.filter(({ limit }) => limit !== undefined).map(keepsLimit)).toEqual(kept);
    },
  );

  test('leaves memory out where the system does not tell it', () => {
    expect(gateFigures({ judgeMs: [1], renderMs: [1], bytes: [] }).map(({ unit }) => unit)).toEqual([
      'ms',
      'ms',
      'ms',
    ]);
  });

  test('is that of findings which several tools see, and which are judged', () => {
    const scans = manyFindings(600);
    expect(scans.reduce((sum, { findings }) => sum + findings.length, 0)).toBe(600);
    const { findings, verdict } = judge(scans, DEFAULT_POLICY, [], 0);
    expect(verdict).toBe('fail');
    expect(findings.length).toBeLessThan(450);
    expect(findings.some(({ seenBy }) => seenBy.length === 3)).toBe(true);
  });
});
