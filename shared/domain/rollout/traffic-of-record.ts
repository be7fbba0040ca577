import { apportion } from './apportion.ts';
import type { RolloutRecord } from './record.ts';
import { LATEST, type Share, type TrafficTarget, weightsOf } from './traffic.ts';

/**
 * The table that a record stands for, given the table that is there: users' shares follow from the phase, tags of
 * others stay where they are (one on LATEST goes on following LATEST).
 */
export function trafficOfRecord(record: RolloutRecord, present: readonly TrafficTarget[]): TrafficTarget[] {
  const { candidate } = record;
  const tags = present.filter((target) => target.tag !== undefined && target.tag !== candidate.tag);
  const ours = candidate.tag === '' ? [] : [{ revision: candidate.revision, tag: candidate.tag }];
  return layTags(userShares(record), [...tags, ...ours]);
}

/** What users must get while the record is in force. */
export function weightsOfRecord(record: RolloutRecord): Map<string, number> {
  return weightsOf(userShares(record));
}

/** Percent of the candidate that its phase allows. */
export function candidateShare(record: RolloutRecord): number {
  if (record.phase === 'promoting') return 100;
  if (record.phase === 'baking' || record.phase === 'awaiting')
    return record.stages[record.stage]?.percent ?? 0;
  return 0;
}

/** The table after the last write: without the tags that go, and with LATEST back where it may be. */
export function trafficOfEnd(
  shares: readonly Share[],
  gone: ReadonlySet<string>,
  present: readonly TrafficTarget[],
  latest: boolean,
): TrafficTarget[] {
  const tags = present.filter((target) => target.tag !== undefined && !gone.has(target.tag));
  const named = shares.map(({ revision, percent }) => ({ revision: latest ? LATEST : revision, percent }));
  return layTags(oneByRevision(named), tags);
}

function userShares(record: RolloutRecord): { revision: string; percent: number }[] {
  const { previous, candidate } = record;
  const share = candidateShare(record);
  // A candidate that served before the rollout has its stage and not its old share beside it.
  const baseline = previous.filter(({ revision }) => revision !== candidate.revision);
  const others = apportion(share === 0 || baseline.length === 0 ? previous : baseline, 100 - share);
  return oneByRevision([...others, { revision: candidate.revision, percent: share }]);
}

function oneByRevision(table: readonly { revision: string; percent: number }[]) {
  return [...weightsOf(table)].map(([revision, percent]) => ({ revision, percent }));
}

/** One target for a revision's share and its first tag, further tags beside it at no percent. */
function layTags(
  shares: readonly { revision: string; percent: number }[],
  tags: readonly { revision: string; tag?: string | undefined }[],
): TrafficTarget[] {
  const left = [...tags];
  const weighted = shares.map(({ revision, percent }) => {
    const index = left.findIndex((target) => target.revision === revision);
    const tag = index >= 0 ? left.splice(index, 1)[0]?.tag : undefined;
    return tag === undefined ? { revision, percent } : { revision, percent, tag };
  });
  return [...weighted, ...left.map(({ revision, tag }) => ({ revision, percent: 0, tag }))];
}
