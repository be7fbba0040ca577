import type { ProbeCounts } from '../analysis/observation.ts';
import type { ExpectedStage } from '../analysis/traffic-plan.ts';
import type { TestResult, Verdict } from '../analysis/verdict.ts';
import type { Sampling } from '../analysis/window.ts';
import type { ErrorCode } from '../errors/action-error.ts';
import type { Stop } from '../rollout/claim.ts';
import type { Conclusion } from '../rollout/history.ts';
import type { Stage } from '../rollout/stages.ts';
import type { Share } from '../rollout/traffic.ts';
import type { CheckResult, SmokeReport } from '../smoke/report.ts';
import type { ReplayOutcome } from './replay-outcome.ts';

/** What an action that touches Cloud Run did: the whole content of its report, its summary and its outputs. */
export type Outcome = {
  readonly schemaVersion: 1;
  readonly action: 'action-deploy-canary' | 'action-smoke-rollback';
  readonly mode: string;
  readonly dryRun: boolean;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly run: { readonly url: string; readonly commit: string; readonly actor: string };
  /** One for each service and region. */
  readonly targets: readonly TargetOutcome[];
  /** A URL that was asked alone, and belongs to no service that is known. */
  readonly url?: UrlOutcome | undefined;
};

export type UrlOutcome = {
  readonly url: string;
  readonly conclusion: 'unchanged' | 'failed';
  readonly reason: string;
  readonly smoke: SmokeRun;
};

export type TargetOutcome = {
  readonly project: string;
  readonly region: string;
  readonly service: string;
  readonly conclusion: Conclusion;
  readonly reason: string;
  /** What to do about it, where the failure itself said so. */
  readonly hint?: string | undefined;
  /** The order that ended the rollout; absent when its own checks did. */
  readonly stop?: Stop['kind'] | undefined;
  /** What was left undone, or is unusual about this service. */
  readonly warnings: readonly string[];
  /** Short names; absent where there is no candidate. */
  readonly revision?: string | undefined;
  readonly image?: string | undefined;
  readonly candidateUrl?: string | undefined;
  readonly serviceUrl?: string | undefined;
  readonly previousTraffic: readonly Share[];
  /** What served when the step began, where that is not the previous traffic: a roll back restores what is older. */
  readonly trafficBefore?: readonly Share[] | undefined;
  /** What serves at the end, LATEST resolved. */
  readonly traffic: readonly Share[];
  /** What the candidate changes, for people. */
  readonly changed: readonly string[];
  readonly stages: readonly StageOutcome[];
  /** When the numbers of a stage count, from which its time is expected. */
  readonly analysis?: Sampling | undefined;
  /** What was expected of users' traffic before anything was changed. */
  readonly trafficPlan?: TrafficPlan | undefined;
  /** A past time that was judged again; its one stage never was in force. */
  readonly replay?: ReplayOutcome | undefined;
  /** Every run of the smoke suite, in order. */
  readonly smoke: readonly SmokeRun[];
  readonly events: readonly OutcomeEvent[];
  readonly evidence?: RevisionEvidence | undefined;
  /** Failed revisions that were deleted, or stay; absent where nobody asked for that. */
  readonly deletions?: readonly Deletion[] | undefined;
  /** The gcloud line that restores the previous traffic by hand. */
  readonly restoreCommand?: string | undefined;
};

/** Whether users' traffic can decide, and how long that takes: said before anything is changed. */
export type TrafficPlan = {
  /** Users' requests to the service, over the last hour; undefined where nobody knows. */
  readonly ratePerMinute: number | undefined;
  readonly decidedBy: 'users' | 'probes';
  readonly stages: readonly ExpectedStage[];
  /** For people: why probes decide, what is too little. */
  readonly notes: readonly string[];
};

export type StageOutcome = Stage & {
  readonly startedMs?: number | undefined;
  readonly endedMs?: number | undefined;
  readonly looks: readonly { readonly atMs: number; readonly verdict: Verdict }[];
};

export type SmokeRun = {
  /** `candidate` before it has traffic, `stage` under load, `service` on a first deployment, `verify` on its own. */
  readonly when: 'candidate' | 'stage' | 'service' | 'verify';
  readonly percent: number;
  /** Absent when `smoke: none` was said. */
  readonly report?: SmokeReport | undefined;
  /** The probes of the proof that stands in for users' requests; absent where none were sent. */
  readonly probes?: ProbeProof | undefined;
};

/** What the action's own probes on the tag URL found, and what that proves. */
export type ProbeProof = ProbeCounts & {
  /** What a proof takes: `72 clean probes prove < 5 % at 95 %`. */
  readonly sentence: string;
  readonly tests: readonly TestResult[];
};

/** What became of a failed revision. */
export type Deletion = {
  readonly revision: string;
  readonly deleted: boolean;
  /** Why it stays. */
  readonly reason?: string | undefined;
};

export type OutcomeEvent = { readonly atMs: number; readonly text: string };

/** What a failed revision left behind. */
export type RevisionEvidence = {
  readonly revision: string;
  /** What it runs, as its template names it. */
  readonly image?: string | undefined;
  readonly conditions: readonly { readonly type: string; readonly state: string; readonly message: string }[];
  /** Oldest first. */
  readonly logLines: readonly {
    readonly timestamp: string;
    readonly severity: string;
    readonly text: string;
  }[];
  /** Its failed checks, of every run of the suite; absent where none failed. */
  readonly checks?: readonly CheckResult[] | undefined;
  readonly problem?: { readonly code: ErrorCode; readonly message: string } | undefined;
};

/** Conclusions that make the step fail. */
export function isBadEnd(conclusion: Conclusion): boolean {
  return (
    conclusion === 'rolled-back' ||
    conclusion === 'failed' ||
    conclusion === 'conflict' ||
    conclusion === 'superseded'
  );
}
