import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import { type EmulatorResponse, json } from '../../../http.ts';
import { type Machine, type RevisionRecord, type ServiceRecord, serviceName } from '../machine.ts';
import { pageOf } from '../paging.ts';
import type { Place } from '../path.ts';
import { type Call, demand } from '../permissions.ts';
import { deleteRevision as deleteV2 } from '../revisions.ts';
import { missing, servicesAt } from '../services.ts';
import { listOf, pageQuery } from './lists.ts';
import { readSelector } from './selector.ts';
import { v2Call } from './services.ts';
import { revisionLabels, writeRevision } from './write-revision.ts';

type Found = { readonly service: ServiceRecord; readonly revision: RevisionRecord };

export function getRevision(call: Call, place: Place, name: string): EmulatorResponse {
  const found = find(call, place, name);
  return json(200, shown(call.machine, found));
}

/** Newest first, of every service of the region that the selector does not exclude. */
export function listRevisions(call: Call, place: Place): EmulatorResponse {
  const { machine, request } = call;
  demand(call, 'run.revisions.list', `projects/${place.project}/locations/${place.region}`);
  const matches = readSelector(request.query.get('labelSelector') ?? '');
  const found = servicesAt(machine, place)
    .flatMap((service) => [...service.revisions.values()].map((revision) => ({ service, revision })))
    .filter(({ service, revision }) => matches(revisionLabels(service, revision)))
    .sort((left, right) => right.revision.created - left.revision.created);
  const page = pageOf(found, pageQuery(request.query));
  return json(
    200,
    listOf('RevisionList', { ...page, items: page.items.map((item) => shown(machine, item)) }),
  );
}

export function deleteRevision(call: Call, place: Place, name: string): EmulatorResponse {
  const { service } = find(call, place, name);
  deleteV2(v2Call(call), service.key, name);
  return json(200, { status: 'Success' });
}

/** A revision has no service in its path here, and its name is its own in the region. */
function find(call: Call, place: Place, name: string): Found {
  const service = servicesAt(call.machine, place).find(({ revisions }) => revisions.has(name));
  const of = service?.key ?? { ...place, service: '-' };
  demand(call, 'run.revisions.get', `${serviceName(of)}/revisions/${name}`);
  const revision = service?.revisions.get(name);
  if (!service || !revision) throw missing(name, 'REVISION', place);
  return { service, revision };
}

function shown(machine: Machine, { service, revision }: Found): JsonObject {
  return writeRevision(machine, service, revision);
}
