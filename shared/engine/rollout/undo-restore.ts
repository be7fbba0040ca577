import type { ServiceView } from '../../domain/rollout/service-view.ts';
import { writeUndone } from '../../domain/rollout/service-write.ts';
import type { Driver } from './drive.ts';
import { settle } from './settle.ts';

/** Takes back a table that Cloud Run could not serve: it never moved a user, and would be in the way of the next try. */
export async function undoRestore(view: ServiceView, driver: Driver): Promise<void> {
  const { body, updateMask } = writeUndone(view);
  const { name } = await driver.cloudRun.updateService(driver.service, body, { updateMask });
  await settle(name, driver, undefined);
  driver.forget?.();
}
