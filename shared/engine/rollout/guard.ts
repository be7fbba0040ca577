import { judgePromoted } from '../../domain/analysis/judge-promoted.ts';
import type { Verdict } from '../../domain/analysis/verdict.ts';
import { refuse } from '../../domain/errors/refuse.ts';
import type { Policy } from '../../domain/rollout/claim.ts';
import { takeOver } from '../../domain/rollout/open.ts';
import { type GuardPlan, planGuard } from '../../domain/rollout/plan-guard.ts';
import type { RolloutRecord } from '../../domain/rollout/record.ts';
import { recordOn } from '../../domain/rollout/record-on.ts';
import { type ServiceView, servingShares } from '../../domain/rollout/service-view.ts';
import { previousTraffic } from '../../domain/rollout/serving-template.ts';
import { formatDuration } from '../../domain/text/duration.ts';
import { end } from './clear-the-way.ts';
import { drive } from './drive.ts';
import type { Done } from './finish-verification.ts';
import { rehearseNext } from './rehearse-next.ts';
import { type RestoreOrder, restoreClaim } from './restore-claim.ts';
import type { Session } from './session.ts';

export type GuardOrder = Pick<RestoreOrder, 'context'> & {
  /** For how long after its promotion a deployment is guarded. */
  readonly windowMs: number;
  readonly dryRun: boolean;
};

type Due<Kind extends GuardPlan['kind']> = Extract<GuardPlan, { kind: Kind }>;

/**
 * Takes back a young deployment that its numbers speak against, and finishes a rollout whose job died. It waits for nobody and ends
 * nobody's living rollout; with nothing to do it has read the service once.
 */
export async function guard(
  view: ServiceView,
  order: GuardOrder,
  policy: Policy,
  session: Session,
): Promise<Done> {
  refuseBlind(order, session);
  const plan = planGuard(view, order.windowMs, session.driver.clock.now());
  if (plan.kind === 'leave') return left(plan, view, session);
  const done = {
    ...(plan.kind === 'finish'
      ? await finishDead(plan, view, order, policy, session)
      : await judgeYoung(plan, view, order, policy, session)),
    before: servingShares(view),
  };
  if (done.end.conclusion !== 'conflict' || done.view === undefined) return done;
  // Somebody was quicker: what they made of the service says whether anything is left to do. Nothing is written a second time.
  const again = planGuard(done.view, order.windowMs, session.driver.clock.now());
  const unknownYet = done.view.reconciling && recordOn(done.view) === undefined;
  return again.kind === 'leave' && !unknownYet ? left(again, done.view, session) : done;
}

/** Without numbers, or with a window that none of them fits in, a guard would be green for ever. */
function refuseBlind({ windowMs }: GuardOrder, { options }: Session): void {
  const { users, intervalMs, settleMs } = options.settings.analysis;
  const leastMs = 2 * intervalMs + settleMs;
  const problems = [
    ...(users === 'none'
      ? [
          {
            where: 'config',
            message: 'Expected analysis.users: monitoring with mode: guard, found none',
            hint: "A guard judges the requests of users; leave config out for its own limits, or name a file that reads users' requests",
          },
        ]
      : []),
    ...(windowMs < leastMs
      ? [
          {
            where: 'guard_window',
            message: `Expected at least ${formatDuration(leastMs)}, found ${formatDuration(windowMs)}: two intervals of ${formatDuration(intervalMs)} and the ${formatDuration(settleMs)} after which they are final`,
          },
        ]
      : []),
  ];
  if (problems.length > 0) throw refuse('input-invalid', problems);
}

function left(
  { conclusion, reason, revision }: Due<'leave'>,
  view: ServiceView,
  { narrator }: Session,
): Done {
  narrator.say(`Left alone: ${reason}`);
  const candidate = revision === undefined ? undefined : { revision, tag: '' };
  return { end: { conclusion, reason }, view, previous: previousTraffic(view), candidate, moved: false };
}

/** A promotion that users see already is let stand; everything else gives the traffic back. */
async function finishDead(
  { record }: Due<'finish'>,
  view: ServiceView,
  { dryRun }: GuardOrder,
  policy: Policy,
  { driver, narrator }: Session,
): Promise<Done> {
  const { candidate, previous, run, phase } = record;
  narrator.say(`The rollout of ${candidate.revision} (${phase}) was left by its job: ${run}`);
  narrator.recall(record);
  const about = { previous, candidate, planned: record.stages, stop: 'abandoned' as const };
  if (dryRun) {
    const stop = { kind: 'abandoned', reason: 'its job ended without finishing it' } as const;
    const told = await rehearseNext(takeOver(record), view, { stop }, policy, driver);
    return { ...about, end: told, view, moved: false };
  }
  const driven = await end(record, 'abandoned', view, policy, driver);
  return { ...about, end: driven.end, view: driven.view, moved: true };
}

async function judgeYoung(
  { deployment, sinceMs }: Due<'judge'>,
  view: ServiceView,
  { windowMs, context, dryRun }: GuardOrder,
  policy: Policy,
  session: Session,
): Promise<Done> {
  const { driver, narrator } = session;
  const { previous, revision } = deployment;
  const nowMs = driver.clock.now();
  const ageMs = Math.max(0, nowMs - sinceMs);
  const record = recordOf(deployment, sinceMs, windowMs);
  narrator.recall(record, 'guard_window');
  const observation = await session.observe(record, nowMs);
  const verdict = judgePromoted(observation, session.options.settings.analysis, { windowMs, ageMs });
  narrator.tell({ kind: 'verdict', stage: 0, verdict, atMs: nowMs });
  const about = { view, previous, candidate: record.candidate, planned: record.stages, moved: false };
  const age = formatDuration(Math.round(ageMs / 1_000) * 1_000);
  const since = `${revision}, promoted ${age} ago`;
  const [trouble] = observation.troubles;
  if (trouble !== undefined) {
    // Nothing was to be restored yet: what serves is what should.
    const end = { conclusion: 'failed', reason: `${since}, could not be judged: ${trouble}` } as const;
    return { ...about, previous: previousTraffic(view), end };
  }
  if (verdict.kind !== 'unhealthy') {
    const told = `${since}, ${MEANING[verdict.kind]}: ${reasonsOf(verdict)}`;
    // Green, because there is nothing to do here, and still no good news.
    const notes = verdict.kind === 'shared-outage' ? [told] : [];
    return { ...about, notes, end: { conclusion: 'unchanged', reason: told } };
  }
  const reason = `guard, ${age} after its promotion: ${reasonsOf(verdict)}`;
  const claim = await restoreClaim(
    { target: previous, from: revision },
    view,
    { reason, context, yields: true },
    policy,
    driver,
  );
  if (dryRun) {
    const told = await rehearseNext(claim, view, {}, policy, driver);
    return { ...about, end: { ...told, reason: `${reason}; ${told.reason}` } };
  }
  const driven = await drive({ claim, view }, policy, driver);
  return { ...about, end: driven.end, view: driven.view, moved: true };
}

const MEANING: Readonly<Record<Exclude<Verdict['kind'], 'unhealthy'>, string>> = {
  healthy: 'keeps its limits',
  inconclusive: 'is not proven ill',
  'shared-outage': 'is as ill as what served in the hour before it, which a roll back would not heal',
};

const reasonsOf = ({ reasons }: Verdict): string => reasons.join('; ');

/** The deployment as one stage of all the traffic: evidence is gathered by it, and it is never written. */
function recordOf(
  { id, run, commit, revision, previous }: Due<'judge'>['deployment'],
  sinceMs: number,
  windowMs: number,
): RolloutRecord {
  return {
    ...{ id, seq: 1, run, commit, phase: 'promoting', leaseMs: 0, previous },
    candidate: { revision, tag: '' },
    stages: [{ percent: 100, bakeMs: windowMs, deadlineMs: windowMs }],
    ...{ stage: 0, starts: [sinceMs] },
    expect: { generation: 0, templateRevision: '' },
  };
}
