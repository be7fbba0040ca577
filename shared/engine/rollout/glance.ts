import { ActionError } from '../../domain/errors/action-error.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import { observe } from './observe.ts';

/**
 * Reads the service again. What cannot be read is taken to be as it was: every write bears the etag of what was read,
 * so that a stale view can do no harm, and a roll back is not given up for a read.
 */
export async function glance(
  known: ServiceView | undefined,
  driver: { readonly service: ServiceName; readonly cloudRun: CloudRun },
): Promise<ServiceView | undefined> {
  try {
    const found = await observe(driver);
    // One stray 404 does not end a rollout.
    return found ?? (known === undefined ? undefined : await observe(driver));
  } catch (error) {
    if (error instanceof ActionError && error.code !== 'cancelled') return known;
    throw error;
  }
}
