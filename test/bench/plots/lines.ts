import { legend } from './bars.ts';
import { COLOURS, colourOf, element, frame, label } from './svg.ts';

export type Lines = {
  readonly title: string;
  readonly unit: string;
  /** What the horizontal axis counts. */
  readonly across: string;
  readonly source: string;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
};

const [WIDTH, HEIGHT] = [760, 380];
const PLOT = { left: 80, right: 730, top: 74, bottom: 300 };

/** Lines over two logarithmic scales, so that a cost that grows with its cause is a slope, and one that does not is level. */
export function renderLines({ title, unit, across, source, series }: Lines): string {
  const points = series.flatMap((one) => one.points);
  const x = logScale(
    points.map((point) => point.x),
    PLOT.left,
    PLOT.right,
  );
  const y = logScale(
    points.map((point) => point.y),
    PLOT.bottom,
    PLOT.top,
  );
  const grid = [
    ...y.ticks.flatMap((tick) => [
      rule({ x1: PLOT.left, x2: PLOT.right, y1: y.at(tick), y2: y.at(tick) }),
      label(named(tick, unit), { x: PLOT.left - 8, y: y.at(tick) + 4, 'text-anchor': 'end' }),
    ]),
    ...x.ticks.map((tick) =>
      label(named(tick), { x: x.at(tick), y: PLOT.bottom + 20, 'text-anchor': 'middle' }),
    ),
    label(across, { x: (PLOT.left + PLOT.right) / 2, y: PLOT.bottom + 42, 'text-anchor': 'middle' }),
  ];
  const drawn = series.flatMap((one, index) => {
    const places = one.points.map((point) => ({ x: x.at(point.x), y: y.at(point.y) }));
    return [
      element('polyline', {
        points: places.map((place) => `${place.x.toFixed(1)},${place.y.toFixed(1)}`).join(' '),
        ...{ fill: 'none', stroke: colourOf(index), 'stroke-width': 2 },
      }),
      ...places.map((place) => element('circle', { cx: place.x, cy: place.y, r: 4, fill: colourOf(index) })),
    ];
  });
  return frame({ title, source, width: WIDTH, height: HEIGHT }, [
    ...legend(series.map(({ name }) => name)),
    ...grid,
    ...drawn,
  ]);
}

/** Whole powers of ten around the values. */
export function logScale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    at: (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
  };
}

function rule(place: Readonly<Record<'x1' | 'x2' | 'y1' | 'y2', number>>): string {
  return element('line', { ...place, stroke: COLOURS.rule, 'stroke-opacity': 0.35 });
}

function named(value: number, unit = ''): string {
  return `${value.toLocaleString('en')} ${unit}`.trim();
}
