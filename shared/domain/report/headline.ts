import type { Verdict } from '../analysis/verdict.ts';
import { counted } from '../analysis/wording.ts';
import { assertNever } from '../errors/assert-never.ts';
import { causeOf, lastStage } from './cause.ts';
import { sharesText, timeSpan } from './figures.ts';
import { isBadEnd, type Outcome, type TargetOutcome } from './outcome.ts';
import { retold } from './retold.ts';

/** The record of a rollout keeps at least so much of a reason. */
const SURELY_KEPT = 100;

type About = Pick<Outcome, 'action' | 'dryRun' | 'durationMs'>;

/** One plain sentence: what happened, to what, and why. */
export function headline(target: TargetOutcome, outcome: About): string {
  const told = { ...target, reason: reasonOf(target) };
  if (target.replay !== undefined) return replayed(told);
  return outcome.dryRun ? rehearsed(told) : happened(told, outcome);
}

/** The numbers of a verdict stand here as they do below. */
function reasonOf(target: TargetOutcome): string {
  const verdict = lastStage(target)?.looks.at(-1)?.verdict;
  const reason = verdict === undefined ? target.reason : firstMissing(target.reason, verdict);
  return retold([reason], verdict?.tests ?? [])[0] ?? reason;
}

/** All that a verdict lacked would be a paragraph, and the record keeps no more than a part of it: the first is told, the rest stands below. */
function firstMissing(reason: string, { kind, reasons }: Verdict): string {
  const [first = '', ...more] = reasons;
  const at = reason.indexOf(first.slice(0, SURELY_KEPT));
  if (kind !== 'inconclusive' || more.length === 0 || at < 0) return reason;
  return `${reason.slice(0, at)}${first} (and ${counted(more.length, 'more reason')})`;
}

function replayed({ service, region, revision, reason }: TargetOutcome): string {
  return `Replay: ${revision} of ${service} in ${region} ${reason}`;
}

function rehearsed({ service, region, conclusion, reason }: TargetOutcome): string {
  return isBadEnd(conclusion)
    ? `Dry run for ${service} in ${region}, nothing was changed; the rollout would not succeed: ${reason}`
    : `Dry run for ${service} in ${region}, nothing was changed: ${reason}`;
}

function happened(target: TargetOutcome, about: About): string {
  const { service, region, reason, conclusion } = target;
  const revision = target.revision ?? 'The candidate';
  switch (conclusion) {
    case 'promoted':
      return `${revision} serves all users of ${service} in ${region}, after ${timeSpan(about.durationMs)}: ${reason}`;
    case 'rolled-back':
      return rolledBack(target, revision, about);
    case 'deployed':
      return `${revision} is created on ${service} in ${region} and has no traffic, as asked: ${reason}`;
    case 'held':
      return `${revision} is held at ${weight(target)} of ${service} in ${region} until a person decides: ${reason}`;
    case 'unchanged':
      return `${about.action === 'action-deploy-canary' ? 'Nothing was deployed to' : 'Nothing was changed on'} ${service} in ${region}: ${reason}`;
    case 'superseded':
      return `${revision} was taken back from ${service} in ${region} because a newer rollout takes its place: ${reason}`;
    case 'conflict':
      return `The rollout of ${service} in ${region} stopped, because somebody else changed the service: ${reason}`;
    case 'failed':
      return failed(target, revision, about);
    default:
      return assertNever(conclusion);
  }
}

function rolledBack(target: TargetOutcome, revision: string, { action }: About): string {
  const stage = lastStage(target);
  if (stage === undefined) {
    const before = action === 'action-deploy-canary' ? ' before it had traffic' : '';
    return `${revision} was rolled back on ${target.service} in ${target.region}${before}: ${target.reason}`;
  }
  const { startedMs, endedMs } = stage;
  const after =
    startedMs === undefined || endedMs === undefined ? '' : ` after ${timeSpan(endedMs - startedMs)}`;
  return `${revision} was rolled back${after} at ${stage.percent} % of ${target.service} in ${target.region}: ${target.reason}`;
}

function failed(target: TargetOutcome, revision: string, { action }: About): string {
  const { service, region, reason, traffic } = target;
  if (causeOf(target).kind !== 'not-restored') {
    return action === 'action-deploy-canary'
      ? `${revision} could not be deployed to ${service} in ${region}: ${reason}`
      : `${target.revision ?? service} did not pass on ${service} in ${region}: ${reason}`;
  }
  const serves = traffic.length === 0 ? '' : `; now it is ${sharesText(traffic)}`;
  return `The previous traffic of ${service} in ${region} could not be restored${serves}: ${reason}`;
}

function weight({ revision, traffic }: TargetOutcome): string {
  const share = traffic.filter((one) => one.revision === revision).reduce((sum, one) => sum + one.percent, 0);
  return share === 0 ? '0 %' : `${share} %`;
}
