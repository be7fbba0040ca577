import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import { writeCondition } from './conditions.ts';
import { etagOf } from './etag.ts';
import type { Machine, ServiceRecord } from './machine.ts';
import { timestampText } from './micros.ts';
import { writeStatuses } from './traffic.ts';

/** A service as GET shows it: what was asked, beside the state that serves. */
export function writeService(machine: Machine, service: ServiceRecord): JsonObject {
  const { spec, observed, key, name } = service;
  const revision = (short: string | undefined) => (short ? `${name}/revisions/${short}` : '');
  const serves = observed.traffic.length > 0;
  const uri = serves && spec.defaultUriDisabled !== true ? machine.runtime.url(key) : '';
  return {
    ...spec,
    name,
    uid: service.uid,
    generation: String(service.generation),
    createTime: timestampText(service.created),
    updateTime: timestampText(service.updated),
    ...(service.deleted === undefined ? {} : { deleteTime: timestampText(service.deleted) }),
    creator: service.creator,
    lastModifier: service.lastModifier,
    observedGeneration: String(observed.generation),
    terminalCondition: writeCondition(service.ready),
    conditions: service.conditions.map(writeCondition),
    latestReadyRevision: revision(observed.latestReady),
    latestCreatedRevision: revision(service.latestCreated),
    trafficStatuses: writeStatuses(observed, key, (of, tag) => machine.runtime.url(of, tag)),
    uri,
    urls: uri === '' ? [] : [uri],
    reconciling: service.reconciling || service.revisions.get(service.latestCreated)?.outcome === 'starting',
    etag: etagOf(name, service.updated),
  };
}
