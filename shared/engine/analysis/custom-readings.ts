import type { AnalysisSettings, CustomMetric } from '../../domain/analysis/analysis-settings.ts';
import { comparedWith } from '../../domain/analysis/compared-with.ts';
import { fillQuery } from '../../domain/analysis/fill-query.ts';
import type { CustomReading } from '../../domain/analysis/observation.ts';
import type { Share } from '../../domain/rollout/traffic.ts';
import type { ServiceName } from '../../ports/cloud-run.ts';
import type { CustomPoint, CustomSeries } from '../../ports/custom-metrics.ts';
import { startsOf } from './paired-intervals.ts';

type Arms = { readonly candidate: string; readonly baseline: readonly Share[] };
type On = {
  readonly service: ServiceName;
  readonly custom: CustomSeries;
  readonly settings: Pick<AnalysisSettings, 'metrics' | 'intervalMs'>;
};
type Window = { readonly startMs: number; readonly endMs: number };
type Series = { readonly points: readonly CustomPoint[] } | { readonly trouble: string };

/** The metrics of the user's own in the settled intervals of a stage, for both arms where they are compared. */
export async function customReadings(
  window: Window | undefined,
  arms: Arms,
  on: On,
): Promise<readonly CustomReading[]> {
  return Promise.all(on.settings.metrics.map((metric) => readingOf(metric, window, arms, on)));
}

async function readingOf(
  metric: CustomMetric,
  window: Window | undefined,
  { candidate, baseline }: Arms,
  on: On,
): Promise<CustomReading> {
  const { name, versusBaseline } = metric;
  if (window === undefined) return { name, points: [] };
  const other =
    versusBaseline === undefined ? undefined : comparedWith(metric.query, baseline, targetOf(on.service));
  const [ours, theirs] = await Promise.all([
    ask(metric, candidate, window, on),
    other === undefined ? { points: [] } : range(other.query, window, on),
  ]);
  if ('trouble' in ours) return { name, points: [], trouble: ours.trouble };
  if ('trouble' in theirs) return { name, points: [], trouble: `of the baseline, ${theirs.trouble}` };
  const points = startsOf(window, on.settings.intervalMs).map((startMs) => {
    const atMs = startMs + on.settings.intervalMs;
    const point = { atMs, candidate: valueAt(ours.points, atMs) };
    return versusBaseline === undefined ? point : { ...point, baseline: valueAt(theirs.points, atMs) };
  });
  return { name, points };
}

async function ask(metric: CustomMetric, revision: string, window: Window, on: On): Promise<Series> {
  const filled = fillQuery(metric.query, { revisions: [revision], ...targetOf(on.service) });
  return filled.ok ? range(filled.value, window, on) : { trouble: filled.error.join('; ') };
}

async function range(query: string, { startMs, endMs }: Window, on: On): Promise<Series> {
  const answer = await on.custom.range({ query, startMs, endMs, stepMs: on.settings.intervalMs });
  if (answer.kind === 'points') return { points: answer.points };
  return { trouble: answer.hint === undefined ? answer.message : `${answer.message} ${answer.hint}` };
}

const targetOf = ({ service, region, project }: ServiceName) => ({ service, region, project });

const valueAt = (points: readonly CustomPoint[], atMs: number): number | undefined =>
  points.find((point) => point.atMs === atMs)?.value;
