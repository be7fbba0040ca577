import type { JobFacts } from '../../../../shared/domain/federation/job-claims.ts';
import { type Claims, claimsOfJob } from '../../../../shared/domain/federation/job-claims.ts';
import { namedValues } from '../../../../shared/domain/federation/named-values.ts';
import type { Run } from '../../../../shared/domain/workflows/runs.ts';
import { isDynamic, type Trigger } from '../../../../shared/domain/workflows/workflow.ts';
import type { PolicyOptions } from '../policy.ts';
import type { OpenDoor } from './doors.ts';

/** Claims that one run could present: in each case (a form of subject, an environment) all of its refs. */
export type Presented = readonly (readonly Claims[])[];

/** What the run presents to a door. What is not written is taken to be what the condition names, and something else. */
export function presentedBy(run: Run, { arms }: OpenDoor, { repository }: PolicyOptions): Presented {
  const values = namedValues(arms);
  const named = (claim: string) => values.get(claim) ?? [];
  const repositories =
    repository === undefined ? orElse(named('repository'), 'owner/repository') : [repository.name];
  const ids = repository?.id === undefined ? orElse(named('repository_id'), '9000001') : [repository.id];
  const owners =
    repository?.ownerId === undefined
      ? orElse(named('repository_owner_id'), '9000002')
      : [repository.ownerId];
  const environments =
    run.environment !== undefined && isDynamic(run.environment)
      ? [...named('environment'), 'another']
      : [run.environment];
  const actors = [...named('actor'), 'somebody'];
  const cases: (readonly Claims[])[] = [];
  for (const form of ['names', 'ids'] as const) {
    for (const environment of environments) {
      for (const actor of actors) {
        const jobs = product(repositories, ids, owners, refsOf(run.trigger, named('ref'))).map(
          ([name = '', repositoryId = '', ownerId = '', ref = '']): JobFacts => ({
            repository: name,
            repositoryId,
            ownerId,
            eventName: run.trigger.event,
            ref,
            environment,
            workflow: run.workflow,
            calledWorkflow: run.calledWorkflow,
            actor,
          }),
        );
        cases.push(jobs.map((job) => claimsOfJob(job, form)));
      }
    }
  }
  return cases;
}

const orElse = (values: readonly string[], other: string): readonly string[] =>
  values.length > 0 ? values : [other];

function product(...lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (left, right) => left.flatMap((one) => right.slice(0, 20).map((value) => [...one, value])),
    [[]],
  );
}

/** The refs that an event can run on, first those that the condition names. */
function refsOf({ event, branches, tags }: Trigger, named: readonly string[]): readonly string[] {
  if (event === 'pull_request' || event === 'pull_request_review') return ['refs/pull/1/merge'];
  if (event !== 'push')
    return [
      ...named,
      'refs/heads/main',
      'refs/heads/master',
      ...(event === 'release' ? ['refs/tags/v1'] : []),
    ];
  const all = branches === undefined && tags === undefined;
  return [
    ...refsLike('refs/heads/', all ? ['**'] : branches, named),
    ...refsLike('refs/tags/', all ? ['**'] : tags, named),
  ];
}

function refsLike(
  start: string,
  globs: readonly string[] | undefined,
  named: readonly string[],
): readonly string[] {
  if (globs === undefined) return [];
  const taken = globs.filter((glob) => !glob.startsWith('!'));
  const left = globs.flatMap((glob) => (glob.startsWith('!') ? [glob.slice(1)] : []));
  const known = named.flatMap((ref) => (ref.startsWith(start) ? [ref.slice(start.length)] : []));
  const fitting = known.filter((name) => fits(taken, name) && !fits(left, name));
  const samples = taken.map((glob) => glob.replaceAll(/\*+/g, '1'));
  return [...fitting, ...samples].map((name) => `${start}${name}`);
}

/** In filters of branches one star ends at a slash and two do not. */
function fits(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => {
    const source = glob
      .replaceAll(/[\\^$.|+()[\]{}?]/g, '\\$&')
      .replaceAll(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'));
    return new RegExp(`^${source}$`).test(name);
  });
}
