import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from '../../domain/json/json.ts';
import { type ServiceView, servingShares } from '../../domain/rollout/service-view.ts';
import type { Share } from '../../domain/rollout/traffic.ts';
import type { CloudRun, ServiceName } from '../../ports/cloud-run.ts';
import { observe } from '../rollout/observe.ts';
import { troubleOf } from './source-trouble.ts';

/** What is there today of what is judged again. */
export type Place = {
  readonly image: string | undefined;
  readonly serviceUrl: string | undefined;
  readonly traffic: readonly Share[];
  readonly notes: readonly string[];
};

/** Reads the service and the revision. Both may be gone: what was counted of them is still there. */
export async function readPlace(
  revision: string,
  on: { readonly service: ServiceName; readonly cloudRun: CloudRun },
): Promise<Place> {
  const { service } = on.service;
  const [view, found] = await Promise.all([observe(on), lookUp(revision, on)]);
  const gone =
    view === undefined
      ? [`The service ${service} does not exist any more: what was counted of it is judged all the same`]
      : found === undefined
        ? [`The revision ${revision} does not exist any more: what was counted of it is judged all the same`]
        : [];
  return {
    image: typeof found === 'object' ? imageOf(found) : undefined,
    serviceUrl: view?.uri,
    traffic: view === undefined ? [] : servingShares(view),
    notes: [...gone, ...(typeof found === 'string' ? [found] : []), ...affinityNotes(view)],
  };
}

/** Only its image is told: who may not look it up can do without. */
async function lookUp(
  revision: string,
  on: { readonly service: ServiceName; readonly cloudRun: CloudRun },
): Promise<JsonObject | string | undefined> {
  try {
    return await on.cloudRun.getRevision(on.service, revision);
  } catch (error) {
    return `The revision ${revision} could not be looked up: ${troubleOf(error)}`;
  }
}

function imageOf(revision: JsonObject): string | undefined {
  const containers = arrayAt(revision, 'containers').filter(isObject);
  const ingress = containers.find((container) => arrayAt(container, 'ports').length > 0) ?? containers[0];
  return ingress && stringAt(ingress, 'image');
}

function affinityNotes(view: ServiceView | undefined): readonly string[] {
  return objectAt(view?.raw ?? {}, 'template').sessionAffinity === true
    ? ["Session affinity is on: in a rollout own probes decide, and users' requests can only raise suspicion"]
    : [];
}
