import { objectAt } from '../../domain/json/json.ts';
import { type ServiceView, servingShares } from '../../domain/rollout/service-view.ts';
import { servingRevision } from '../../domain/rollout/serving-template.ts';
import { verificationReason, withVerification } from '../../domain/smoke/verification/conclude.ts';
import { planChecks } from '../../domain/smoke/verification/plan-checks.ts';
import { type ProbePaths, probePaths } from '../../domain/smoke/verification/probe-paths.ts';
import type { VerificationWish } from '../../domain/smoke/verification/wish.ts';
import type { Proof, ProofTarget } from '../probe/prove.ts';
import { verifyDeployment } from '../probe/verification/verify-deployment.ts';
import type { Driver } from './drive.ts';
import type { Session } from './session.ts';

/** Who is asked, and on which service; without one there are no logs and no metrics to ask for. */
export type Asked = Omit<ProofTarget, 'url'> & {
  readonly url: string;
  readonly candidate?: { readonly revision: string } | undefined;
  readonly view?: ServiceView | undefined;
};

/** Asks the checks that need no suite, after the suite: both must pass. */
export async function askVerification(
  wish: VerificationWish,
  asked: Asked,
  suite: Proof,
  { ports, driver, options, narrator }: Session,
): Promise<Proof> {
  const { url, audience, door } = asked;
  const startedMs = ports.clock.now();
  const revisions = whoAnswers(asked);
  const plan = planChecks(wish, { revisions, probes: await readProbes(wish, asked, driver) });
  const deployed = {
    ...{ url, audience, door, intervalMs: options.settings.analysis.intervalMs },
    whose: { service: driver.service, revisions },
    hurry: suite.passed ? undefined : 'the suite failed',
  };
  const found = await ports.log.group(`Deployment checks on ${url}`, () =>
    verifyDeployment(plan, deployed, ports),
  );
  const hide = suite.report?.hide ?? ((text: string) => text);
  const checks = found.map((check) => ({ ...check, seen: hide(check.seen) }));
  const report = withVerification(suite.report, { url, startedMs, endedMs: ports.clock.now(), checks });
  const reason = verificationReason(checks);
  narrator.say(`Deployment checks: ${reason}`);
  return { passed: report.passed, reason: `${suite.reason}; ${reason}`, report };
}

function whoAnswers({ candidate, view }: Asked): readonly string[] {
  if (candidate !== undefined) return [candidate.revision];
  return view === undefined ? [] : [...new Set(servingShares(view).map(({ revision }) => revision))];
}

/** Read only where a path is not named; the newest revision is what the service's own template describes. */
async function readProbes(
  { health, readiness }: VerificationWish,
  { candidate, view }: Asked,
  { service, cloudRun }: Driver,
): Promise<ProbePaths> {
  const open = [health, readiness].some((wish) => wish !== 'off' && wish.path === undefined);
  if (!open || view === undefined) return {};
  const revision = candidate?.revision ?? servingRevision(view);
  if (revision === view.latestCreated) return probePaths(objectAt(view.raw, 'template'));
  return probePaths((await cloudRun.getRevision(service, revision)) ?? {});
}
