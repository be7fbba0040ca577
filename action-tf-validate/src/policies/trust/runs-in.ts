import type { Range } from '../../../../shared/domain/hcl/range.ts';
import { type Run, runsOf } from '../../../../shared/domain/workflows/runs.ts';
import { isDynamic, type Login } from '../../../../shared/domain/workflows/workflow.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Estate } from '../policy.ts';
import type { ClosedDoor, OpenDoor } from './doors.ts';

/** Every job of the repository that logs in to a provider, for each event that starts it. */
export const runsIn = onceForEach(({ workflows }: Estate): readonly Run[] => runsOf(workflows));

/** Where a run logs in; of a workflow that another one calls, in the file of the callee. */
export function placeOfRun({ login, job, calledWorkflow, workflow }: Run): Range {
  const path = job.calls === undefined ? calledWorkflow : workflow;
  const start = { line: login.line, column: login.column };
  return { path, start, end: start };
}

/** The providers that a login can mean: those of its name, or any where the name is only known at run time. */
export function doorsFor(
  { provider }: Login,
  doors: readonly (OpenDoor | ClosedDoor)[],
): readonly (OpenDoor | ClosedDoor)[] {
  if (isDynamic(provider)) return doors;
  const [, pool, id] = /workloadIdentityPools\/([^/]+)\/providers\/([^/]+)$/.exec(provider) ?? [];
  return doors.filter(
    ({ provider: each }) =>
      (each.pool === undefined || !each.pool.startsWith('id:') || each.pool === `id:${pool}`) &&
      (each.id === undefined || each.id === id),
  );
}
