import { type EmulatorResponse, json } from '../../http.ts';
import type { ServiceKey } from '../../runtime.ts';
import { checkEtag } from './etag.ts';
import { type RevisionRecord, type ServiceRecord, serviceName } from './machine.ts';
import { acceptOperation, enumForm, writeOperation } from './operations.ts';
import { pageOf } from './paging.ts';
import { type Call, demand } from './permissions.ts';
import { failedPrecondition } from './refusal.ts';
import { revisionMessage } from './schema.ts';
import { findService, missing, servicesAt } from './services.ts';
import { routedRevisions } from './traffic.ts';
import { writeMessage } from './write-message.ts';
import { revisionName, writeRevision } from './write-revision.ts';

export function getRevision(call: Call, key: ServiceKey, name: string): EmulatorResponse {
  demand(call, 'run.revisions.get', `${serviceName(key)}/revisions/${name}`);
  const { service, revision } = findRevision(call, key, name);
  return json(200, writeMessage(revisionMessage, writeRevision(service, revision), enumForm(call)));
}

/** Newest first; the service `-` stands for all of the region. */
export function listRevisions(call: Call, key: ServiceKey): EmulatorResponse {
  const { machine, request } = call;
  const all = key.service === '-';
  demand(
    call,
    'run.revisions.list',
    all ? `projects/${key.project}/locations/${key.region}` : serviceName(key),
  );
  const services = all ? servicesAt(machine, key) : [findService(machine, key)];
  const found = services.flatMap((service) =>
    [...service.revisions.values()].map((revision) => ({ service, revision })),
  );
  found.sort((left, right) => right.revision.created - left.revision.created);
  const { items, nextPageToken } = pageOf(found, request.query);
  const revisions = items.map(({ service, revision }) =>
    writeMessage(revisionMessage, writeRevision(service, revision), enumForm(call)),
  );
  return json(200, {
    ...(revisions.length > 0 ? { revisions } : {}),
    ...(nextPageToken ? { nextPageToken } : {}),
  });
}

export function deleteRevision(call: Call, key: ServiceKey, name: string): EmulatorResponse {
  const { machine, request } = call;
  demand(call, 'run.revisions.delete', `${serviceName(key)}/revisions/${name}`);
  const { service, revision } = findRevision(call, key, name);
  checkEtag(request.query.get('etag') ?? undefined, revisionName(service, revision), revision.updated);
  refuseNeeded(service, revision);
  const work = { kind: 'delete-revision', revision } as const;
  if (request.query.get('validateOnly') === 'true') {
    const operation = `projects/${key.project}/locations/${key.region}/operations/${machine.ids.uuid()}`;
    const result = { resource: writeRevision(service, revision) };
    return json(
      200,
      writeOperation(machine, { name: operation, service, due: 0, work, result }, enumForm(call)),
    );
  }
  revision.deleted = machine.stamp();
  revision.updated = revision.deleted;
  return json(200, writeOperation(machine, acceptOperation(machine, service, work), enumForm(call)));
}

function refuseNeeded(service: ServiceRecord, { name, deleted }: RevisionRecord): void {
  if (deleted !== undefined) throw failedPrecondition(`Revision "${name}" is being deleted.`);
  if (routedRevisions(service).has(name)) {
    throw failedPrecondition(`Revision "${name}" cannot be directly deleted because it is actively serving.`);
  }
  if (name !== service.latestCreated) return;
  throw failedPrecondition(
    `Revision "${name}" cannot be directly deleted because it is the latest created revision of its service.`,
  );
}

function findRevision(
  call: Call,
  key: ServiceKey,
  name: string,
): { service: ServiceRecord; revision: RevisionRecord } {
  const service = findService(call.machine, key);
  const revision = service.revisions.get(name);
  if (!revision) throw missing(name, 'REVISION', key);
  return { service, revision };
}
