import type { Failure } from './conditions.ts';
import {
  type Machine,
  type Observed,
  type OperationRecord,
  type ServiceRecord,
  serviceIndex,
  type Work,
} from './machine.ts';
import { showConditions, showConfiguration } from './status.ts';
import { latestReadyOf, resolve, routesOf, targetsOf } from './traffic.ts';
import { writeRevision } from './write-revision.ts';
import { writeService } from './write-service.ts';

/** Ends every operation whose time has come and whose revisions have started or failed. */
export function settle(machine: Machine): void {
  for (const operation of machine.pending) {
    if (machine.now() >= operation.due && !waitsForStart(operation)) finish(machine, operation);
  }
}

/** Tells the runtime what requests see from now on. */
export function route(machine: Machine, service: ServiceRecord): void {
  const { customAudiences: audiences, ingress, defaultUriDisabled, iapEnabled } = service.spec;
  machine.runtime.route(service.key, {
    ...routesOf(service.observed),
    public:
      service.spec.invokerIamDisabled === true ||
      machine.policies.grants(service.name, 'roles/run.invoker', 'allUsers'),
    closed: defaultUriDisabled === true || (ingress ?? 'INGRESS_TRAFFIC_ALL') !== 'INGRESS_TRAFFIC_ALL',
    iap: iapEnabled === true,
    audiences: [machine.runtime.url(service.key), ...(Array.isArray(audiences) ? audiences.map(String) : [])],
  });
}

/** A write that only moves traffic does not wait for a revision that it does not name: a roll back is not held up. */
function waitsForStart({ service, work, fate }: OperationRecord): boolean {
  if (work.kind !== 'update' || fate) return false;
  const starting = (name: string | undefined) =>
    name !== undefined && service.revisions.get(name)?.outcome === 'starting';
  if (starting(work.revision)) return true;
  if (work.generation !== service.generation) return false;
  return targetsOf(service.spec).some(({ latest, revision }) =>
    starting(latest ? service.latestCreated : revision),
  );
}

function finish(machine: Machine, operation: OperationRecord): void {
  machine.pending.delete(operation);
  const { service, work, fate } = operation;
  if (work.kind === 'update') finishUpdate(machine, operation, work);
  else if (fate) abandonDeletion(machine, operation, fate);
  else if (work.kind === 'delete-service') finishServiceDeletion(machine, operation);
  else {
    service.revisions.delete(work.revision.name);
    machine.runtime.stop(service.key, work.revision.name);
    operation.result = { resource: writeRevision(service, work.revision) };
  }
}

function finishUpdate(machine: Machine, operation: OperationRecord, work: Work & { kind: 'update' }): void {
  const { service } = operation;
  const own = work.revision === undefined ? undefined : service.revisions.get(work.revision)?.outcome;
  const failure = operation.fate ?? (typeof own === 'object' ? own : undefined);
  const error =
    work.generation === service.generation
      ? bringAbout(machine, service, operation.fate, failure)
      : refresh(machine, service, failure);
  operation.result = {
    resource: writeService(machine, service),
    ...(error ? { error: { code: error.code, message: error.message } } : {}),
  };
}

/** The newest write: serve as it says, or go on serving as before and say why. */
function bringAbout(
  machine: Machine,
  service: ServiceRecord,
  fate: Failure | undefined,
  failure: Failure | undefined,
): Failure | undefined {
  const resolved = fate ?? resolve(service, service.generation);
  const unroutable = isFailure(resolved) ? resolved : undefined;
  const error = failure ?? unroutable;
  if (!error && !isFailure(resolved)) {
    service.observed = resolved;
    route(machine, service);
  }
  service.reconciling = false;
  showConditions(service, unroutable, machine.stamp(), error);
  return error;
}

/** A write that a newer one has overtaken: its revision counts, its traffic does not. */
function refresh(
  machine: Machine,
  service: ServiceRecord,
  failure: Failure | undefined,
): Failure | undefined {
  if (service.reconciling) return failure;
  const latestReady = latestReadyOf(service);
  if (service.observed.traffic.length > 0 && latestReady !== undefined) {
    service.observed = { ...service.observed, latestReady };
    route(machine, service);
  }
  showConfiguration(service, machine.stamp());
  return failure;
}

function finishServiceDeletion(machine: Machine, operation: OperationRecord): void {
  const { service } = operation;
  operation.result = { resource: writeService(machine, service) };
  for (const other of machine.pending) {
    if (other.service !== service) continue;
    machine.pending.delete(other);
    const error = { code: 10, message: `Service '${service.key.service}' was deleted.` };
    other.result = { resource: writeService(machine, service), error };
  }
  for (const revision of service.revisions.keys()) machine.runtime.stop(service.key, revision);
  machine.runtime.remove(service.key);
  machine.policies.delete(service.name);
  machine.services.delete(serviceIndex(machine, service.key));
}

function abandonDeletion(machine: Machine, operation: OperationRecord, fate: Failure): void {
  const { service, work } = operation;
  const ofRevision = work.kind === 'delete-revision';
  delete (ofRevision ? work.revision : service).deleted;
  operation.result = {
    resource: ofRevision ? writeRevision(service, work.revision) : writeService(machine, service),
    error: { code: fate.code, message: fate.message },
  };
}

function isFailure(value: Observed | Failure): value is Failure {
  return 'code' in value;
}
