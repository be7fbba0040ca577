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
};

type Wanted = {
  readonly revision: string;
  readonly baselineRevision?: string | undefined;
  readonly range: ReplayRange;
};

/** Who answered users then. A revision without requests has nothing that could be judged, deleted or not. */
export async function replayArms(
  { revision, baselineRevision, range }: Wanted,
  on: { readonly service: ServiceName; readonly metrics: Metrics },
): Promise<ReplayArms> {
  const { startMs, endMs, intervalMs } = range;
  const traffic = await on.metrics.traffic({
    ...{ service: on.service, revisions: 'all', startMs, endMs, intervalMs },
  });
  const counted = new Map(
    traffic.map(({ revision: name, intervals }): [string, number] => [
      name,
      intervals.reduce((sum, { requests }) => sum + requests, 0),
    ]),
  );
  const requestsOf = (name: string): number => counted.get(name) ?? 0;
  const silent = [revision, baselineRevision].filter((name) => name !== undefined && requestsOf(name) === 0);
  if (silent.length > 0) throw nothingCounted(silent.join(' and '), counted, range, on.service);
  const others = [...counted.keys()].filter((name) => name !== revision && requestsOf(name) > 0);
  const arm = baselineRevision === undefined ? others : [baselineRevision];
  const all = arm.reduce((sum, name) => sum + requestsOf(name), 0);
  const own = requestsOf(revision);
  return {
    baseline: arm.map((name) => ({
      revision: name,
      percent: Math.max(1, Math.round((100 * requestsOf(name)) / all)),
    })),
    percent: all === 0 ? 100 : Math.min(99, Math.max(1, Math.round((100 * own) / (own + all)))),
  };
}

function nothingCounted(
  names: string,
  counted: ReadonlyMap<string, number>,
  range: ReplayRange,
  { project, region, service }: ServiceName,
): ActionError {
  const there = [...counted].filter(([, requests]) => requests > 0);
  const found =
    there.length === 0
      ? `none to any revision of ${service} in ${region} of ${project}`
      : `those of ${there.map(([name, requests]) => `${name} (${countText(requests)})`).join(', ')} alone`;
  return new ActionError({
    code: 'not-found',
    message: `Expected requests to ${names} in Cloud Monitoring from ${rangeText(range)}, found ${found}`,
    hint:
      there.length === 0
        ? 'Look whether service, region, project and range are meant so: Cloud Monitoring keeps the requests of six weeks.'
        : 'Name a revision that users were sent to in this range, or another range (since, until).',
  });
}
