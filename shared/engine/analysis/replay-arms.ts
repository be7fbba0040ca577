import type { RevisionTraffic } from '../../domain/analysis/evidence.ts';
import type { ReplayRange } from '../../domain/analysis/replay-range.ts';
import { ActionError } from '../../domain/errors/action-error.ts';
import { countText } from '../../domain/report/evidence-figures.ts';
import { rangeText } from '../../domain/report/replay-text.ts';
import type { Share } from '../../domain/rollout/traffic.ts';
import type { ServiceName } from '../../ports/cloud-run.ts';
import type { Metrics } from '../../ports/metrics.ts';

export type ReplayArms = {
  /** With the percent of the baseline's requests that each answered. */
  readonly baseline: readonly Share[];
  /** The candidate's part of the requests of both arms, in percent: what its weights came to. */
  readonly percent: number;
  /** The part of the range from the candidate's first answer to its last: what a rollout of it would have watched. */
  readonly range: ReplayRange;
};

type Wanted = {
  readonly revision: string;
  readonly baselineRevision?: string | undefined;
  readonly range: ReplayRange;
};

/** Who answered users then. A revision without requests has nothing that could be judged, deleted or not. */
export async function replayArms(
  { revision, baselineRevision, range: asked }: Wanted,
  on: { readonly service: ServiceName; readonly metrics: Metrics },
): Promise<ReplayArms> {
  const { startMs, endMs, intervalMs } = asked;
  const traffic = await on.metrics.traffic({
    ...{ service: on.service, revisions: 'all', startMs, endMs, intervalMs },
  });
  const range = answeredIn(traffic, revision, asked);
  if (range === undefined) throw nothingCounted(revision, requestsIn(traffic, asked), asked, on.service);
  const counted = requestsIn(traffic, range);
  const others = [...counted.keys()].filter((name) => name !== revision);
  const arm = baselineRevision === undefined ? others : [baselineRevision];
  const all = arm.reduce((sum, name) => sum + (counted.get(name) ?? 0), 0);
  if (baselineRevision !== undefined && all === 0)
    throw nothingCounted(baselineRevision, counted, range, on.service);
  const own = counted.get(revision) ?? 0;
  return {
    range,
    baseline: arm.map((name) => ({
      revision: name,
      percent: Math.max(1, Math.round((100 * (counted.get(name) ?? 0)) / all)),
    })),
    percent: all === 0 ? 100 : Math.min(99, Math.max(1, Math.round((100 * own) / (own + all)))),
  };
}

function answeredIn(
  traffic: readonly RevisionTraffic[],
  revision: string,
  range: ReplayRange,
): ReplayRange | undefined {
  const own = traffic.find((one) => one.revision === revision)?.intervals ?? [];
  const answered = own.filter(({ requests }) => requests > 0);
  const [first, last] = [answered[0], answered.at(-1)];
  return first && last && { ...range, startMs: first.startMs, endMs: last.endMs };
}

/** Requests by revision, of those that had any. */
function requestsIn(
  traffic: readonly RevisionTraffic[],
  range: Pick<ReplayRange, 'startMs' | 'endMs'>,
): ReadonlyMap<string, number> {
  const sums = traffic.map(({ revision, intervals }): [string, number] => [
    revision,
    intervals
      .filter(({ startMs, endMs }) => startMs >= range.startMs && endMs <= range.endMs)
      .reduce((sum, { requests }) => sum + requests, 0),
  ]);
  return new Map(sums.filter(([, requests]) => requests > 0));
}

function nothingCounted(
  name: string,
  counted: ReadonlyMap<string, number>,
  range: ReplayRange,
  { project, region, service }: ServiceName,
): ActionError {
  const there = [...counted];
  const found =
    there.length === 0
      ? `none to any revision of ${service} in ${region} of ${project}`
      : `those of ${there.map(([other, requests]) => `${other} (${countText(requests)})`).join(', ')} alone`;
  return new ActionError({
    code: 'not-found',
    message: `Expected requests to ${name} in Cloud Monitoring from ${rangeText(range)}, found ${found}`,
    hint:
      there.length === 0
        ? 'Look whether service, region, project and range are meant so: Cloud Monitoring keeps the requests of six weeks.'
        : 'Name a revision that users were sent to in this range, or another range (since, until).',
  });
}
