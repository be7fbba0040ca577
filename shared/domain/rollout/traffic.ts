import { arrayAt, isObject, type Json, type JsonObject, numberAt, stringAt } from '../json/json.ts';

/** One line of a traffic table: who is meant, its percent, and the tag that gives it a URL of its own. */
export type TrafficTarget = {
  /** Short revision name, or LATEST: the newest ready revision, whichever that is. */
  readonly revision: string;
  readonly percent: number;
  readonly tag?: string | undefined;
  /** Of a status only: the URL of the tag. */
  readonly uri?: string | undefined;
};

/** A weighted target of named revisions; `latest` remembers that the table said LATEST. */
export type Share = {
  readonly revision: string;
  readonly percent: number;
  readonly latest?: true | undefined;
};

export const LATEST = 'LATEST';
const TYPE_LATEST = 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST';
const TYPE_REVISION = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION';

/** Reads `traffic` or `trafficStatuses` of a raw Service. */
export function readTraffic(service: JsonObject, key: 'traffic' | 'trafficStatuses'): TrafficTarget[] {
  return arrayAt(service, key).filter(isObject).map(readTarget);
}

function readTarget(raw: JsonObject): TrafficTarget {
  const revision = stringAt(raw, 'revision');
  const followsLatest = raw.type === TYPE_LATEST || raw.type === 1 || revision === undefined;
  return {
    revision: followsLatest ? LATEST : revision,
    percent: numberAt(raw, 'percent') ?? 0,
    tag: stringAt(raw, 'tag') || undefined,
    uri: stringAt(raw, 'uri') || undefined,
  };
}

/** The wire form of a table. */
export function writeTraffic(targets: readonly TrafficTarget[]): Json[] {
  return targets.map((target) => ({
    ...(target.revision === LATEST
      ? { type: TYPE_LATEST }
      : { type: TYPE_REVISION, revision: target.revision }),
    ...(target.percent > 0 ? { percent: target.percent } : {}),
    ...(target.tag === undefined ? {} : { tag: target.tag }),
  }));
}

/** Percent by revision, without tags and zeros: what users feel of a table. LATEST stays itself. */
export function weightsOf(targets: readonly { revision: string; percent: number }[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { revision, percent } of targets) {
    if (percent > 0) weights.set(revision, (weights.get(revision) ?? 0) + percent);
  }
  return weights;
}

/** Whether two tables send users to the same revisions in the same shares. */
export function sameWeights(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([revision, percent]) => b.get(revision) === percent);
}

/** `svc-00001-abc 95 %, svc-00002-def 5 %`, for people. */
export function describeWeights(weights: ReadonlyMap<string, number>): string {
  const parts = [...weights]
    .sort((a, b) => b[1] - a[1])
    .map(([revision, percent]) => `${revision} ${percent} %`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
