import { ActionError } from '../../domain/errors/action-error.ts';
import type { JsonObject } from '../../domain/json/json.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';

const NEEDED = ['run.services.get', 'run.services.update'];

/**
 * Asks Cloud Run whether it would accept the first write, and whether the job may make it, without making it. Throws
 * what the write would throw.
 */
export async function rehearse(
  write: { readonly body: JsonObject; readonly updateMask: readonly string[] },
  view: ServiceView | undefined,
  on: { readonly service: ServiceName; readonly cloudRun: CloudRun },
): Promise<void> {
  const { service, cloudRun } = on;
  if (view === undefined) {
    await cloudRun.createService(service, write.body, { validateOnly: true });
    return;
  }
  const [held] = await Promise.all([
    cloudRun.testPermissions(service, NEEDED),
    cloudRun.updateService(service, write.body, { updateMask: write.updateMask, validateOnly: true }),
  ]);
  const missing = NEEDED.filter((permission) => !held.includes(permission));
  if (missing.length === 0) return;
  throw new ActionError({
    code: 'permission-denied',
    message: `Expected the permissions ${NEEDED.join(', ')} on ${service.service}, found that ${missing.join(', ')} is missing`,
    hint: 'Grant roles/run.developer on the service to the identity of the job.',
  });
}
