import { ActionError } from '../../domain/errors/action-error.ts';
import { type JsonObject, objectAt } from '../../domain/json/json.ts';
import type { ServiceView } from '../../domain/rollout/service-view.ts';
import {
  servingRevision,
  templateOfRevision,
  templateServes,
} from '../../domain/rollout/serving-template.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';

/**
 * The template that users are served by; undefined where nothing serves. It is part of the service's own answer unless
 * the newest revision is not the one that serves: only then is the revision read.
 */
export async function readServingTemplate(
  view: ServiceView | undefined,
  on: { readonly service: ServiceName; readonly cloudRun: CloudRun },
): Promise<JsonObject | undefined> {
  const serving = view === undefined ? '' : servingRevision(view);
  if (view === undefined || serving === '') return undefined;
  if (templateServes(view)) return objectAt(view.raw, 'template');
  const revision = await on.cloudRun.getRevision(on.service, serving);
  if (revision !== undefined) return templateOfRevision(revision);
  throw new ActionError({
    code: 'not-found',
    message: `Expected the revision ${serving}, which serves ${on.service.service}, found that it was deleted`,
    hint: 'Run the job again; if it stays so, send the traffic to a revision that exists.',
  });
}
