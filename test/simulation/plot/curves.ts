import { element, frame, label, MARGIN } from '../../bench/plots/svg.ts';

export type Curves = {
  readonly title: string;
  readonly across: string;
  readonly up: string;
  /** The largest value of the vertical axis. */
  readonly top: number;
  readonly source: string;
  readonly series: readonly Curve[];
};

export type Curve = {
  readonly name: string;
  /** undefined where there is no value: the line is broken there. */
  readonly points: readonly { readonly x: number; readonly y: number | undefined }[];
};

const [WIDTH, HEIGHT] = [760, 420];
const PLOT = { left: 70, right: 730, top: 96, bottom: 340 };
const RULE = '#768390';
const COLOURS = ['#2f81f7', '#8256d0', '#bf6a02', '#2da44e', '#d1477a'];
const NAMES_IN_A_LINE = 3;

/** Curves over two scales: the horizontal one is logarithmic, for faults and rates are told by their factors. */
export function renderCurves({ title, across, up, top, source, series }: Curves): string {
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const [low, high] = [Math.log(xs[0] ?? 1), Math.log(xs.at(-1) ?? 10)];
  const xAt = (x: number) => PLOT.left + ((Math.log(x) - low) / (high - low || 1)) * (PLOT.right - PLOT.left);
  const yAt = (y: number) => PLOT.bottom - (Math.min(y, top) / top) * (PLOT.bottom - PLOT.top);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => part * top);
  return frame({ title, source, width: WIDTH, height: HEIGHT }, [
    ...names(series),
    ...ticks.flatMap((y) => [
      line({ x1: PLOT.left, x2: PLOT.right, y1: yAt(y), y2: yAt(y) }),
      label(String(Number(y.toPrecision(3))), { x: PLOT.left - 8, y: yAt(y) + 4, 'text-anchor': 'end' }),
    ]),
    ...xs.map((x) => label(String(x), { x: xAt(x), y: PLOT.bottom + 18, 'text-anchor': 'middle' })),
    label(across, { x: (PLOT.left + PLOT.right) / 2, y: PLOT.bottom + 40, 'text-anchor': 'middle' }),
    label(up, { x: PLOT.left, y: PLOT.top - 10 }),
    ...series.flatMap(({ points }, index) => curve(points, colourOf(index), xAt, yAt)),
  ]);
}

function curve(
  points: Curve['points'],
  colour: string,
  xAt: (x: number) => number,
  yAt: (y: number) => number,
): string[] {
  const parts: string[][] = [[]];
  for (const { x, y } of points) {
    if (y === undefined) parts.push([]);
    else parts.at(-1)?.push(`${xAt(x).toFixed(1)},${yAt(y).toFixed(1)}`);
  }
  const drawn = parts.filter((part) => part.length > 0);
  return drawn.flatMap((part) => [
    element('polyline', { points: part.join(' '), fill: 'none', stroke: colour, 'stroke-width': 2 }),
    ...part.map((place) => {
      const [cx = '', cy = ''] = place.split(',');
      return element('circle', { cx, cy, r: 3, fill: colour });
    }),
  ]);
}

function names(series: readonly Curve[]): string[] {
  return series.flatMap(({ name }, index) => {
    const x = MARGIN + (index % NAMES_IN_A_LINE) * 240;
    const y = 42 + Math.floor(index / NAMES_IN_A_LINE) * 20;
    return [
      element('rect', { x, y, width: 12, height: 12, rx: 2, fill: colourOf(index) }),
      label(name, { x: x + 18, y: y + 11 }),
    ];
  });
}

const colourOf = (index: number): string => COLOURS[index % COLOURS.length] ?? RULE;

function line(place: Readonly<Record<'x1' | 'x2' | 'y1' | 'y2', number>>): string {
  return element('line', { ...place, stroke: RULE, 'stroke-opacity': 0.35 });
}
