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
    const does = BY_ANYBODY.get(run.trigger.event);
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
      run.conditional
        ? { saw: 'undecided', message: `${story}, which is let in where its \`if\` allows it.`, ...place }
        : { saw: 'breach', message: `${story}, and it is let in.`, ...place },
    ];
  });
}
