import { homesOf } from '../../../../shared/domain/federation/homes.ts';
import { claimsOfJob } from '../../../../shared/domain/federation/job-claims.ts';
import {
  admittedBeginnings,
  type Stranger,
  strangersTo,
} from '../../../../shared/domain/federation/strangers.ts';
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
    "Make the condition ask for repository_id, repository_owner_id and for ref or environment on every way; and keep logins out of workflows that strangers can start: after workflow_run, let the job ask `if: github.event.workflow_run.event == 'push'`.",
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
  const reaches = reachThrough(door, estate);
  return homesOf(door.arms, estate.options.repository)
    .flatMap((home) => strangersTo(home, door.texts, admittedBeginnings(door.arms)))
    .filter(({ job }) =>
      (['names', 'ids'] as const).some((form) => {
        const mapped = door.admits(claimsOfJob(job, form));
        return mapped !== undefined && reaches(mapped) !== 'nothing';
      }),
    );
}

function messageOf(found: readonly Stranger[]): string {
  const who = [...new Set(found.map((stranger) => stranger.who))];
  const sample = found[0]?.job;
  const shown =
    sample === undefined ? '' : ` (tried: ${sample.repository}, ${sample.eventName}, ${sample.ref})`;
  const all = who.length === 1 ? who[0] : `${who.slice(0, -1).join(', ')} and ${who.at(-1)}`;
  return `Strangers are let in: ${all}${shown}.`;
}
