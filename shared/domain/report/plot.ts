import { codeBlock } from './markdown.ts';

/** More points than this cannot be told apart. */
const POINTS = 40;

/** One line of a plot, a value for each look; undefined where there is no number. */
export type Line = { readonly color: string; readonly values: readonly (number | undefined)[] };

/**
 * A plot over looks as GitHub draws it. Its lines cannot have gaps, so that only looks are drawn of which every line has a number: no data is
 * not zero. Empty where fewer than two are left.
 */
export function plot(
  title: string,
  unit: string,
  range: readonly [number, number],
  all: readonly Line[],
): string {
  const lines = all.filter(({ values }) => values.some(isNumber));
  const count = Math.max(0, ...lines.map(({ values }) => values.length));
  const whole = Array.from({ length: count }, (_, index) => index).filter((index) =>
    lines.every(({ values }) => isNumber(values[index])),
  );
  const looks = thinned(whole);
  if (looks.length < 2) return '';
  const [from, to] = range;
  const drawn = (value = 0): number => Number(Math.min(to, Math.max(from, value)).toFixed(2));
  return codeBlock(
    [
      '---',
      'config:',
      '  xyChart: {height: 260}',
      '  themeVariables:',
      `    xyChart: {plotColorPalette: "${lines.map(({ color }) => color).join(', ')}"}`,
      '---',
      'xychart-beta',
      `  title "${title}"`,
      `  x-axis "look" [${looks.map((index) => index + 1).join(', ')}]`,
      `  y-axis "${unit}" ${from} --> ${to}`,
      ...lines.map(({ values }) => `  line [${looks.map((index) => drawn(values[index])).join(', ')}]`),
    ].join('\n'),
    'mermaid',
  );
}

/** Evenly chosen, the first and the last one always among them. */
function thinned(looks: readonly number[]): readonly number[] {
  if (looks.length <= POINTS) return looks;
  const step = (looks.length - 1) / (POINTS - 1);
  return Array.from({ length: POINTS }, (_, index) => looks[Math.round(index * step)]).filter(isNumber);
}

const isNumber = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value);
