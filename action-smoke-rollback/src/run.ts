import { GUARD_ANALYSIS } from '../../shared/domain/analysis/judge-promoted.ts';
import { ActionError } from '../../shared/domain/errors/action-error.ts';
import type { Result } from '../../shared/domain/errors/problem.ts';
import { refuse } from '../../shared/domain/errors/refuse.ts';
import type { RunContext } from '../../shared/domain/inputs/run-context.ts';
import { expectedTraffic } from '../../shared/domain/report/expected-traffic.ts';
import type { Outcome } from '../../shared/domain/report/outcome.ts';
import type { Policy } from '../../shared/domain/rollout/claim.ts';
import { planPromotion } from '../../shared/domain/rollout/plan-promotion.ts';
import type { RevisionReadiness } from '../../shared/domain/rollout/revision-readiness.ts';
import { type ServiceView, servingShares } from '../../shared/domain/rollout/service-view.ts';
import { previousTraffic } from '../../shared/domain/rollout/serving-template.ts';
import { DEFAULT_SETTINGS, type RolloutSettings } from '../../shared/domain/settings/settings.ts';
import { askDeployment, verifyUrl } from '../../shared/engine/rollout/ask-suite.ts';
import { type Done, finishVerification } from '../../shared/engine/rollout/finish-verification.ts';
import { guard } from '../../shared/engine/rollout/guard.ts';
import { lastPromoted } from '../../shared/engine/rollout/last-promoted.ts';
import { observeExisting } from '../../shared/engine/rollout/observe-existing.ts';
import { promote } from '../../shared/engine/rollout/promote.ts';
import { type CandidateOrder, promoteCandidate } from '../../shared/engine/rollout/promote-candidate.ts';
import { readReadiness } from '../../shared/engine/rollout/read-readiness.ts';
import { readSettings, readSuite, readVerification } from '../../shared/engine/rollout/read-settings.ts';
import { type Order, rollBack } from '../../shared/engine/rollout/roll-back.ts';
import { openSession, type Ports, policyOf, type Session } from '../../shared/engine/rollout/session.ts';
import { waitForTurn } from '../../shared/engine/rollout/wait-for-turn.ts';
import type { Inputs } from './inputs.ts';
import type { Mode } from './inputs-modes.ts';
import { planCandidate, planVerification, revisionToRead } from './plan.ts';
import { orderText, promotionText, rollBackText, verificationText } from './plan-text.ts';

/** What keeps a revision from its traffic although its suite passed: told with the suite, not in place of it. */
const IN_THE_WAY: ReadonlySet<string> = new Set([
  'input-invalid',
  'conflict',
  'failed-precondition',
  'not-found',
]);
const HOW_TO_DO_WITHOUT = 'Or say suite: none, to promote without proof.';

type Work = {
  readonly inputs: Inputs;
  readonly context: RunContext;
  readonly policy: Policy;
  readonly session: Session;
};

/** One verification or one roll back, from reading what serves to its conclusion. */
export async function run(inputs: Inputs, context: RunContext, ports: Ports): Promise<Outcome> {
  const startedMs = ports.clock.now();
  const session = await prepare(inputs, ports);
  const { mode, dryRun, deployment, subject, target, deleteFailedRevisions } = inputs;
  if (target === undefined)
    return verifyUrl(subject.kind === 'url' ? subject.url : '', { dryRun, context, startedMs }, session);
  const policy = policyOf('promoted', session.options.settings, context);
  await ports.log.group(`Log in as ${ports.identity.description}`, () => ports.identity.accessToken());
  const [view, readiness] = await Promise.all([
    observeExisting(session.driver),
    // Beside the service, so that it takes no time of its own.
    readReadiness(revisionToRead(inputs), session.driver),
  ]);
  const work = { inputs, context, policy, session };
  const done = await DO[mode](view, readiness, work);
  return finishVerification(
    done,
    { mode, dryRun, environment: deployment?.environment, deleteFailedRevisions, context, startedMs },
    session,
  );
}

/** The user's files and the session. The button reads no file, so that none can keep it from being pressed. */
export async function prepare(inputs: Inputs, ports: Ports): Promise<Session> {
  const { mode, suite, target, tagUrl, idTokenAudience, readyTimeoutMs } = inputs;
  const asks = mode === 'verify' || mode === 'promote';
  const wanted = mode === 'verify' ? inputs.verification : undefined;
  const verification = await readVerification(wanted, { service: target !== undefined });
  const [proof, settings] = await Promise.all([
    asks ? readSuite(suite, ports, HOW_TO_DO_WITHOUT) : ('none' as const),
    settingsFor(inputs, ports),
  ]);
  const { projectId: project = '', region = '', service = '' } = target ?? {};
  return openSession(
    {
      ...{ service: { project, region, service }, suite: proof, verification },
      ...{ settings, tagUrl, idTokenAudience, readyTimeoutMs },
    },
    ports,
  );
}

/** A guard has limits of its own, wider than those of a rollout, and takes those of a file only where one is named. */
async function settingsFor(inputs: Inputs, ports: Ports): Promise<RolloutSettings> {
  const { mode, onSuccess, config, target, verification } = inputs;
  if (mode === 'guard' && !config.required) return { ...DEFAULT_SETTINGS, analysis: GUARD_ANALYSIS };
  // By which intervals Cloud Monitoring is asked stands there too.
  const counts = verification !== undefined && target !== undefined;
  const nothing = mode === 'rollback' || (mode === 'verify' && onSuccess === 'keep' && !counts);
  return nothing ? DEFAULT_SETTINGS : readSettings(inputs, ports);
}

type Doing = (view: ServiceView, readiness: RevisionReadiness | undefined, work: Work) => Promise<Done>;

const DO: Readonly<Record<Mode, Doing>> = {
  verify,
  promote: promoteNow,
  rollback: press,
  guard: (view, _, { inputs, context, policy, session }) =>
    guard(view, { context, windowMs: inputs.guardWindowMs, dryRun: inputs.dryRun }, policy, session),
};

/** Restores at once: whoever presses the button does not wait for anybody's rollout. */
async function press(view: ServiceView, readiness: RevisionReadiness | undefined, work: Work): Promise<Done> {
  const { inputs, context, session } = work;
  const { backTo, force } = inputs;
  const to =
    backTo.kind === 'revision'
      ? backTo.revision
      : backTo.kind === 'previous'
        ? undefined
        : await lastPromoted(view, session.driver);
  const reason = orderText(context.actor, inputs.reason);
  const known = to === undefined || readiness === undefined ? undefined : new Map([[to, readiness]]);
  const done = await takeBack(view, { to, force, readiness: known }, reason, work);
  return { ...done, stop: 'ordered' };
}

async function verify(
  view: ServiceView,
  readiness: RevisionReadiness | undefined,
  work: Work,
): Promise<Done> {
  const { inputs, context, session } = work;
  const { driver, ports } = session;
  const { service } = driver.service;
  const asked = orRefuse(planVerification({ ...inputs, service }, view, readiness));
  const { candidate } = asked;
  if (inputs.onSuccess === 'promote' && candidate !== undefined) {
    orRefuse(planPromotion(candidate.revision, view, view, { service, context }));
  }
  const before = servingShares(view);
  await ports.log.group('Plan', async () =>
    ports.log.info(verificationText(driver.service, asked, before, inputs)),
  );
  const proof = await askDeployment({ ...asked, view }, session);
  const about = { view, before, previous: previousTraffic(view), candidate, moved: false };
  if (!proof.passed) {
    const failed: Done = { ...about, end: { conclusion: 'failed', reason: proof.reason } };
    return inputs.onFailure === 'keep' ? failed : takeBackFailed(failed, view, work);
  }
  if (inputs.onSuccess === 'keep' || candidate === undefined) {
    // Who serves already and passed is nobody's candidate.
    const shown = candidate?.tag === '' ? undefined : candidate;
    const reason = `${proof.reason} on ${asked.url}`;
    return { ...about, candidate: shown, end: { conclusion: 'unchanged', reason } };
  }
  // It has just passed its suite, whatever the history says of it.
  const order = { ...inputs, force: true, context, say: session.narrator.say };
  try {
    const promoted = await promote({ revision: candidate.revision, view, proof }, order, work.policy, driver);
    return { ...promoted, before, moved: promoted.end.conclusion !== 'unchanged' };
  } catch (error) {
    if (!(error instanceof ActionError) || !IN_THE_WAY.has(error.code)) throw error;
    const { message, hint } = error;
    const reason = `${proof.reason}; it was not promoted: ${message}`;
    return { ...about, end: { conclusion: 'failed', reason, warning: hint } };
  }
}

/** Gives a candidate its traffic, proven by the rollout itself at the tag that it has there. */
async function promoteNow(
  view: ServiceView,
  readiness: RevisionReadiness | undefined,
  work: Work,
): Promise<Done> {
  const { inputs, context, policy, session } = work;
  const { driver, options } = session;
  const { log } = session.ports;
  const { service } = driver.service;
  const revision = orRefuse(planCandidate({ ...inputs, service }, view, readiness));
  const before = servingShares(view);
  const { analysis } = options.settings;
  const told: CandidateOrder['told'] = (stages, traffic) =>
    log.group('Plan', async () => {
      const by = { stages, analysis, trafficPlan: expectedTraffic(traffic) };
      log.info(promotionText(driver.service, revision, before, inputs, by));
    });
  const order = { ...inputs, context, told };
  const { traffic, ...promoted } = await promoteCandidate(revision, view, order, policy, session);
  const moved = promoted.end.conclusion !== 'unchanged';
  return { ...promoted, before, moved, trafficPlan: expectedTraffic(traffic) };
}

/** After a suite that failed: nobody ordered this, so that another job's live rollout is respected. */
async function takeBackFailed(failed: Done, view: ServiceView, work: Work): Promise<Done> {
  const { inputs, session } = work;
  const { reason } = failed.end;
  const alone = inputs.subject.kind === 'tag' || inputs.subject.kind === 'revision';
  const nothing = (why: string, hint?: string): Done => ({
    ...failed,
    end: { conclusion: 'failed', reason: `${reason}; nothing was rolled back: ${why}`, warning: hint },
  });
  const wait = { view, onBusy: inputs.onBusy, waitMs: inputs.busyTimeoutMs };
  const turn = await waitForTurn(wait, session.driver);
  if (turn.view === undefined) return nothing('the service was deleted');
  if (turn.busy !== undefined) return nothing(`a rollout of another run owns the service: ${turn.busy.run}`);
  try {
    const of = alone ? failed.candidate?.revision : undefined;
    const done = await takeBack(turn.view, { of }, reason, work);
    return done.end.conclusion === 'unchanged' ? nothing(done.end.reason) : done;
  } catch (error) {
    if (error instanceof ActionError && error.code === 'input-invalid')
      return nothing(error.message, error.hint);
    throw error;
  }
}

async function takeBack(
  view: ServiceView,
  wish: Pick<Order, 'to' | 'of' | 'force' | 'readiness'>,
  reason: string,
  { inputs, context, policy, session }: Work,
): Promise<Done> {
  const { log, clock } = session.ports;
  const done = await rollBack(
    view,
    {
      ...{ ...wish, reason, context, dryRun: inputs.dryRun },
      told: (plan, now) =>
        log.info(rollBackText(session.driver.service, plan, servingShares(now), clock.now())),
    },
    policy,
    session.driver,
  );
  const { end, target, from } = done;
  const candidate = from === undefined ? undefined : { revision: from, tag: '' };
  return {
    end,
    view: done.view,
    previous: target,
    before: servingShares(view),
    candidate,
    moved: from !== undefined,
  };
}

function orRefuse<T>(planned: Result<T>): T {
  if (planned.ok) return planned.value;
  throw refuse('input-invalid', planned.error);
}
