import type { CustomMetric } from './analysis-settings.ts';
import { LEAST_INTERVALS } from './family.ts';
import type { Finding } from './finding.ts';
import type { CustomReading } from './observation.ts';
import type { Signal } from './verdict.ts';

/** So many points in a row beyond its range fail a candidate: a metric of the user's own has no distribution to reckon with. */
const POINTS_TO_FAIL = 3;

type Point = CustomReading['points'][number];
/** undefined: nobody knows. */
type Inside = boolean | undefined;

/** What the metrics of the user's own mean. A value that is not there never counts as one that is good. */
export function customFindings(
  metrics: readonly CustomMetric[],
  readings: readonly CustomReading[],
): Finding[] {
  return metrics
    .filter(({ dryRun }) => !dryRun)
    .map((metric) =>
      findingOf(
        metric,
        readings.find(({ name }) => name === metric.name),
      ),
    );
}

/** Where neither users nor probes prove anything, these metrics do: each of them inside its range in the last intervals of the stage. */
export function metricsAsProof(
  metrics: readonly CustomMetric[],
  readings: readonly CustomReading[],
): Finding {
  const unread = "users' requests are not read (analysis.users: none)";
  const obeyed = metrics.filter(({ dryRun }) => !dryRun);
  if (obeyed.length === 0)
    return {
      means: 'unproven',
      text: `${unread}, no probe may decide and no metric is obeyed: nothing can prove the candidate`,
    };
  const open = obeyed.filter((metric) => {
    const lately = readings.find(({ name }) => name === metric.name)?.points.slice(-LEAST_INTERVALS) ?? [];
    return lately.length < LEAST_INTERVALS || lately.some((point) => isInside(metric, point) !== true);
  });
  return open.length === 0
    ? { means: 'proven', text: `${unread}: the metrics of rollout.yml decide` }
    : {
        means: 'unproven',
        text: `${unread}: ${open.map(({ name }) => name).join(', ')} must be inside in the last ${LEAST_INTERVALS} intervals of the stage`,
      };
}

/** Their last values beside their limits, for the tables. */
export function customSignals(
  metrics: readonly CustomMetric[],
  readings: readonly CustomReading[],
): Signal[] {
  return metrics.map((metric) => {
    const reading = readings.find(({ name }) => name === metric.name);
    const last = reading?.points.at(-1);
    const { means } = findingOf(metric, reading);
    return {
      name: metric.name,
      value: known(last?.candidate),
      limit: limitOf(metric, last),
      unit: 'count',
      kind:
        means === 'proven'
          ? 'healthy'
          : means === 'unhealthy' && !metric.dryRun
            ? 'unhealthy'
            : 'inconclusive',
    };
  });
}

function findingOf(metric: CustomMetric, reading: CustomReading | undefined): Finding {
  if (reading === undefined) return { means: 'unproven', text: `${metric.name} was not read` };
  if (reading.trouble !== undefined)
    return { means: 'unproven', text: `${metric.name} could not be read: ${reading.trouble}` };
  const { points } = reading;
  const last = points.at(-1);
  if (last === undefined) return { means: 'unproven', text: `${metric.name} has no value yet` };
  const inside = isInside(metric, last);
  if (inside === undefined)
    return { means: 'unproven', text: `${metric.name} has no value in the last interval` };
  const what = `${metric.name} is ${last.candidate}, ${rangeText(metric, last)}`;
  if (inside) return { means: 'proven', text: what };
  const recent = points.slice(-POINTS_TO_FAIL);
  return recent.length === POINTS_TO_FAIL && recent.every((point) => isInside(metric, point) === false)
    ? { means: 'unhealthy', text: `${what}, in each of the last ${POINTS_TO_FAIL} intervals` }
    : { means: 'suspect', text: `${what}; ${POINTS_TO_FAIL} intervals in a row would fail it` };
}

/** One bound that is broken is enough to be outside; to be inside, every bound must be known to hold. */
function isInside({ min, max, versusBaseline }: CustomMetric, point: Point): Inside {
  const value = known(point.candidate);
  if (value === undefined) return undefined;
  const baseline = known(point.baseline);
  const bounds: Inside[] = [
    min === undefined || value >= min,
    max === undefined || value <= max,
    versusBaseline === undefined || (baseline === undefined ? undefined : value <= versusBaseline * baseline),
  ];
  if (bounds.includes(false)) return false;
  return bounds.includes(undefined) ? undefined : true;
}

function rangeText({ min, max, versusBaseline }: CustomMetric, { baseline }: Point): string {
  const parts = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(versusBaseline === undefined
      ? []
      : [`at most ${versusBaseline} times the baseline's ${baseline ?? 'unknown value'}`]),
  ];
  return `${parts.join(' and ')} wanted`;
}

function limitOf({ min, max, versusBaseline }: CustomMetric, last: Point | undefined): number {
  return max ?? min ?? (versusBaseline ?? Number.NaN) * (known(last?.baseline) ?? Number.NaN);
}

const known = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) ? value : undefined;
