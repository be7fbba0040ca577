import { type JsonObject, objectAt, stringAt } from '../../../../shared/domain/json/json.ts';
import { type EmulatorResponse, json } from '../../http.ts';
import type { ServiceKey } from '../../runtime.ts';
import { reconciling } from './conditions.ts';
import { withDefaults } from './defaults.ts';
import {
  type Machine,
  type RevisionRecord,
  type ServiceRecord,
  serviceIndex,
  serviceName,
} from './machine.ts';
import { acceptOperation, enumForm, writeOperation } from './operations.ts';
import { type Call, demandActAs, displayName } from './permissions.ts';
import { settle } from './reconcile.ts';
import { alreadyExists } from './refusal.ts';
import { startRevision } from './start-revision.ts';
import { configurationOf, sameConfiguration } from './template.ts';
import { routedRevisions } from './traffic.ts';
import { validateService } from './validation.ts';
import { writeService } from './write-service.ts';

type Write = {
  readonly request: 'CreateServiceRequest' | 'UpdateServiceRequest';
  readonly key: ServiceKey;
  readonly spec: JsonObject;
  readonly stored?: ServiceRecord;
};

const revisionLimit = 1000;

/** Create and update alike: check everything, then record what was asked and begin to bring it about. */
export function write(call: Call, { request, key, spec: asked, stored }: Write): EmulatorResponse {
  const { machine } = call;
  validateService(request, asked, key.service);
  const spec = withDefaults(asked, machine.projectNumber(key.project));
  demandActAsForTemplate(call, key, spec, stored);
  const generation = (stored?.generation ?? 0) + 1;
  const name = nameOfNewRevision(machine, key, spec, generation, stored);
  const asWritten = draft(call, key, spec, generation, name, stored);
  if (call.request.query.get('validateOnly') === 'true') return answerUnpersisted(call, asWritten);

  const service = stored ? Object.assign(stored, asWritten) : asWritten;
  machine.services.set(serviceIndex(machine, key), service);
  if (name !== undefined) addRevision(call, service, name);
  const work = { kind: 'update', generation, ...(name === undefined ? {} : { revision: name }) } as const;
  const operation = acceptOperation(machine, service, work);
  return json(200, writeOperation(machine, operation, enumForm(call)));
}

function demandActAsForTemplate(call: Call, key: ServiceKey, spec: JsonObject, stored?: ServiceRecord): void {
  const template = objectAt(spec, 'template');
  if (stored && sameConfiguration(template, objectAt(stored.spec, 'template'))) return;
  demandActAs(call, stringAt(template, 'serviceAccount') ?? '', key.project);
}

/** undefined when the write makes no revision: the template is the last one, or names a revision that is just that. */
function nameOfNewRevision(
  machine: Machine,
  key: ServiceKey,
  spec: JsonObject,
  generation: number,
  stored?: ServiceRecord,
): string | undefined {
  const template = objectAt(spec, 'template');
  const configuration = configurationOf(template);
  const name = stringAt(template, 'revision') ?? '';
  const namesake = stored?.revisions.get(name);
  if (namesake) {
    if (namesake.deleted === undefined && sameConfiguration(namesake.template, configuration))
      return undefined;
    throw alreadyExists(`Revision named '${name}' with different configuration already exists.`);
  }
  if (name !== '') return name;
  const last = stored && configurationOf(objectAt(stored.spec, 'template'));
  if (last && sameConfiguration(last, configuration)) return undefined;
  return `${key.service}-${String(generation).padStart(5, '0')}-${machine.ids.suffix()}`;
}

/** The service as it will be recorded; nothing is changed yet. */
function draft(
  { machine, principal }: Call,
  key: ServiceKey,
  spec: JsonObject,
  generation: number,
  name: string | undefined,
  stored?: ServiceRecord,
): ServiceRecord {
  const at = machine.stamp();
  const base = stored ?? {
    key,
    name: serviceName(key),
    uid: machine.ids.uuid(),
    created: at,
    creator: displayName(principal),
    revisions: new Map<string, RevisionRecord>(),
    latestCreated: '',
    observed: { generation: 0, traffic: [] },
    conditions: [reconciling('RoutesReady', at), reconciling('ConfigurationsReady', at)],
  };
  return {
    ...base,
    spec,
    generation,
    updated: at,
    lastModifier: displayName(principal),
    latestCreated: name ?? base.latestCreated,
    ready: reconciling('Ready', at),
    conditions: base.conditions.map((condition) =>
      condition.type === 'RoutesReady' || name !== undefined ? reconciling(condition.type, at) : condition,
    ),
    reconciling: true,
  };
}

/** The answer to `validateOnly`: a finished operation that nobody can ask for again. */
function answerUnpersisted(call: Call, service: ServiceRecord): EmulatorResponse {
  const { machine } = call;
  const { project, region } = service.key;
  const name = `projects/${project}/locations/${region}/operations/${machine.ids.uuid()}`;
  const work = { kind: 'update', generation: service.generation } as const;
  const result = { resource: writeService(machine, service) };
  return json(200, writeOperation(machine, { name, service, due: 0, work, result }, enumForm(call)));
}

function addRevision({ machine, principal }: Call, service: ServiceRecord, name: string): void {
  const revision: RevisionRecord = {
    name,
    uid: machine.ids.uuid(),
    created: service.updated,
    updated: service.updated,
    creator: displayName(principal),
    serviceGeneration: service.generation,
    template: configurationOf(objectAt(service.spec, 'template')),
    outcome: 'starting',
  };
  service.revisions.set(name, revision);
  dropOldest(machine, service);
  startRevision(machine, service, revision, () => settle(machine));
}

/** The oldest revisions go when there are too many, but never one that requests can reach. */
function dropOldest(machine: Machine, service: ServiceRecord): void {
  if (service.revisions.size <= revisionLimit) return;
  const routed = routedRevisions(service);
  const oldest = [...service.revisions.keys()].find((name) => !routed.has(name));
  if (oldest === undefined) return;
  service.revisions.delete(oldest);
  machine.runtime.stop(service.key, oldest);
}
