import { assertNever } from '../errors/assert-never.ts';
import { attempt } from './attempt.ts';
import type { Claim, Evidence, Policy } from './claim.ts';
import { decide, EXTENSION, undecided } from './decision.ts';
import type { Effect } from './effect.ts';
import { closePromoted, conclusionOf, endFromOutside, finishRollBack, rollBack } from './ending.ts';
import type { HistoryLine } from './history.ts';
import { rebaseOpening } from './rebase-opening.ts';
import type { RolloutRecord } from './record.ts';
import { type ServiceView, trafficShown } from './service-view.ts';
import { writeRecord } from './service-write.ts';
import { conclude, describePhase, put, type Situation, stageOf, stop } from './situation.ts';
import { standingOf } from './standing.ts';
import { candidateShare } from './traffic-of-record.ts';

const LEASE_SLACK_MS = 10 * 60_000;
/** How often a job looks whether another has ended its rollout. */
const ENDING_MS = 1_000;

/**
 * The whole protocol of a rollout: from what is claimed, what the service shows, what was learnt and the time, the one
 * effect that is due. Pure; the deploy job, the post step, the guard, the button and the next run all call it in a loop.
 */
export function next(
  claim: Claim,
  view: ServiceView | undefined,
  evidence: Evidence,
  nowMs: number,
  policy: Policy,
): Effect {
  if (view === undefined) return conclude({ conclusion: 'conflict', reason: 'the service was deleted' });
  const standing = standingOf(claim, view);
  switch (standing.kind) {
    case 'ending':
      // Its end is known when the other job is done. An order to stop waits for nobody.
      return evidence.stop === undefined && nowMs < standing.leaseMs
        ? { do: 'observe', afterMs: ENDING_MS, why: standing.reason }
        : conclude({ conclusion: 'conflict', reason: standing.reason });
    case 'foreign':
      return conclude({ conclusion: 'conflict', reason: standing.reason });
    case 'ended':
      return view.reconciling && evidence.unsettled !== 0
        ? { do: 'settle', seq: 0, why: 'the last write' }
        : conclude({ conclusion: standing.line.conclusion, reason: wholeReason(standing.line, evidence) });
    case 'unopened':
      return open(claim, view, evidence, nowMs);
    case 'stands':
      return go({ record: standing.record, view, evidence, nowMs, policy, claim });
    default:
      return assertNever(standing);
  }
}

/** The history shortens; who wrote the line itself still knows all of it. */
function wholeReason({ conclusion, reason }: HistoryLine, { ending }: Evidence): string {
  return ending?.conclusion === conclusion ? ending.reason : reason;
}

function open(claim: Claim, view: ServiceView, evidence: Evidence, nowMs: number): Effect {
  if (evidence.stop !== undefined && claim.record.phase !== 'rolling-back') {
    return conclude({
      conclusion: conclusionOf(evidence.stop),
      reason: `${evidence.stop.reason}; nothing was changed`,
    });
  }
  const { record } = claim;
  const fresh = { ...record, expect: { ...record.expect, generation: view.generation + 1 } };
  return attempt(
    'open',
    () => writeRecord('open', fresh, view, rebaseOpening(claim, view)),
    evidence,
    nowMs,
    ({ message, hint }) =>
      conclude({ conclusion: 'failed', reason: `${message}; nothing was changed`, hint }),
  );
}

function go(now: Situation): Effect {
  const { record, evidence } = now;
  if (record.phase === 'rolling-back') return finishRollBack(now);
  if (evidence.stop !== undefined) return endFromOutside(now, evidence.stop);
  if (evidence.unsettled === record.seq)
    return stop('given-up', 'Cloud Run did not carry out the change in time');
  if (now.view.reconciling) return { do: 'settle', seq: record.seq, why: describePhase(record) };
  if (!trafficShown(now.view)) return stop('given-up', notShown(now));
  switch (record.phase) {
    case 'creating':
      return prove(now);
    case 'awaiting':
      return record.stage < 0 ? prove(now) : resumeOrHold(now);
    case 'baking':
    case 'promoting':
      return bake(now);
    default:
      return assertNever(record.phase);
  }
}

function prove(now: Situation): Effect {
  const { proof } = now.evidence;
  if (proof === undefined) return { do: 'prove', record: now.record };
  if (!proof.passed && proof.undecided) return unproven(now, proof.reason);
  if (!proof.passed) return rollBack(now, proof.reason);
  return now.policy.goal === 'proven'
    ? conclude({ conclusion: 'deployed', reason: proof.reason })
    : enterStage(now, 0);
}

/** Probes that neither prove nor fail: as after a stage without a verdict, but the candidate has no traffic yet. */
function unproven(now: Situation, reason: string): Effect {
  const decision = undecided(now.policy.onInconclusive, reason);
  if (decision.kind === 'advance') return enterStage(now, 0);
  if (decision.kind === 'roll-back') return rollBack(now, reason, decision.keep);
  return now.record.phase === 'awaiting' ? conclude({ conclusion: 'held', reason }) : hold(now, reason);
}

function resumeOrHold(now: Situation): Effect {
  if (!now.claim.own) return enterStage(now, now.record.stage);
  return conclude({ conclusion: 'held', reason: now.record.reason ?? 'no verdict before the deadline' });
}

function bake(now: Situation): Effect {
  const { record, evidence, nowMs, policy } = now;
  const stage = stageOf(record);
  const startMs = record.starts[record.stage] ?? nowMs;
  if (stage.bakeMs === 0) return advance(now);
  const look = evidence.look?.stage === record.stage ? evidence.look : undefined;
  if (look === undefined) return { do: 'judge', record };
  const decision = decide(look.verdict, stage, look.atMs - startMs, policy.onInconclusive);
  switch (decision.kind) {
    case 'advance':
      return advance(now);
    case 'roll-back':
      return rollBack(now, decision.reason, decision.keep);
    case 'stop':
      return hold(now, decision.reason);
    case 'hold': {
      const { bakeMs, deadlineMs } = stage;
      const ends = [bakeMs, deadlineMs, EXTENSION * deadlineMs].map((ms) => startMs + ms);
      const due = [look.atMs + policy.lookEveryMs, ...ends];
      const untilMs = Math.min(...due.filter((ms) => ms > look.atMs));
      return nowMs >= untilMs ? { do: 'judge', record } : { do: 'wait', untilMs, record };
    }
    default:
      return assertNever(decision.kind);
  }
}

function advance(now: Situation): Effect {
  return now.record.phase === 'promoting' ? closePromoted(now) : enterStage(now, now.record.stage + 1);
}

/** One write of traffic: also how a job takes over a rollout that waited. */
function enterStage(now: Situation, index: number): Effect {
  const { record, nowMs, policy } = now;
  const stage = record.stages[index];
  if (stage === undefined) return stop('given-up', `the record has no stage ${index + 1}`);
  const purpose = stage.percent === 100 ? 'promote' : 'stage';
  return put(purpose, now, {
    ...record,
    phase: stage.percent === 100 ? 'promoting' : 'baking',
    stage: index,
    starts: [...record.starts.slice(0, index), nowMs],
    until: watchedUntil(now, index),
    leaseMs: nowMs + stage.deadlineMs * EXTENSION + LEASE_SLACK_MS,
    run: policy.owner.run,
    commit: policy.owner.commit,
    reason: undefined,
    ...decider(now, index),
  });
}

/** A candidate that was deployed without traffic gets its plan when it is continued: before its first stage, and then no more. */
function decider({ record, policy }: Situation, index: number): Pick<RolloutRecord, 'decidedBy'> {
  const { decidedBy = policy.decidedBy } = record;
  return index === 0 && decidedBy === 'probes' ? { decidedBy } : {};
}

/** A stage is watched up to the look that ended it: after that the smoke suite asks the candidate, and is no user. */
function watchedUntil({ record, evidence, nowMs }: Situation, index: number): number[] {
  const until = (record.until ?? []).slice(0, Math.min(index, record.stage));
  if (index <= record.stage || record.stage < 0) return until;
  const look = evidence.look?.stage === record.stage ? evidence.look.atMs : nowMs;
  return [...until, look];
}

function hold(now: Situation, reason: string): Effect {
  return put('await', now, {
    ...now.record,
    phase: 'awaiting',
    leaseMs: now.nowMs + now.policy.awaitMs,
    reason,
  });
}

function notShown({ view, record, evidence }: Situation): string {
  const said = view.ready.state === 'failed' ? view.ready.message : evidence.trouble?.message;
  const what =
    candidateShare(record) === 0 ? 'the candidate did not become ready' : 'the traffic was not applied';
  return said ? `${what}: ${said}` : what;
}
