import { ActionError } from '../../domain/errors/action-error.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import { observe } from './observe.ts';

/** Reads a service that has to be there: who verifies, promotes or restores creates none. */
export async function observeExisting(on: {
  readonly service: ServiceName;
  readonly cloudRun: CloudRun;
}): Promise<ServiceView> {
  const view = await observe(on);
  if (view !== undefined) return view;
  const { service, region, project } = on.service;
  throw new ActionError({
    code: 'not-found',
    message: `Expected the service ${service} in ${region}, project ${project}, found none`,
    hint: 'Look whether service, region and project_id are what they should be: gcloud run services list shows all.',
  });
}
