import { decodeHistory, HISTORY_ANNOTATION } from '../../domain/rollout/history.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import type { Log } from '../../ports/log.ts';

/**
 * Deletes candidates of earlier rollouts that failed. Cloud Run refuses to delete the newest revision, so a failed
 * candidate goes at the end of the next rollout; one that serves, or that carries anybody's tag, is never touched.
 */
export async function deleteFailed(
  view: ServiceView,
  on: { readonly service: ServiceName; readonly cloudRun: CloudRun; readonly log: Log },
): Promise<readonly string[]> {
  const inUse = new Set([...view.traffic, ...view.statuses].map(({ revision }) => revision));
  const failed = decodeHistory(view.annotations[HISTORY_ANNOTATION]).filter(
    ({ conclusion, revision }) =>
      (conclusion === 'rolled-back' || conclusion === 'superseded') &&
      !inUse.has(revision) &&
      revision !== view.latestCreated &&
      revision !== view.latestReady,
  );
  const deleted: string[] = [];
  for (const revision of new Set(failed.map((line) => line.revision))) {
    try {
      if ((await on.cloudRun.getRevision(on.service, revision)) === undefined) continue;
      await on.cloudRun.deleteRevision(on.service, revision);
      deleted.push(revision);
    } catch (error) {
      on.log.warning(
        `${revision} could not be deleted: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return deleted;
}
