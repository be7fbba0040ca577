import type { Verdict } from '../../domain/analysis/verdict.ts';
import { ActionError } from '../../domain/errors/action-error.ts';
import { assertNever } from '../../domain/errors/assert-never.ts';
import type { Claim, Evidence, Policy, Proof, Trouble } from '../../domain/rollout/claim.ts';
import type { Effect, End } from '../../domain/rollout/effect.ts';
import { next } from '../../domain/rollout/reconcile.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import { recordOn } from '../../domain/rollout/record-on.ts';
import { type ServiceView, trafficShown, viewService } from '../../domain/rollout/service-view.ts';
import { purposeOf, type ServiceWrite } from '../../domain/rollout/service-write.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CloudRun, Operation, ServiceName } from '../../ports/cloud-run.ts';
import type { Judge } from '../../ports/judge.ts';
import { glance } from './glance.ts';
import { ignoreCancel } from './ignore-cancel.ts';
import { observe } from './observe.ts';
import { settle } from './settle.ts';

/** What the loop acts through. */
export type Driver = {
  readonly service: ServiceName;
  readonly cloudRun: CloudRun;
  readonly clock: Clock;
  readonly judge: Judge;
  /** Runs the smoke suite on the candidate's own URL. */
  prove(record: RolloutRecord, view: ServiceView): Promise<Proof>;
  /** Keeps the claim where a later `post` finds it; called before each write. */
  keep(claim: Claim): void;
  /** Nothing is left for a later `post`. */
  forget?(): void;
  /** Told of everything that happens, for logs and reports. */
  tell(event: Progress): void;
  /** How long one write may take to be carried out. */
  readonly settleMs: number;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
};

export type Progress =
  | { readonly kind: 'effect'; readonly effect: Effect; readonly atMs: number }
  | { readonly kind: 'wrote'; readonly write: ServiceWrite; readonly atMs: number }
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly atMs: number }
  | { readonly kind: 'verdict'; readonly stage: number; readonly verdict: Verdict; readonly atMs: number };

export type Driven = {
  readonly end: End;
  readonly claim: Claim;
  /** The service as last seen; undefined when it is gone. */
  readonly view: ServiceView | undefined;
  readonly evidence: Evidence;
};

/** Carries a rollout from wherever it stands to its conclusion: a loop over the pure reconciler. */
export async function drive(
  start: { readonly claim: Claim; readonly view: ServiceView | undefined; readonly evidence?: Evidence },
  policy: Policy,
  driver: Driver,
): Promise<Driven> {
  let state: State = { claim: start.claim, view: start.view, evidence: start.evidence ?? {} };
  for (;;) {
    state = acknowledge(obeyCancel(state, driver.signal));
    const nowMs = driver.clock.now();
    const effect = next(state.claim, state.view, state.evidence, nowMs, policy);
    driver.tell({ kind: 'effect', effect, atMs: nowMs });
    if (effect.do === 'conclude')
      return { end: effect.end, claim: state.claim, view: state.view, evidence: state.evidence };
    state = await perform(effect, state, driver);
  }
}

type State = {
  readonly claim: Claim;
  readonly view: ServiceView | undefined;
  readonly evidence: Evidence;
  /** The write under way, until its operation is over. */
  readonly underway?: { readonly operation: string; readonly purpose: ServiceWrite['purpose'] } | undefined;
};

async function perform(
  effect: Exclude<Effect, { do: 'conclude' }>,
  state: State,
  driver: Driver,
): Promise<State> {
  const { evidence } = state;
  switch (effect.do) {
    case 'observe':
      await pause(effect.afterMs, evidence, driver);
      return { ...state, view: await glance(state.view, driver) };
    case 'write':
      return write(effect.write, state, driver);
    case 'settle':
      return settleWrite(effect.seq, state, driver);
    case 'prove':
      return withView(state, async (view) => ({
        ...state,
        evidence: {
          ...evidence,
          proof: await unlessCancelled(driver, () => driver.prove(effect.record, view)),
        },
      }));
    case 'judge':
      return withView(state, (view) => look(effect.record, view, state, driver));
    case 'wait':
      await pause(effect.untilMs - driver.clock.now(), evidence, driver);
      return driver.signal.aborted ? state : { ...state, view: await glance(state.view, driver) };
    case 'stop':
      return { ...state, evidence: { ...evidence, stop: effect.stop } };
    default:
      return assertNever(effect);
  }
}

async function write(change: ServiceWrite, state: State, driver: Driver): Promise<State> {
  const claim = change.record === undefined ? state.claim : { ...state.claim, record: change.record };
  const before = change.ending === undefined ? state.evidence : { ...state.evidence, ending: change.ending };
  driver.keep(claim);
  let operation: Operation;
  try {
    operation = await driver.cloudRun.updateService(driver.service, change.body, {
      updateMask: change.updateMask,
    });
  } catch (error) {
    const evidence = withTrouble(before, change.purpose, error, driver);
    return { ...state, claim, evidence, view: await glance(state.view, driver) };
  }
  driver.tell({ kind: 'wrote', write: change, atMs: driver.clock.now() });
  const view = operation.service === undefined ? await observe(driver) : viewService(operation.service);
  return {
    ...state,
    claim,
    evidence: before,
    view,
    underway: { operation: operation.name, purpose: change.purpose },
  };
}

async function settleWrite(seq: number, state: State, driver: Driver): Promise<State> {
  const { underway, evidence, claim } = state;
  const settled = await settle(underway?.operation, driver, cancelSignal(evidence, driver));
  const over = { ...state, claim, view: settled.view, underway: undefined };
  if (settled.outcome === 'cancelled') return { ...over, underway };
  const shown = settled.view === undefined || trafficShown(settled.view);
  if (settled.outcome === 'done' && shown) return over;
  const expired = settled.outcome === 'expired';
  const failure = new ActionError({
    code: expired ? 'timeout' : GONE.test(settled.message) ? 'not-found' : 'internal',
    message: expired
      ? `Cloud Run did not carry out the change in ${Math.round(driver.settleMs / 1000)} s`
      : settled.message || settled.view?.ready.message || 'Cloud Run did not carry out the change',
  });
  const next = withTrouble(evidence, underway?.purpose ?? purposeOf(claim.record), failure, driver);
  return { ...over, evidence: expired ? { ...next, unsettled: seq } : next };
}

/** Traffic to a revision that is gone is accepted, and fails late; asking again brings nothing. */
const GONE = /does not exist or is deleted/;

async function look(record: RolloutRecord, view: ServiceView, state: State, driver: Driver): Promise<State> {
  const atMs = driver.clock.now();
  const verdict = await unlessCancelled(driver, () => driver.judge.look(record, view, atMs));
  if (verdict === undefined) return state;
  driver.tell({ kind: 'verdict', stage: record.stage, verdict, atMs });
  return { ...state, evidence: { ...state.evidence, look: { stage: record.stage, atMs, verdict } } };
}

function withTrouble(
  evidence: Evidence,
  purpose: ServiceWrite['purpose'],
  error: unknown,
  driver: Driver,
): Evidence {
  if (!(error instanceof ActionError)) throw error;
  const before = evidence.trouble?.purpose === purpose ? evidence.trouble.count : 0;
  const trouble: Trouble = {
    purpose,
    count: before + 1,
    atMs: driver.clock.now(),
    code: error.code,
    message: error.message,
    hint: error.hint,
    retryAfterMs: error.retryAfterMs,
  };
  driver.tell({ kind: 'failed', trouble, atMs: trouble.atMs });
  return { ...evidence, trouble };
}

/**
 * A record that the service was seen to hold is known to be ours: an older one is then a revival. Once its traffic is
 * shown, what went wrong on the way to it no longer counts.
 */
function acknowledge(state: State): State {
  const { claim, view, evidence } = state;
  if (view === undefined) return state;
  const record = recordOn(view);
  if (record?.id !== claim.record.id || record.seq !== claim.record.seq) return state;
  if (record.run !== claim.record.run) return state;
  const known = { ...claim, acknowledged: record.seq, own: claim.own || claim.acknowledged < record.seq };
  // The last write leaves no record by which it could be seen to have succeeded, so its failures are kept.
  const overcome = trafficShown(view) && evidence.trouble?.purpose !== 'close';
  return { ...state, claim: known, evidence: overcome ? { ...evidence, trouble: undefined } : evidence };
}

function obeyCancel(state: State, signal: AbortSignal): State {
  if (!signal.aborted || state.evidence.stop !== undefined) return state;
  return {
    ...state,
    evidence: { ...state.evidence, stop: { kind: 'cancelled', reason: 'the job was cancelled' } },
  };
}

/** Once an end is ordered, the work of ending is not cut short by the same order. */
function cancelSignal(evidence: Evidence, driver: Driver): AbortSignal | undefined {
  return evidence.stop === undefined ? driver.signal : undefined;
}

async function pause(ms: number, evidence: Evidence, driver: Driver): Promise<void> {
  if (ms > 0) await ignoreCancel(() => driver.clock.sleep(ms, cancelSignal(evidence, driver)));
}

async function unlessCancelled<T>(driver: Driver, work: () => Promise<T>): Promise<T | undefined> {
  return driver.signal.aborted ? undefined : ignoreCancel(work);
}

async function withView(state: State, work: (view: ServiceView) => Promise<State>): Promise<State> {
  return state.view === undefined ? state : work(state.view);
}
