import type { PointCosts } from '../growth/growth.ts';
import type { Measurements } from '../measure.ts';
import { renderBars } from '../plots/bars.ts';
import { renderLines } from '../plots/lines.ts';
import type { Run } from '../side-by-side/run.ts';
import { median } from '../statistics.ts';

/** A picture of the docs: its file, what it shows in words, and its markup. */
export type Plot = { readonly file: string; readonly alt: string; readonly svg: string };

/** Both jobs as bars, and what grows as lines; `source` says when and on what it was measured. */
export function plotsOf({ sideBySide, growth }: Measurements, source: string): readonly Plot[] {
  return [
    ...(sideBySide === undefined
      ? []
      : [
          jobPlot(
            { file: 'rollout.svg', title: 'Deploy without traffic, smoke, 10 %, 50 %, 100 %' },
            [sideBySide.bundles.rollOuts, sideBySide.gcloud?.rollOuts],
            source,
          ),
          jobPlot(
            { file: 'roll-back.svg', title: 'Roll back' },
            [sideBySide.bundles.rollBacks, sideBySide.gcloud?.rollBacks],
            source,
          ),
        ]),
    ...(growth === undefined ? [] : [growthPlot(growth, source)]),
  ];
}

const MEASURES: readonly (readonly [string, (run: Run) => number | undefined])[] = [
  ['wall', ({ wallMs }) => wallMs],
  ['of that, the floor', ({ floorMs }) => floorMs],
  ['wall minus floor', ({ overheadMs }) => overheadMs],
  ['CPU', ({ cpuMs }) => cpuMs],
];

function jobPlot(
  { file, title }: { readonly file: string; readonly title: string },
  sides: readonly (readonly Run[] | undefined)[],
  source: string,
): Plot {
  const rows = MEASURES.map(([label, of]) => ({
    label,
    values: sides.map((runs) => {
      const known = (runs ?? []).map(of).filter((value) => value !== undefined);
      return known.length === 0 ? undefined : median(known);
    }),
  }));
  const svg = renderBars({ title, unit: 'ms', source, series: ['bundles', 'gcloud and curl'], rows });
  return { file, alt: `Bars: ${title}, bundles beside gcloud and curl`, svg };
}

function growthPlot(growth: readonly PointCosts[], source: string): Plot {
  const series = (['services', 'revisions', 'tags'] as const).map((grows) => ({
    name: grows,
    points: growth
      .filter(({ point }) => point.grows === grows)
      .toSorted((a, b) => a.point.count - b.point.count)
      .map(({ point, deploys, rollBacks }) => ({
        x: point.count,
        y: median(deploys.map(({ wallMs }) => wallMs)) + median(rollBacks.map(({ wallMs }) => wallMs)),
      })),
  }));
  const title = 'Deploy without traffic and roll back, as a service and its region grow';
  const across = 'how many services in the region, revisions or tags of the service';
  return {
    file: 'growth.svg',
    alt: `Lines: ${title}`,
    svg: renderLines({ title, unit: 'ms', across, source, series }),
  };
}
