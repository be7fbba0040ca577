import type { Run } from '../../../../shared/domain/workflows/runs.ts';
import { quoted } from '../identity/weakness-text.ts';
import type { Estate, Observation, Policy } from '../policy.ts';
import { type ClosedDoor, everyDoor, type OpenDoor } from './doors.ts';
import { nearestWay } from './nearest-way.ts';
import { presentedBy } from './presented.ts';
import { doorsFor, placeOfRun, runsIn } from './runs-in.ts';

/** A deployment that cannot log in is found before it is needed. */
export const refusedWorkflow: Policy = {
  id: 'trust/refused-workflow',
  severity: 'medium',
  title: 'Every job that logs in is let in by a provider of this repository',
  rationale:
    'A condition that was tightened, a branch that was renamed, an environment that a job does not name, a subject that now carries ids: the next deployment fails with `The given credential is rejected by the attribute condition`, often the one that was to repair something.',
  remedy:
    'Let the job run on the ref or in the environment that the condition asks for, or add a way to the condition; give the job `permissions: id-token: write`.',
  url: 'https://docs.github.com/en/actions/reference/security/oidc',
  check: (estate) => {
    const doors = everyDoor(estate);
    const byJob = Map.groupBy(runsIn(estate), ({ workflow, job, login, calledWorkflow }) =>
      [workflow, calledWorkflow, job.id, login.line].join('\n'),
    );
    return [...byJob.values()].flatMap((runs) => judgeJob(runs, doors, estate));
  },
};

type Judged = { readonly run: Run; readonly answer: Answer };
type Answer =
  | { readonly kind: 'admitted' | 'elsewhere' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'undecided'; readonly why: string };

function judgeJob(
  runs: readonly Run[],
  doors: readonly (OpenDoor | ClosedDoor)[],
  estate: Estate,
): readonly Observation[] {
  const judged = runs.map((run): Judged => ({ run, answer: answerTo(run, doors, estate) }));
  const admitted = judged.some(({ answer }) => answer.kind === 'admitted' || answer.kind === 'elsewhere');
  const refused = judged.filter(({ answer }) => answer.kind === 'refused');
  const doubtful = judged.filter(({ answer }) => answer.kind === 'undecided');
  // An `if` may keep a job from the events that it is refused on.
  const told = refused.filter(({ run }) => !admitted || !run.conditional);
  if (told.length > 0 && (admitted || doubtful.length === 0)) return [observation('breach', told)];
  return admitted || doubtful.length === 0 ? [] : [observation('undecided', doubtful)];
}

function observation(saw: Observation['saw'], judged: readonly Judged[]): Observation {
  const [first] = judged as readonly [Judged, ...Judged[]];
  const { run, answer } = first;
  const events = [...new Set(judged.map((each) => each.run.trigger.event))].join(', ');
  const why = 'why' in answer ? answer.why : '';
  const what = saw === 'breach' ? 'would be refused' : 'may be refused';
  return {
    saw,
    message: `${run.job.id} of ${run.workflow} ${what} on ${events}: ${why}.`,
    at: placeOfRun(run),
    anchor: `${run.workflow}#${run.job.id}`,
  };
}

function answerTo(run: Run, doors: readonly (OpenDoor | ClosedDoor)[], estate: Estate): Answer {
  const possible = doorsFor(run.login, doors);
  if (possible.length === 0) return { kind: 'elsewhere' };
  if (!run.idToken)
    return { kind: 'refused', why: 'it asks for a token without `permissions: id-token: write`' };
  const answers: Answer[] = [];
  for (const door of possible) {
    const answer = answerOf(door, run, estate);
    if (answer.kind === 'admitted') return answer;
    answers.push(answer);
  }
  return answers.find(({ kind }) => kind === 'undecided') ?? answers[0] ?? { kind: 'elsewhere' };
}

function answerOf(door: OpenDoor | ClosedDoor, run: Run, { options }: Estate): Answer {
  const { address } = door.provider.resource;
  if (door.kind === 'unknown')
    return { kind: 'undecided', why: `${address} cannot be tried: ${door.reason}` };
  const cases = presentedBy(run, door, options);
  const admitted = cases.filter((refs) => refs.some((claims) => door.admits(claims) !== undefined));
  if (admitted.length === cases.length) return { kind: 'admitted' };
  if (admitted.length > 0) {
    return {
      kind: 'undecided',
      why: `${address} admits it in some forms only (subject with or without ids, actor, or an environment that is known at run time)`,
    };
  }
  const near = nearestWay(door.arms, cases.flat());
  const missing = near?.missing.map(quoted).join(' and ');
  return {
    kind: 'refused',
    why: near === undefined || missing === '' ? `${address} admits nobody` : `${address} asks for ${missing}`,
  };
}
