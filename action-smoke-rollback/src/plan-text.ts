import type { Sampling } from '../../shared/domain/analysis/window.ts';
import { sharesText, timeSpan } from '../../shared/domain/report/figures.ts';
import type { TrafficPlan } from '../../shared/domain/report/outcome.ts';
import { inertLine } from '../../shared/domain/report/plain.ts';
import { stageLines } from '../../shared/domain/report/plan-text.ts';
import type { RollBack } from '../../shared/domain/rollout/plan-roll-back.ts';
import { restoreCommand } from '../../shared/domain/rollout/restore-command.ts';
import type { Stage } from '../../shared/domain/rollout/stages.ts';
import type { Share } from '../../shared/domain/rollout/traffic.ts';
import { formatStages } from '../../shared/domain/settings/stage-line.ts';
import type { Inputs } from './inputs.ts';
import type { Verification } from './plan.ts';

type Place = { readonly project: string; readonly region: string; readonly service: string };

/** A verification as the log shows it before anything is asked. */
export function verificationText(
  place: Place,
  plan: Verification,
  serves: readonly Share[],
  {
    suite,
    verification,
    onSuccess,
    onFailure,
  }: Pick<Inputs, 'suite' | 'verification' | 'onSuccess' | 'onFailure'>,
): string {
  const revision = plan.candidate?.revision;
  const asked =
    revision === undefined ? plan.url : `${plan.url}, revision ${revision}, ${plan.percent} % of the traffic`;
  return [
    `${where(place)}: ${suite.kind === 'none' ? 'no suite is run, as asked' : `${suite.path} is run`}${verification === undefined ? '' : ', and the deployment checks are asked'}`,
    `Asked: ${asked}`,
    servesNow(serves),
    `If it passes: ${onSuccess === 'promote' ? `${revision ?? 'the candidate'} is promoted` : 'nothing is changed'}`,
    `If it fails: ${onFailure === 'rollback' ? 'what served before is restored' : 'nothing is changed'}`,
  ].join('\n');
}

type Stages = {
  /** Absent where all traffic moves at once. */
  readonly stages?: readonly Stage[] | undefined;
  readonly analysis: Sampling;
  readonly trafficPlan?: TrafficPlan | undefined;
};

/** A promotion as the log shows it before anything is changed. */
export function promotionText(
  place: Place,
  revision: string,
  serves: readonly Share[],
  { suite }: Pick<Inputs, 'suite'>,
  by: Stages,
): string {
  const way = by.stages === undefined ? 'at once' : formatStages(by.stages);
  return [
    `${where(place)}: ${revision} is promoted, ${way}`,
    suite.kind === 'none'
      ? 'No suite is run before, as asked'
      : `${suite.path} is run before, at its own tag`,
    servesNow(serves),
    ...(by.stages === undefined ? [] : stageLines(by.stages, by.analysis, by.trafficPlan)),
  ].join('\n');
}

/** A roll back as the log shows it before anything is changed. */
export function rollBackText(place: Place, plan: RollBack, serves: readonly Share[], nowMs: number): string {
  return [
    `${where(place)}: ${intent(plan, nowMs)}`,
    servesNow(serves),
    ...(plan.kind === 'unchanged'
      ? []
      : [
          `To be restored: ${sharesText(plan.target)}`,
          'Should everything else be down, this line restores it:',
          `  ${restoreCommand(place, plan.target)}`,
        ]),
  ].join('\n');
}

/** Who rolls back, and why: kept in the history. */
export function orderText(actor: string, reason: string | undefined): string {
  const who = actor === '' ? 'ordered by hand' : `ordered by ${actor}`;
  return reason === undefined ? who : `${who}: ${reason}`;
}

function intent(plan: RollBack, nowMs: number): string {
  switch (plan.kind) {
    case 'unchanged':
      return `nothing to do, ${inertLine(plan.reason)}`;
    case 'restore':
      return `${plan.from} is taken back`;
    case 'end': {
      const { candidate, phase, leaseMs, run } = plan.record;
      const lease = leaseMs > nowMs ? `its lease has ${timeSpan(leaseMs - nowMs)} left` : 'its lease is over';
      return `the rollout of ${candidate.revision} is ended (${phase}, ${lease}, ${run})`;
    }
  }
}

const where = ({ service, region, project }: Place): string => `${service} in ${region}, project ${project}`;
const servesNow = (serves: readonly Share[]): string =>
  `Serves now: ${serves.length === 0 ? 'nothing' : sharesText(serves)}`;
