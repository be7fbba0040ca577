import type { Verdict } from '../analysis/verdict.ts';
import type { ErrorCode } from '../errors/action-error.ts';
import type { JsonObject } from '../json/json.ts';
import type { OnInconclusive } from './decision.ts';
import type { Conclusion } from './history.ts';
import type { RolloutRecord } from './record.ts';
import type { Opening, ServiceWrite } from './service-write.ts';
import type { Share } from './traffic.ts';

/** What an actor knows of a rollout apart from what the service shows. */
export type Claim = {
  /** The record as this actor last sent it or, before it sent one, found it. */
  readonly record: RolloutRecord;
  /** The highest `seq` of it that the service was seen to hold; 0 when it was never seen. */
  readonly acknowledged: number;
  /** This run wrote the record: changes of foreign metadata beside it are then known to be newer, and are kept. */
  readonly own: boolean;
  /** For a rollout that is yet to be opened. */
  readonly opening?: Opening | undefined;
  /** What the service looked like when the opening was planned. */
  readonly base?:
    | {
        readonly generation: number;
        readonly templateRevision: string;
        readonly labels: JsonObject;
        readonly scaling: JsonObject;
        /** Of a roll back that nobody ordered: it is made only while this serves. */
        readonly serving?: readonly Share[] | undefined;
      }
    | undefined;
};

/** What has been learnt since, and what was ordered. Grows through the loop; nothing in it is needed to resume. */
export type Evidence = {
  /** Of the smoke suite, and of probes where they were sent, on the candidate without traffic. */
  readonly proof?: Proof | undefined;
  /** The judge's last look at a stage. */
  readonly look?: { readonly stage: number; readonly atMs: number; readonly verdict: Verdict } | undefined;
  readonly stop?: Stop | undefined;
  /** What the last write was to say: whole, where the history keeps a shortened reason. */
  readonly ending?: { readonly conclusion: Conclusion; readonly reason: string } | undefined;
  /** Failures in a row of one kind of write, the operation's own end included. */
  readonly trouble?: Trouble | undefined;
  /** The `seq` whose traffic did not show in time; 0 stands for the last write of a rollout. */
  readonly unsettled?: number | undefined;
};

export type Proof = {
  readonly passed: boolean;
  readonly reason: string;
  /** It did not fail either: what then holds is the owner's word, as for a stage without a verdict. */
  readonly undecided?: boolean | undefined;
};

/**
 * An end from outside. `cancelled` and `abandoned` (its job died) let a promotion that is already served stand;
 * `superseded`, `ordered` (a person) and `given-up` (a write that cannot succeed) always restore.
 */
export type Stop = {
  readonly kind: 'cancelled' | 'abandoned' | 'superseded' | 'ordered' | 'given-up';
  readonly reason: string;
};

export type Trouble = {
  readonly purpose: ServiceWrite['purpose'];
  readonly count: number;
  readonly atMs: number;
  readonly code: ErrorCode;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
  readonly retryAfterMs?: number | undefined;
};

/** What the owner wants. Plain data, the same through the whole rollout. */
export type Policy = {
  /** `proven`: stop once the candidate is proven; `promoted`: go all the way. */
  readonly goal: 'proven' | 'promoted';
  readonly onInconclusive: OnInconclusive;
  /** Who proves a candidate whose record does not say so yet. */
  readonly decidedBy?: 'users' | 'probes' | undefined;
  /** How often the judge looks during a bake. */
  readonly lookEveryMs: number;
  /** How long a held or deployed candidate may wait for a person. */
  readonly awaitMs: number;
  readonly owner: { readonly run: string; readonly commit: string };
};
