import { type RevisionReadiness, revisionReadiness } from '../../domain/rollout/revision-readiness.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';

/** Whether a revision that is named can serve; undefined where none is. */
export async function readReadiness(
  revision: string | undefined,
  on: { readonly service: ServiceName; readonly cloudRun: CloudRun },
): Promise<RevisionReadiness | undefined> {
  if (revision === undefined) return undefined;
  return revisionReadiness(await on.cloudRun.getRevision(on.service, revision));
}
