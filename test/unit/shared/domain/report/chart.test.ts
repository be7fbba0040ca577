import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TestResult } from '../../../../../shared/domain/analysis/verdict.ts';
import { charts } from '../../../../../shared/domain/report/chart.ts';
import { lookNumbers } from '../../../../../shared/domain/report/look-numbers.ts';
import { renderSummary } from '../../../../../shared/domain/report/summary.ts';
import { outcomes } from './outcome-arbitrary.ts';
import { healthy, testResult } from './outcomes.ts';

/** What a page draws: for each plot its looks, its range and its lines. */
function plots(page: string) {
  const numbers = (line: string | undefined): number[] => (line ?? '').split(', ').map(Number);
  return [...page.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map(([, source = '']) => ({
    source,
    colors: /plotColorPalette: "(.*)"/.exec(source)?.[1]?.split(', ') ?? [],
    looks: numbers(/x-axis "look" \[(.*)\]/.exec(source)?.[1]),
    range: [...(/ (-?\d+) --> (-?\d+)$/m.exec(source) ?? [])].slice(1).map(Number),
    lines: [...source.matchAll(/^ {2}line \[(.*)\]$/gm)].map(([, values]) => numbers(values)),
  }));
}

const drawn = (looks: readonly (readonly TestResult[])[]) =>
  plots(charts(looks.map((tests) => lookNumbers({ ...healthy(20, 0), tests }))));

const counts = (failures: number, requests: number) => ({
  ...{ failures, requests, limit: 0.05 },
  ...{ baselineFailures: 1, baselineRequests: 400 },
});

describe('the plots of a stage', () => {
  test('draw the strongest evidence against it and the weakest proof, with what they need, in powers of ten', () => {
    const look = (against: number, proof: number) => [
      testResult('errors', 'fail', Math.log(0.1), counts(1, 100)),
      testResult('errors-relative', 'fail', Math.log(against), counts(1, 100)),
      testResult('errors', 'pass', Math.log(1e4), counts(1, 100)),
      testResult('latency', 'pass', Math.log(proof)),
    ];
    const [evidence, ratio] = drawn([look(0.5, 1), look(1, 10), look(1_000, 100)]);
    expect(evidence?.source).toBe(
      `---
config:
  xyChart: {height: 260}
  themeVariables:
    xyChart: {plotColorPalette: "#cf222e, #ffaba8, #0969da, #80ccff"}
---
xychart-beta
  title "Evidence by look, in powers of ten"
  x-axis "look" [1, 2, 3]
  y-axis "log10 E" -1 --> 3
  line [-0.3, 0, 3]
  line [2.08, 2.08, 2.08]
  line [0, 1, 2]
  line [1.3, 1.3, 1.3]`,
    );
    expect(ratio?.lines).toEqual([
      [1, 1, 1],
      [0.25, 0.25, 0.25],
      [5, 5, 5],
    ]);
  });

  test('draw infinite evidence at the edge', () => {
    const look = (logE: number) => [testResult('share', 'fail', logE)];
    const [evidence] = drawn([look(Number.NEGATIVE_INFINITY), look(0), look(Number.POSITIVE_INFINITY)]);
    expect(evidence).toMatchObject({ range: [-3, 6], looks: [1, 2, 3] });
    expect(evidence?.lines[0]).toEqual([-3, 0, 6]);
  });

  test('have no point for a look without numbers, which is not zero', () => {
    const look = (requests: number) => [testResult('errors', 'fail', 0, counts(0, requests))];
    const [evidence, ratio] = drawn([look(0), [], look(10), look(20)]);
    expect(evidence?.looks).toEqual([1, 3, 4]);
    expect(ratio?.looks).toEqual([3, 4]);
    expect(drawn([look(0), look(0)])).toHaveLength(1);
    expect(drawn([look(10)])).toEqual([]);
    expect(drawn([[], []])).toEqual([]);
  });

  test('leave out what is watched only, and the proofs that the other side is to bring', () => {
    const tests = [
      { ...testResult('client-errors-relative', 'fail', 50), dryRun: true },
      testResult('share', 'fail', 1),
      testResult('latency', 'pass', 2),
      testResult('probe-errors', 'pass', 3),
    ];
    expect(lookNumbers({ ...healthy(20, 0), tests })).toMatchObject({ against: tests[1], proof: tests[2] });
    expect(lookNumbers({ ...healthy(20, 0), tests }, 'probes').proof).toBe(tests[3]);
  });

  test('are whole in every summary: a color for each line, a value for each look, and all within the range', () => {
    fc.assert(
      fc.property(outcomes, (result) => {
        for (const { colors, looks, range, lines } of plots(renderSummary(result))) {
          const [from = 0, to = 0] = range;
          expect(colors).toHaveLength(lines.length);
          expect(from).toBeLessThan(to);
          for (const line of lines) {
            expect(line).toHaveLength(looks.length);
            expect(line.every((value) => value >= from && value <= to)).toBe(true);
          }
        }
      }),
    );
  });
});
