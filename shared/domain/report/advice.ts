import { assertNever } from '../errors/assert-never.ts';
import { type Advice, badEndAdvice } from './bad-end-advice.ts';
import { revisionsUrl } from './console-links.ts';
import { isBadEnd, type Outcome, type TargetOutcome } from './outcome.ts';
import type { ReplayOutcome } from './replay-outcome.ts';
import { tooTight } from './replay-text.ts';

/** What to do now, most urgent first. */
export function adviceFor(target: TargetOutcome, outcome: Pick<Outcome, 'dryRun' | 'startedAt'>): Advice[] {
  if (outcome.dryRun) return [rehearsed(target)];
  if (target.replay !== undefined) return replayed(target.replay);
  switch (target.conclusion) {
    case 'promoted':
      return promoted(target);
    case 'deployed':
      return deployed(target);
    case 'held':
      return held(target, outcome);
    case 'unchanged':
      return [{ text: 'Nothing: what serves is what was asked for.' }];
    case 'rolled-back':
    case 'superseded':
    case 'conflict':
    case 'failed':
      return badEndAdvice(target, outcome);
    default:
      return assertNever(target.conclusion);
  }
}

function replayed({ limits }: ReplayOutcome): Advice[] {
  const tight = tooTight(limits).length > 0;
  return [
    {
      text: tight
        ? 'Loosen the limits that the baseline itself does not keep, in rollout.yml, and replay again before a rollout obeys them.'
        : 'Nothing, if that is what you want of a rollout. Else change the limits in rollout.yml, and replay again: the same past gives the same answer.',
    },
  ];
}

function rehearsed({ conclusion }: TargetOutcome): Advice {
  return {
    text: isBadEnd(conclusion)
      ? 'Correct that, and run the dry run again.'
      : 'Run the job without dry_run to carry the plan out.',
  };
}

function promoted(target: TargetOutcome): Advice[] {
  if (target.restoreCommand === undefined || target.previousTraffic.length === 0) {
    return [{ text: 'Nothing: all users are served by it.' }];
  }
  return [
    {
      text: 'Nothing: all users are served by it. Should a fault show later, this line brings back what served before.',
      command: target.restoreCommand,
    },
  ];
}

function deployed({ candidateUrl }: TargetOutcome): Advice[] {
  const look =
    candidateUrl === undefined
      ? []
      : [{ text: 'Look at the candidate on its own URL.', link: { label: candidateUrl, url: candidateUrl } }];
  return [
    ...look,
    {
      text: 'Give it traffic with a job that has mode: continue. A candidate that nobody continues is taken away by the next rollout.',
    },
  ];
}

function held(target: TargetOutcome, outcome: Pick<Outcome, 'startedAt'>): Advice[] {
  return [
    { text: 'Go on with a job that has mode: continue, which begins this stage again.' },
    {
      text: 'Or take the candidate back with this line; the next rollout then closes the record.',
      command: target.restoreCommand,
    },
    ...badEndAdvice(target, outcome),
    { text: 'See its numbers in the console.', link: { label: target.service, url: revisionsUrl(target) } },
  ];
}
