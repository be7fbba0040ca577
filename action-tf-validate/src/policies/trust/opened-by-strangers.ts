import type { Run } from '../../../../shared/domain/workflows/runs.ts';
import type { Estate, Observation } from '../policy.ts';
import { everyDoor } from './doors.ts';
import { presentedBy } from './presented.ts';
import { doorsFor, placeOfRun, runsIn } from './runs-in.ts';

/** Events that anybody on GitHub can cause, whose jobs run with the rights of the default branch. */
const BY_ANYBODY: ReadonlyMap<string, string> = new Map([
  ['pull_request_target', 'opens a pull request'],
  ['issue_comment', 'writes a comment'],
  ['issues', 'opens an issue'],
  ['discussion', 'opens a discussion'],
  ['discussion_comment', 'writes in a discussion'],
  ['pull_request_review_comment', 'comments on a pull request'],
  ['fork', 'forks the repository'],
  ['watch', 'stars the repository'],
]);

/** Jobs with a login that a stranger starts: their claims are those of the default branch, so that most conditions hold. */
export function openedByStrangers(estate: Estate): readonly Observation[] {
  const doors = everyDoor(estate);
  return runsIn(estate).flatMap((run): readonly Observation[] => {
    const afterAnother = isAfterPullRequest(run, estate);
    const does = afterAnother ? AFTER_ANOTHER : BY_ANYBODY.get(run.trigger.event);
    if (does === undefined || !run.idToken) return [];
    const admitted = doorsFor(run.login, doors).some(
      (door) =>
        door.kind === 'door' &&
        presentedBy(run, door, estate.options).some((refs) =>
          refs.some((claims) => door.admits(claims) !== undefined),
        ),
    );
    if (!admitted) return [];
    const place = { at: placeOfRun(run), anchor: `${run.workflow}#${run.job.id}` };
    const story = `Whoever ${does} starts ${run.job.id} of ${run.workflow} (${run.trigger.event})`;
    return [
      run.conditional || afterAnother
        ? {
            saw: 'undecided',
            message: `${story}, which is let in ${run.conditional ? 'where its `if` allows it' : 'whatever started the other'}.`,
            ...place,
          }
        : { saw: 'breach', message: `${story}, and it is let in.`, ...place },
    ];
  });
}

const AFTER_ANOTHER = 'opens a pull request, for which the workflow that is waited for runs,';

/** It runs with the rights of the default branch, whoever started what it waits for. What is not in this repository nobody knows. */
function isAfterPullRequest({ trigger, asksOrigin }: Run, { workflows }: Estate): boolean {
  if (trigger.event !== 'workflow_run' || asksOrigin) return false;
  return workflows.some(
    ({ name, triggers }) =>
      trigger.awaited?.includes(name) && triggers.some(({ event }) => event.startsWith('pull_request')),
  );
}
