import { err, ok, type Result } from '../errors/problem.ts';
import { type JsonObject, objectAt } from '../json/json.ts';
import type { Claim, Policy } from './claim.ts';
import type { CandidateNames } from './names.ts';
import { atItsLargest, encodeRecord, type RolloutRecord, readShares } from './record.ts';
import { newestTemplate, type ServiceView, servingShares } from './service-view.ts';
import { NOTHING_NEW } from './service-write.ts';
import { previousTraffic } from './serving-template.ts';
import type { Stage } from './stages.ts';
import { describeWeights, type Share, weightsOf } from './traffic.ts';

/** How long a candidate may take to start and be proven before its rollout counts as abandoned. */
const CREATION_LEASE_MS = 40 * 60_000;
const RESTORE_LEASE_MS = 30 * 60_000;

/** What was planned from users' traffic before anything is changed. */
type Planned = {
  readonly stages: readonly Stage[];
  readonly decidedBy?: 'users' | 'probes' | undefined;
  /** How long the proof before the first stage may take beside the smoke suite. */
  readonly probingMs?: number | undefined;
};

const planOf = ({ stages, decidedBy }: Planned): Pick<RolloutRecord, 'stages' | 'decidedBy'> =>
  decidedBy === 'probes' ? { stages, decidedBy } : { stages };

const creationMs = ({ probingMs = 0 }: Planned): number => CREATION_LEASE_MS + probingMs;

/** A claim on a rollout that creates its candidate. */
export function openCandidate(
  view: ServiceView,
  candidate: {
    readonly names: CandidateNames;
    readonly template: JsonObject;
    readonly fields: JsonObject;
  } & Planned,
  policy: Policy,
  nowMs: number,
): Result<Claim, string> {
  const { names, template, fields } = candidate;
  const waits = policy.goal === 'proven';
  const record = firstRecord(view, names.id, policy, {
    phase: waits ? 'awaiting' : 'creating',
    previous: previousTraffic(view),
    candidate: { revision: names.revision, tag: names.tag },
    ...planOf(candidate),
    leaseMs: nowMs + (waits ? policy.awaitMs : creationMs(candidate)),
    templateRevision: names.revision,
  });
  return checked(view, record, { template: { ...template, revision: names.revision }, fields });
}

/** A claim on a rollout of a revision that exists already: it gets a tag and a record, and then goes the usual way. */
export function openExisting(
  view: ServiceView,
  candidate: { readonly names: CandidateNames; readonly revision: string } & Planned,
  policy: Policy,
  nowMs: number,
): Result<Claim, string> {
  const record = firstRecord(view, candidate.names.id, policy, {
    phase: 'creating',
    previous: previousTraffic(view),
    candidate: { revision: candidate.revision, tag: candidate.names.tag },
    ...planOf(candidate),
    leaseMs: nowMs + creationMs(candidate),
    templateRevision: newestTemplate(view),
  });
  return checked(view, record, NOTHING_NEW);
}

/** A claim on a roll back that no rollout record stands for: its first write restores the traffic. */
export function openRestore(
  view: ServiceView,
  restore: {
    readonly id: string;
    readonly target: readonly Share[];
    readonly from: string;
    readonly reason: string;
    /** Only while what serves now still does: for who was not ordered to restore. */
    readonly yields?: boolean | undefined;
  },
  policy: Policy,
  nowMs: number,
): Result<Claim, string> {
  const record = firstRecord(view, restore.id, policy, {
    phase: 'rolling-back',
    previous: restore.target,
    candidate: { revision: restore.from, tag: '' },
    stages: [],
    leaseMs: nowMs + RESTORE_LEASE_MS,
    templateRevision: newestTemplate(view),
  });
  const claim = checked(view, { ...record, reason: restore.reason }, NOTHING_NEW);
  if (!claim.ok || !restore.yields || claim.value.base === undefined) return claim;
  return ok({ ...claim.value, base: { ...claim.value.base, serving: servingShares(view) } });
}

/** A claim on a rollout that somebody else wrote. */
export function takeOver(record: RolloutRecord): Claim {
  return { record, acknowledged: record.seq, own: false };
}

function firstRecord(
  view: ServiceView,
  id: string,
  { owner }: Policy,
  rest: Pick<RolloutRecord, 'phase' | 'previous' | 'candidate' | 'stages' | 'decidedBy' | 'leaseMs'> & {
    templateRevision: string;
  },
): RolloutRecord {
  const { templateRevision, ...fields } = rest;
  return {
    id,
    seq: 1,
    run: owner.run,
    commit: owner.commit,
    ...fields,
    stage: -1,
    starts: [],
    expect: { generation: view.generation + 1, templateRevision },
  };
}

function checked(view: ServiceView, record: RolloutRecord, opening: Claim['opening']): Result<Claim, string> {
  const weights = weightsOf(record.previous);
  if (readShares(record.previous) === undefined)
    return err(`Expected previous traffic that sums to 100 %, found ${describeWeights(weights)}`);
  const text = encodeRecord(atItsLargest(record));
  if (!text.ok) return err(text.error);
  const base = {
    generation: view.generation,
    templateRevision: newestTemplate(view),
    labels: objectAt(view.raw, 'labels'),
    scaling: objectAt(view.raw, 'scaling'),
  };
  return ok({ record, acknowledged: 0, own: true, opening, base });
}
