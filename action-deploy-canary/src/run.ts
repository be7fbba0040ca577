import type { Users } from '../../shared/domain/analysis/traffic-plan.ts';
import { ActionError } from '../../shared/domain/errors/action-error.ts';
import { refuse } from '../../shared/domain/errors/refuse.ts';
import type { RunContext } from '../../shared/domain/inputs/run-context.ts';
import { expectedTraffic } from '../../shared/domain/report/expected-traffic.ts';
import type { Outcome } from '../../shared/domain/report/outcome.ts';
import { renderPlan } from '../../shared/domain/report/plan-text.ts';
import type { Policy } from '../../shared/domain/rollout/claim.ts';
import type { End } from '../../shared/domain/rollout/effect.ts';
import { restoreCommand } from '../../shared/domain/rollout/restore-command.ts';
import { type RevisionReadiness, revisionReadiness } from '../../shared/domain/rollout/revision-readiness.ts';
import type { ServiceView } from '../../shared/domain/rollout/service-view.ts';
import { readUsers } from '../../shared/engine/analysis/read-users.ts';
import { replay } from '../../shared/engine/analysis/replay.ts';
import { askGate, type Gate } from '../../shared/engine/gate/ask-gate.ts';
import { announce } from '../../shared/engine/github/deployment-status.ts';
import { clearTheWay } from '../../shared/engine/rollout/clear-the-way.ts';
import { type Driver, drive } from '../../shared/engine/rollout/drive.ts';
import { type Ended, finish } from '../../shared/engine/rollout/finish.ts';
import { deployFirst } from '../../shared/engine/rollout/first-deployment.ts';
import { observe } from '../../shared/engine/rollout/observe.ts';
import { readServingTemplate } from '../../shared/engine/rollout/read-serving-template.ts';
import { readSettings, readSuite } from '../../shared/engine/rollout/read-settings.ts';
import { rehearse } from '../../shared/engine/rollout/rehearse.ts';
import { openSession, type Ports, policyOf, type Session } from '../../shared/engine/rollout/session.ts';
import { claimFor, firstWrite } from './claim.ts';
import type { Inputs } from './inputs.ts';
import { candidateIn, type Plan, planCandidate, planContinuation, stagesOf } from './plan.ts';

/** A plan is made anew when the service changed under it; more often than this is a quarrel. */
const PLANS = 5;
const UNCHANGED = 'the serving revision has this template and this image already';

type Work = {
  readonly inputs: Inputs;
  /** Absent where nobody asked for one. */
  readonly gate: Gate | undefined;
  readonly context: RunContext;
  readonly policy: Policy;
  readonly session: Session;
  /** As given, with its digest where the registry told it. */
  readonly image: string | undefined;
  /** Absent where the candidate is to get no traffic. */
  readonly users: Users | undefined;
};

/**
 * One deployment, from reading what serves to its conclusion. Nothing is written before the inputs, the files, the
 * image and the service have been read and found good.
 */
export async function run(
  inputs: Inputs,
  context: RunContext,
  ports: Ports & { readonly gate?: Gate | undefined },
): Promise<Outcome> {
  if (inputs.replay !== undefined) return replay({ ...inputs, ...inputs.replay }, context, ports);
  const startedMs = ports.clock.now();
  const session = await prepare(inputs, ports);
  await ports.log.group(`Log in as ${ports.identity.description}`, () => ports.identity.accessToken());
  const policy = policyOf(
    inputs.mode === 'deploy' ? 'proven' : 'promoted',
    session.options.settings,
    context,
  );
  const { image } = inputs.changes;
  const [view, resolved, users] = await Promise.all([
    observe(session.driver),
    image === undefined ? undefined : ports.images.resolveDigest(image),
    // A plan of traffic takes no time of its own, and a candidate that is to get none needs none.
    inputs.mode === 'deploy' ? undefined : readUsers(session.options, ports),
  ]);
  const { gate } = ports;
  const ended = await deploy(view, { inputs, gate, context, policy, session, image: resolved, users });
  return finish(
    { image: resolved, ...ended },
    { action: 'action-deploy-canary', ...inputs, startedMs, context },
    session,
  );
}

/** The user's files and the session: the same for `main` and for `post`. */
export async function prepare(inputs: Inputs, ports: Ports): Promise<Session> {
  const [settings, suite] = await Promise.all([readSettings(inputs, ports), readSuite(inputs.smoke, ports)]);
  const { projectId, region, service } = inputs.target;
  return openSession({ ...inputs, service: { project: projectId, region, service }, settings, suite }, ports);
}

async function deploy(found: ServiceView | undefined, work: Work): Promise<Ended> {
  const { inputs, policy, session } = work;
  const { log, clock } = session.ports;
  let view = found;
  for (let plans = 1; plans <= PLANS; plans += 1) {
    const plan = await makePlan(view, work);
    await log.group('Plan', async () => log.info(describe(plan, session)));
    if (plan.kind === 'unchanged') return about(plan, { conclusion: 'unchanged', reason: UNCHANGED }, view);
    await askGate(candidateIn(plan), work.gate, session);
    if (inputs.dryRun) {
      await rehearse(
        firstWrite(plan, view, session.options.settings, policy, clock.now()),
        view,
        session.driver,
      );
      const end: End = {
        conclusion: 'unchanged',
        reason: 'dry run: Cloud Run accepts the plan, nothing was changed',
      };
      return {
        ...about(plan, end, view),
        planned: plan.kind === 'first' ? [] : stagesOf(plan, session.options.settings.stages),
      };
    }
    if (plan.kind === 'first' || view === undefined) return first(plan, view, work);
    const way = await clearTheWay(
      { view, ownId: ownId(plan), onBusy: inputs.onBusy, waitMs: inputs.busyTimeoutMs },
      policy,
      session.driver,
    );
    for (const reason of way.voided)
      session.narrator.say(`The record of an earlier rollout is void: ${reason}`);
    if (way.kind === 'busy') throw busy(way.record?.run ?? 'unknown', inputs);
    // A write that was under way has come to rest: the plan was made from what served before it.
    const same = way.view?.etag === view.etag && way.view.reconciling === view.reconciling;
    view = way.view;
    if (!same || view === undefined) continue;
    return carryOut(plan, view, way.kind === 'resume', work);
  }
  throw new ActionError({
    code: 'conflict',
    message: `Expected the service to stay as it is between reading and writing, found it changed ${PLANS} times`,
    hint: 'Let one workflow at a time write the service: give the deployments a concurrency group.',
  });
}

async function makePlan(view: ServiceView | undefined, work: Work): Promise<Plan> {
  const { inputs, context, session, image, users } = work;
  const { driver, options } = session;
  const wanted = { service: driver.service.service, view, stages: options.settings.stages, context, users };
  const plan =
    inputs.mode === 'continue'
      ? planContinuation({
          ...wanted,
          revision: inputs.revision,
          readiness: await readiness(inputs, session),
        })
      : planCandidate({
          ...wanted,
          serving: await readServingTemplate(view, driver),
          changes: { ...inputs.changes, image },
        });
  if (plan.ok) return plan.value;
  throw refuse('input-invalid', plan.error);
}

async function readiness({ revision }: Inputs, { driver }: Session): Promise<RevisionReadiness> {
  if (revision === undefined) return { kind: 'missing' };
  return revisionReadiness(await driver.cloudRun.getRevision(driver.service, revision));
}

async function carryOut(
  plan: Exclude<Plan, { kind: 'unchanged' | 'first' }>,
  view: ServiceView,
  resumes: boolean,
  { inputs, context, policy, session }: Work,
): Promise<Ended> {
  const { clock } = session.ports;
  const claim = claimFor(plan, view, resumes, session.options.settings, policy, clock.now());
  const { candidate, decidedBy = plan.traffic?.decidedBy ?? 'users' } = claim.record;
  const environment = inputs.deployment?.environment;
  const status = await announce(environment, context, `Rollout of ${candidate.revision}`, session.ports);
  const driven = await drive(
    { claim, view },
    { ...policy, decidedBy },
    driverFor(policy, decidedBy, session),
  );
  await status.conclude(driven.end.conclusion, driven.end.reason, driven.view?.uri);
  const stop = driven.evidence.stop?.kind;
  return { ...about(plan, driven.end, driven.view), candidate, stop, planned: claim.record.stages };
}

/** A candidate that is only deployed has no first stage that probes would have to come before. */
function driverFor({ goal }: Policy, decidedBy: 'users' | 'probes', session: Session): Driver {
  return goal === 'proven'
    ? session.driver
    : {
        ...session.driver,
        prove: (record, view) => session.proveBeforeUsers(record, view, decidedBy),
      };
}

async function first(plan: Plan, view: ServiceView | undefined, work: Work): Promise<Ended> {
  const { inputs, context, session } = work;
  if (plan.kind !== 'first')
    throw refuse('input-invalid', [{ where: 'service', message: 'The service was deleted' }]);
  const { revision } = plan.names;
  const environment = inputs.deployment?.environment;
  const status = await announce(environment, context, `First deployment, ${revision}`, session.ports);
  session.narrator.say(`Creating ${revision}, the first revision that serves`);
  const prove = (ready: ServiceView) => session.proveService(ready);
  const done = await deployFirst({ body: plan.body, revision, view }, { ...session.driver, prove });
  await status.conclude(done.end.conclusion, done.end.reason, done.view?.uri);
  return { ...about(plan, done.end, done.view), candidate: { revision, tag: '' } };
}

function about(plan: Plan, end: End, view: ServiceView | undefined): Ended {
  const { previous, changed, notes } = plan;
  return { end, view, previous, changed, notes, trafficPlan: expectedTraffic(plan.traffic) };
}

function ownId(plan: Plan): string | undefined {
  if (plan.kind === 'waiting') return plan.record.id;
  return 'names' in plan ? plan.names.id : undefined;
}

function describe(plan: Plan, { driver, options }: Session): string {
  const { service } = driver;
  return renderPlan({
    ...plan,
    ...options.settings,
    stages: stagesOf(plan, options.settings.stages),
    trafficPlan: expectedTraffic(plan.traffic),
    service,
    names: 'names' in plan ? plan.names : undefined,
    restoreCommand: restoreCommand(service, plan.previous),
  });
}

function busy(run: string, { target, onBusy }: Inputs): ActionError {
  return new ActionError({
    code: 'conflict',
    message: `Expected ${target.service} to be free, found a rollout of another run on it: ${run}`,
    hint:
      onBusy === 'supersede'
        ? 'Its traffic could not be restored: see its log, and restore by hand with the gcloud line of its summary.'
        : 'Wait for it, or end it: on_busy: supersede rolls it back and takes its place.',
  });
}
