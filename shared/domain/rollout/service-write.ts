import type { Json, JsonObject } from '../json/json.ts';
import { addToHistory, type Conclusion, HISTORY_ANNOTATION, keptCandidates } from './history.ts';
import { encodeRecord, RECORD_ANNOTATION, type RolloutRecord } from './record.ts';
import type { ServiceView } from './service-view.ts';
import { type Share, writeTraffic } from './traffic.ts';
import { trafficOfEnd, trafficOfRecord } from './traffic-of-record.ts';

/** One compare-and-swap on the service. */
export type ServiceWrite = {
  readonly purpose: 'open' | 'stage' | 'promote' | 'roll-back' | 'await' | 'close';
  readonly body: JsonObject;
  readonly updateMask: readonly string[];
  /** The record as this write leaves it; absent when the write ends the rollout. */
  readonly record?: RolloutRecord | undefined;
  /** What a write says that ends the rollout. */
  readonly ending?: { readonly conclusion: Conclusion; readonly reason: string } | undefined;
};

/** What the first write changes beside traffic and annotations. */
export type Opening = {
  /** The new RevisionTemplate, raw, with its revision name; absent when an existing revision is taken. */
  readonly template?: JsonObject | undefined;
  /** Further fields of the service, by their name: labels, ingress, scaling. */
  readonly fields: JsonObject;
};

export const NOTHING_NEW: Opening = { fields: {} };

/** The write that puts a record in force: its traffic, itself, and what the opening brings. */
export function writeRecord(
  purpose: ServiceWrite['purpose'],
  record: RolloutRecord,
  view: ServiceView,
  opening: Opening = NOTHING_NEW,
): ServiceWrite {
  const annotations = ownAnnotations(view);
  const body: Record<string, Json | undefined> = {
    ...opening.fields,
    ...(opening.template === undefined ? {} : { template: opening.template }),
    traffic: writeTraffic(trafficOfRecord(record, view.traffic)),
    annotations: { ...annotations, [RECORD_ANNOTATION]: textOf(record) },
    etag: view.etag,
  };
  return { purpose, body, updateMask: Object.keys(body).filter((key) => key !== 'etag'), record };
}

export type Ending = {
  readonly conclusion: Conclusion;
  readonly reason: string;
  readonly nowMs: number;
  /** What goes on serving. */
  readonly shares: readonly Share[];
  /** Give the shares to LATEST: allowed only when the newest ready revision is the one that serves. */
  readonly latest: boolean;
  /** The candidate may be taken up again: its tag stays. */
  readonly keep?: boolean | undefined;
};

/** The last write: the record becomes a line of history, and its tag goes unless the candidate is kept; kept ones of earlier rollouts go with a promotion. */
export function writeEnd(record: RolloutRecord, view: ServiceView, ending: Ending): ServiceWrite {
  const { [RECORD_ANNOTATION]: _, ...annotations } = ownAnnotations(view);
  const history = addToHistory(annotations[HISTORY_ANNOTATION], {
    id: record.id,
    conclusion: ending.conclusion,
    revision: record.candidate.revision,
    reason: ending.reason,
    at: new Date(ending.nowMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    run: record.run,
    commit: record.commit,
    previous: record.previous,
    ...(ending.keep ? { kept: record.candidate.tag } : {}),
  });
  const traffic = trafficOfEnd(ending.shares, tagsThatGo(record, view, ending), view.traffic, ending.latest);
  return {
    purpose: 'close',
    body: {
      traffic: writeTraffic(traffic),
      annotations: { ...annotations, [HISTORY_ANNOTATION]: history },
      etag: view.etag,
    },
    updateMask: ['traffic', 'annotations'],
    ending: { conclusion: ending.conclusion, reason: ending.reason },
  };
}

/** Asks for what is served, in place of a table that cannot be: the record of the attempt goes with it. */
export function writeUndone(view: ServiceView): ServiceWrite {
  const { [RECORD_ANNOTATION]: _, ...annotations } = ownAnnotations(view);
  return {
    purpose: 'close',
    body: { traffic: writeTraffic(view.statuses), annotations, etag: view.etag },
    updateMask: ['traffic', 'annotations'],
  };
}

function tagsThatGo(
  { candidate }: RolloutRecord,
  view: ServiceView,
  { conclusion, keep }: Ending,
): ReadonlySet<string> {
  if (keep) return new Set();
  const kept = conclusion === 'promoted' ? keptCandidates(view.annotations[HISTORY_ANNOTATION]) : [];
  return new Set([candidate.tag, ...kept.map(({ tag }) => tag)]);
}

function textOf(record: RolloutRecord): string {
  const text = encodeRecord(record);
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

/** A PATCH replaces the whole map, and refuses the platform's own keys. */
function ownAnnotations(view: ServiceView): Record<string, string> {
  return Object.fromEntries(Object.entries(view.annotations).filter(([key]) => !RESERVED.test(key)));
}

const RESERVED =
  /^(?:[^/]*\.)?(run\.googleapis\.com|cloud\.googleapis\.com|serving\.knative\.dev|autoscaling\.knative\.dev)\//;

/** The kind of write that left a record so: known again where the answer to it was lost. */
export function purposeOf(record: RolloutRecord): ServiceWrite['purpose'] {
  if (record.phase === 'rolling-back') return 'roll-back';
  if (record.phase === 'promoting') return 'promote';
  if (record.phase === 'awaiting' && record.stage >= 0) return 'await';
  return record.phase === 'baking' ? 'stage' : 'open';
}
