import type { Deletion } from '../../domain/report/outcome.ts';
import { type PlannedDeletion, planDeletions } from '../../domain/rollout/plan-deletions.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import { observe } from './observe.ts';

export type Deletions = { readonly deletions: readonly Deletion[]; readonly warnings: readonly string[] };

type Place = { readonly service: ServiceName; readonly cloudRun: CloudRun };

/**
 * Deletes candidates that failed, this rollout's and those of earlier ones, and says of each that stays why. Cloud Run does not delete the latest
 * revision, so a failed one often goes at a later time. A deletion that does not succeed is a warning and changes no conclusion.
 */
export async function deleteFailed(seen: ServiceView, on: Place): Promise<Deletions> {
  const planned = planDeletions(seen);
  if (planned.every(({ stays }) => stays !== undefined)) return together(planned.map(kept));
  try {
    // Evidence was gathered in the meantime: somebody may have tagged a revision, or sent traffic to it.
    const now = await observe(on);
    const parts: Deletions[] = [];
    for (const one of now === undefined ? [] : planDeletions(now))
      parts.push(one.stays === undefined ? await tryDelete(one.revision, on) : kept(one));
    return together(parts);
  } catch (error) {
    return together(
      planned.map((one) => (one.stays === undefined ? failed(one.revision, error) : kept(one))),
    );
  }
}

async function tryDelete(revision: string, { cloudRun, service }: Place): Promise<Deletions> {
  try {
    const found = await cloudRun.getRevision(service, revision);
    if (found === undefined) return { deletions: [], warnings: [] };
    await cloudRun.deleteRevision(service, revision);
    return { deletions: [{ revision, deleted: true }], warnings: [] };
  } catch (error) {
    return failed(revision, error);
  }
}

function kept({ revision, stays }: PlannedDeletion): Deletions {
  return { deletions: [{ revision, deleted: false, reason: stays }], warnings: [] };
}

function failed(revision: string, error: unknown): Deletions {
  const reason = `it could not be deleted: ${error instanceof Error ? error.message : String(error)}`;
  return {
    deletions: [{ revision, deleted: false, reason }],
    warnings: [`the failed revision ${revision} stays: ${reason}`],
  };
}

function together(parts: readonly Deletions[]): Deletions {
  return {
    deletions: parts.flatMap(({ deletions }) => deletions),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}
