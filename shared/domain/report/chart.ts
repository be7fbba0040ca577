import { blocks, codeBlock } from './markdown.ts';
import type { StageOutcome } from './outcome.ts';

/** More points than this cannot be told apart. */
const POINTS = 40;

type Point = {
  readonly look: number;
  readonly percent: number;
  readonly ratio: number;
  readonly limit: number;
};

/**
 * The 5xx ratio at each look with its limit, and the candidate's share of the traffic below it. Looks without numbers
 * have no point: no data is not zero.
 */
export function charts(stages: readonly StageOutcome[]): string {
  const points = thinned(pointsOf(stages));
  if (points.length < 2) return '';
  const looks = points.map(({ look }) => look);
  const ratios = points.map(({ ratio }) => hundred(ratio));
  const limits = points.map(({ limit }) => hundred(limit));
  const top = Math.min(100, Math.max(1, ...ratios.map((y) => y * 1.1), ...limits.map((y) => y * 2)));
  return blocks(
    plot('5xx ratio of the candidate by look, and its limit (red)', looks, Math.ceil(top), [ratios, limits]),
    plot('Percent of the traffic on the candidate by look', looks, 100, [
      points.map(({ percent }) => percent),
    ]),
  );
}

function pointsOf(stages: readonly StageOutcome[]): Point[] {
  let look = 0;
  return stages.flatMap(({ percent, looks }) =>
    looks.flatMap(({ verdict }) => {
      look += 1;
      const signal = verdict.signals.find(({ name }) => name === '5xx ratio');
      const known =
        signal?.value !== undefined && Number.isFinite(signal.value) && Number.isFinite(signal.limit);
      return known ? [{ look, percent, ratio: signal.value ?? 0, limit: signal.limit }] : [];
    }),
  );
}

/** Evenly chosen, the last one always among them. */
function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= POINTS) return points;
  const step = (points.length - 1) / (POINTS - 1);
  return Array.from({ length: POINTS }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}

function plot(
  title: string,
  looks: readonly number[],
  top: number,
  lines: readonly (readonly number[])[],
): string {
  return codeBlock(
    [
      '---',
      'config:',
      '  xyChart: {height: 260}',
      '  themeVariables:',
      '    xyChart: {plotColorPalette: "#0969da, #cf222e"}',
      '---',
      'xychart-beta',
      `  title "${title}"`,
      `  x-axis "look" [${looks.join(', ')}]`,
      `  y-axis "%" 0 --> ${top}`,
      ...lines.map((line) => `  line [${line.join(', ')}]`),
    ].join('\n'),
    'mermaid',
  );
}

const hundred = (ratio: number): number => Number((ratio * 100).toFixed(2));
