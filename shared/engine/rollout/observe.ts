import { type ServiceView, viewService } from '../../domain/rollout/service-view.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';

/** Reads the service as it stands; undefined when it does not exist. */
export async function observe(on: {
  readonly service: ServiceName;
  readonly cloudRun: CloudRun;
}): Promise<ServiceView | undefined> {
  const raw = await on.cloudRun.getService(on.service);
  return raw === undefined ? undefined : viewService(raw);
}
