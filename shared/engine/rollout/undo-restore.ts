import { ActionError } from '../../domain/errors/action-error.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import { writeUndone } from '../../domain/rollout/service-write.ts';
import type { Driver } from './drive.ts';
import { settle } from './settle.ts';

/**
 * Takes back a table that Cloud Run could not serve: it never moved a user, and would be in the way of the next try. Where that cannot be written
 * either, it is left to `post` and to the next job, which find the record of it.
 */
export async function undoRestore(view: ServiceView, driver: Driver): Promise<void> {
  const { body, updateMask } = writeUndone(view);
  try {
    const { name } = await driver.cloudRun.updateService(driver.service, body, { updateMask });
    await settle(name, driver, undefined);
  } catch (error) {
    if (error instanceof ActionError) return;
    throw error;
  }
  driver.forget?.();
}
