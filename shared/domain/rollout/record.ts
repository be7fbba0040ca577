import { err, ok, type Result } from '../errors/problem.ts';
import { isObject, type Json, type JsonObject, numberAt, objectAt, stringAt } from '../json/json.ts';
import type { Stage } from './stages.ts';
import type { Share } from './traffic.ts';

/** The annotation of the service, not of its template, that holds the record. */
export const RECORD_ANNOTATION = 'run-delivery/rollout';
/** More than this is refused before anything is written. */
export const RECORD_LIMIT_BYTES = 4096;
const REASON_LIMIT_BYTES = 300;

/** `creating` covers proving too: a candidate that has no traffic is proven again by whoever goes on with it. */
export type RecordedPhase = 'creating' | 'baking' | 'awaiting' | 'promoting' | 'rolling-back';

/** The state of a rollout, kept on the service that it changes. */
export type RolloutRecord = {
  readonly id: string;
  /** Rises with every write of the record. */
  readonly seq: number;
  /** URL of the workflow run that owns it. */
  readonly run: string;
  readonly commit: string;
  readonly phase: RecordedPhase;
  /** What served before, LATEST resolved and remembered. */
  readonly previous: readonly Share[];
  readonly candidate: { readonly revision: string; readonly tag: string };
  readonly stages: readonly Stage[];
  /** Index into `stages`; -1 before the first. */
  readonly stage: number;
  /** When each stage that was reached began, milliseconds since the epoch. */
  readonly starts: readonly number[];
  /** Up to when each stage that is over was watched: its evidence ends there. Milliseconds since the epoch. */
  readonly until?: readonly number[] | undefined;
  /** What lets a stage end, as planned before the first write: the users' requests when nothing is said. */
  readonly decidedBy?: 'probes' | undefined;
  /** Until then the owner's job is taken to be alive; for `awaiting`, when waiting ends. Milliseconds since the epoch. */
  readonly leaseMs: number;
  /** What the service must show after this write, apart from the weights, which follow from the phase. */
  readonly expect: { readonly generation: number; readonly templateRevision: string };
  /** Why the candidate is being rolled back. */
  readonly reason?: string | undefined;
  /** The candidate was not found bad: it keeps its tag when its traffic has gone back. */
  readonly keep?: boolean | undefined;
};

/** The annotation's text; times in it are milliseconds. */
export function encodeRecord(record: RolloutRecord): Result<string, string> {
  const text = JSON.stringify({
    v: 1,
    id: record.id,
    seq: record.seq,
    run: record.run,
    commit: record.commit,
    phase: record.phase,
    previous: record.previous,
    candidate: record.candidate,
    stages: record.stages.map((s) => [s.percent, s.bakeMs, s.deadlineMs]),
    stage: record.stage,
    starts: record.starts,
    ...(record.until === undefined || record.until.length === 0 ? {} : { until: record.until }),
    ...(record.decidedBy === undefined ? {} : { by: record.decidedBy }),
    lease: record.leaseMs,
    expect: record.expect,
    ...(record.reason === undefined ? {} : { reason: shorten(record.reason) }),
    ...(record.keep ? { keep: true } : {}),
  });
  const bytes = bytesOf(text);
  return bytes <= RECORD_LIMIT_BYTES
    ? ok(text)
    : err(
        `The rollout record needs ${bytes} bytes and ${RECORD_LIMIT_BYTES} are allowed: the traffic is split among ` +
          `${record.previous.length} revisions in ${record.stages.length} stages`,
      );
}

function shorten(reason: string): string {
  if (reason.isWellFormed() && bytesOf(JSON.stringify(reason)) - 2 <= REASON_LIMIT_BYTES) return reason;
  let kept = '';
  let bytes = 0;
  for (const character of reason.toWellFormed()) {
    bytes += bytesOf(JSON.stringify(character)) - 2;
    if (bytes > REASON_LIMIT_BYTES) break;
    kept += character;
  }
  return kept;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The record at its largest: what must fit before the first write, so that no later one, the roll back least of all, fails for its size. */
export function atItsLargest(record: RolloutRecord): RolloutRecord {
  return {
    ...record,
    seq: 99_999,
    phase: 'rolling-back',
    stage: record.stages.length,
    starts: record.stages.map(() => record.leaseMs),
    until: record.stages.map(() => record.leaseMs),
    keep: true,
    expect: { ...record.expect, generation: Number.MAX_SAFE_INTEGER },
    reason: 'x'.repeat(REASON_LIMIT_BYTES),
  };
}

/** Reads the annotation. undefined for absent; an error for a text that this version does not understand. */
export function decodeRecord(text: string | undefined): Result<RolloutRecord | undefined, string> {
  if (text === undefined || text === '') return ok(undefined);
  let raw: Json;
  try {
    raw = JSON.parse(text) as Json;
  } catch {
    return err(`Expected JSON in the annotation ${RECORD_ANNOTATION}, found: ${text.slice(0, 80)}`);
  }
  if (!isObject(raw)) return err(`Expected an object in the annotation ${RECORD_ANNOTATION}`);
  if (raw.v !== 1) return err(`Expected version 1 of the rollout record, found ${JSON.stringify(raw.v)}`);
  const record = readRecord(raw);
  return record === undefined
    ? err(`The rollout record in the annotation ${RECORD_ANNOTATION} is incomplete`)
    : ok(record);
}

function readRecord(raw: JsonObject): RolloutRecord | undefined {
  const candidate = objectAt(raw, 'candidate');
  const expect = objectAt(raw, 'expect');
  const id = stringAt(raw, 'id');
  const seq = numberAt(raw, 'seq');
  const phase = PHASES.find((known) => known === raw.phase);
  const revision = stringAt(candidate, 'revision');
  const stage = numberAt(raw, 'stage');
  const lease = numberAt(raw, 'lease');
  const generation = numberAt(expect, 'generation');
  const previous = readShares(raw.previous);
  const stages = readStages(raw.stages);
  const starts = readNumbers(raw.starts);
  if (!id || seq === undefined || !phase || !revision || stage === undefined || lease === undefined)
    return undefined;
  if (generation === undefined || !previous || !stages || !starts) return undefined;
  if (!Number.isInteger(seq) || seq < 1 || !Number.isInteger(stage)) return undefined;
  const first = phase === 'baking' || phase === 'promoting' ? 0 : -1;
  if (stage < first || stage >= stages.length || starts.length <= stage) return undefined;
  return {
    id,
    seq,
    run: stringAt(raw, 'run') ?? '',
    commit: stringAt(raw, 'commit') ?? '',
    phase,
    previous,
    candidate: { revision, tag: stringAt(candidate, 'tag') ?? '' },
    stages,
    stage,
    starts,
    ...optional(raw),
    leaseMs: lease,
    expect: { generation, templateRevision: stringAt(expect, 'templateRevision') ?? '' },
    reason: stringAt(raw, 'reason'),
  };
}

function optional(raw: JsonObject): Pick<RolloutRecord, 'until' | 'decidedBy' | 'keep'> {
  const until = readNumbers(raw.until);
  return {
    ...(until === undefined ? {} : { until }),
    ...(raw.by === 'probes' ? { decidedBy: 'probes' } : {}),
    ...(raw.keep === true ? { keep: true } : {}),
  };
}

const PHASES: readonly RecordedPhase[] = ['creating', 'baking', 'awaiting', 'promoting', 'rolling-back'];

/** Shares as JSON holds them; undefined when they are not whole percents that sum to 100. */
export function readShares(value: Json | undefined): Share[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const shares: Share[] = [];
  for (const item of value as readonly Json[]) {
    if (!isObject(item)) return undefined;
    const revision = stringAt(item, 'revision');
    const percent = numberAt(item, 'percent');
    if (!revision || percent === undefined || !Number.isInteger(percent) || percent < 1) return undefined;
    shares.push({ revision, percent, ...(item.latest === true ? { latest: true as const } : {}) });
  }
  return shares.reduce((sum, share) => sum + share.percent, 0) === 100 ? shares : undefined;
}

function readStages(value: Json | undefined): Stage[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const stages: Stage[] = [];
  for (const item of value as readonly Json[]) {
    const [percent, bakeMs, deadlineMs] = readNumbers(item) ?? [];
    if (percent === undefined || bakeMs === undefined || deadlineMs === undefined) return undefined;
    if (!Number.isInteger(percent) || percent < 1 || percent > 100) return undefined;
    stages.push({ percent, bakeMs, deadlineMs });
  }
  return stages;
}

function readNumbers(value: Json | undefined): number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value as readonly Json[];
  const numbers = items.filter((item) => typeof item === 'number');
  return numbers.length === items.length ? numbers : undefined;
}
