import { COLOURS, colourOf, element, frame, label, MARGIN } from './svg.ts';

export type Bars = {
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly series: readonly string[];
  /** A value for each series; undefined where there is none. */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | undefined)[] }[];
};

const WIDTH = 760;
const LEFT = 190;
const VALUE = 90;
const BAR = 18;
const GAP = 16;
const TOP = 72;

/** Lying bars, one for each series in a row, on a scale from zero. */
export function renderBars({ title, unit, source, series, rows }: Bars): string {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const widthOf = (value: number) => (value / most) * (WIDTH - LEFT - VALUE - MARGIN);
  const step = series.length * BAR + GAP;
  const content = rows.flatMap((row, index) => {
    const y = TOP + index * step;
    const middle = y + (series.length * BAR) / 2 + 5;
    return [
      label(row.label, { x: LEFT - 10, y: middle, 'text-anchor': 'end' }),
      ...row.values.flatMap((value, at) =>
        value === undefined ? [] : bar({ x: LEFT, y: y + at * BAR, width: widthOf(value), at }, value, unit),
      ),
    ];
  });
  const height = TOP + rows.length * step + 30;
  const axis = element('line', {
    ...{ x1: LEFT, x2: LEFT, y1: TOP - 4, y2: TOP + rows.length * step - GAP + 4 },
    stroke: COLOURS.rule,
  });
  return frame({ title, source, width: WIDTH, height }, [...legend(series), ...content, axis]);
}

function bar(
  on: { readonly x: number; readonly y: number; readonly width: number; readonly at: number },
  value: number,
  unit: string,
): string[] {
  const { x, y, width, at } = on;
  return [
    element('rect', { x, y: y + 1, width: Math.max(1, width), height: BAR - 2, rx: 2, fill: colourOf(at) }),
    label(`${Math.round(value).toLocaleString('en')} ${unit}`, { x: x + width + 6, y: y + 14 }),
  ];
}

/** Names of the series beside their colours, in one line below the title. */
export function legend(series: readonly string[]): string[] {
  let x = MARGIN;
  return series.flatMap((name, at) => {
    const from = x;
    x += 34 + name.length * 7.5;
    return [
      element('rect', { x: from, y: 42, width: 12, height: 12, rx: 2, fill: colourOf(at) }),
      label(name, { x: from + 18, y: 53 }),
    ];
  });
}
