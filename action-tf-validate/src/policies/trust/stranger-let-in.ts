import { demandsOf } from '../../../../shared/domain/federation/demand.ts';
import { claimsOfJob, type JobFacts } from '../../../../shared/domain/federation/job-claims.ts';
import { namedValues } from '../../../../shared/domain/federation/named-values.ts';
import { type Stranger, strangersTo } from '../../../../shared/domain/federation/strangers.ts';
import { inEachEnvironment } from '../in-each-environment.ts';
import type { Estate, Observation, Policy } from '../policy.ts';
import { doorsOf, type OpenDoor } from './doors.ts';
import { openedByStrangers } from './opened-by-strangers.ts';
import { reachThrough } from './reach.ts';

/** Conditions are tried, not only read. */
export const strangerLetIn: Policy = {
  id: 'trust/stranger-let-in',
  severity: 'critical',
  title: 'No job of a fork, of another branch or of another repository is let in',
  rationale:
    'The mapping and the condition of the provider are evaluated on the claims that strangers would present: a pull request from a fork, another branch or tag, another environment, another repository of the owner and of somebody else; and on those of jobs here that strangers can start (`pull_request_target`, comments). Each that is let in, and that a principal of the pool fits, can do what was meant for the deployment.',
  remedy:
    'Make the condition ask for repository_id, repository_owner_id and for ref or environment on every way; and keep logins out of workflows that strangers can start.',
  url: 'https://docs.github.com/en/actions/reference/security/oidc',
  check: (estate) => [
    ...inEachEnvironment(estate, (environment) =>
      doorsOf(environment).flatMap((door): readonly Observation[] => {
        const { at, resource } = door.provider;
        const place = { at, anchor: resource.address };
        if (door.kind === 'unknown') {
          return [{ saw: 'undecided', message: `Who is let in cannot be tried: ${door.reason}.`, ...place }];
        }
        const found = letIn(door, estate);
        return found.length === 0 ? [] : [{ saw: 'breach', message: messageOf(found), ...place }];
      }),
    ),
    ...openedByStrangers(estate),
  ],
};

function letIn(door: OpenDoor, estate: Estate): readonly Stranger[] {
  const beginnings = door.arms
    .flat()
    .flatMap(demandsOf)
    .flatMap((demand) => (demand.kind === 'begins' && demand.claim === 'ref' ? demand.values : []))
    .filter((value) => /^refs\/(?:heads|tags)\/./.test(value));
  const reaches = reachThrough(door, estate);
  return homesOf(door, estate)
    .flatMap((home) => strangersTo(home, door.texts, beginnings))
    .filter(({ job }) =>
      (['names', 'ids'] as const).some((form) => {
        const mapped = door.admits(claimsOfJob(job, form));
        return mapped !== undefined && reaches(mapped) !== 'nothing';
      }),
    );
}

/** A job that each way through the condition was written for. */
function homesOf({ arms }: OpenDoor, { options: { repository } }: Estate): readonly JobFacts[] {
  return arms.map((arm) => {
    const values = namedValues([arm]);
    const first = (claim: string) => values.get(claim)?.[0];
    const others = [...values].flatMap(([claim, [value]]) =>
      value === undefined || DERIVED.has(claim) ? [] : [[claim, value] as const],
    );
    return {
      repository:
        first('repository') ?? repository?.name ?? `${first('repository_owner') ?? 'owner'}/repository`,
      repositoryId: first('repository_id') ?? repository?.id ?? '9000001',
      ownerId: first('repository_owner_id') ?? repository?.ownerId ?? '9000002',
      eventName: first('event_name') ?? 'push',
      ref: first('ref') ?? 'refs/heads/main',
      environment: first('environment'),
      workflow: first('workflow') ?? '.github/workflows/deploy.yml',
      actor: first('actor'),
      others: Object.fromEntries(others),
    };
  });
}

/** Claims that follow from the facts of a job. */
const DERIVED = new Set(
  'repository repository_id repository_owner repository_owner_id event_name ref ref_type environment workflow actor sub base_ref head_ref'.split(
    ' ',
  ),
);

function messageOf(found: readonly Stranger[]): string {
  const who = [...new Set(found.map((stranger) => stranger.who))];
  const sample = found[0]?.job;
  const shown =
    sample === undefined ? '' : ` (tried: ${sample.repository}, ${sample.eventName}, ${sample.ref})`;
  const all = who.length === 1 ? who[0] : `${who.slice(0, -1).join(', ')} and ${who.at(-1)}`;
  return `Strangers are let in: ${all}${shown}.`;
}
