import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import type { Access } from '../../access.ts';
import type { EmulatorRequest, EmulatorResponse } from '../../http.ts';
import type { Runtime } from '../../runtime.ts';
import { dispatch } from './dispatch.ts';
import { createRandomIds, type Ids } from './ids.ts';
import { dispatchKnative } from './knative/dispatch.ts';
import { parseKnativePath } from './knative/path.ts';
import type { Machine, OperationRecord } from './machine.ts';
import { createStamps } from './micros.ts';
import { parsePath } from './path.ts';
import { identify } from './permissions.ts';
import { createServicePolicies, type ServicePolicies } from './policies.ts';
import { settle } from './reconcile.ts';
import { Refusal } from './refusal.ts';
import { snapshot } from './snapshot.ts';

export type CloudRunOptions = {
  /** Milliseconds; of a simulated clock too. */
  readonly now: () => number;
  readonly runtime: Runtime;
  readonly access: Access;
  /** The number of a project, given its id or its number. */
  readonly projectNumber: (project: string) => string;
  /** The id of a project, given its id or its number: names in answers carry the id. */
  readonly projectId?: (project: string) => string;
  /** Shared with Access and the proxy, when they consult bindings of services. */
  readonly policies?: ServicePolicies;
  /** The payload of `projects/P/secrets/S/versions/V`; undefined when there is no such version. */
  readonly secret?: (version: string) => string | undefined;
  /** `IMAGE@sha256:…` of an image that is named by a tag, where the registry tells it. */
  readonly imageDigest?: (image: string) => string | undefined;
  readonly delays?: { readonly operationMs?: number };
  readonly ids?: Ids;
};

export type CloudRun = {
  /** Synchronous; undefined for what is no path of the Admin API, v2 or v1. */
  handle(request: EmulatorRequest): EmulatorResponse | undefined;
  /** Ends what is due. Every request does so first; call it where routes must move while nobody asks. */
  settle(): void;
  /** Makes an accepted operation, by name or id, fail when its time comes. Unknown or ended operations stay as they are. */
  failOperation(name: string, error: { readonly code?: number; readonly message?: string }): void;
  /** Services, revisions and operations, as they are, for people. */
  snapshot(): JsonObject;
};

/** The Cloud Run Admin API as a state machine, spoken to in v2 or in v1: no timers, no sockets, one answer for one request. */
export function createCloudRun(options: CloudRunOptions): CloudRun {
  const machine: Machine = {
    services: new Map(),
    operations: new Map(),
    pending: new Set(),
    now: options.now,
    stamp: createStamps(options.now),
    operationMs: options.delays?.operationMs ?? 0,
    ids: options.ids ?? createRandomIds(),
    runtime: options.runtime,
    access: options.access,
    policies: options.policies ?? createServicePolicies(),
    projectNumber: options.projectNumber,
    secret: options.secret ?? (() => undefined),
    imageDigest: options.imageDigest ?? (() => undefined),
  };
  return {
    handle: (request) => handle(machine, request, options.projectId ?? ((project) => project)),
    settle: () => settle(machine),
    failOperation: (name, error) => failOperation(machine, name, error),
    snapshot: () => snapshot(machine),
  };
}

function handle(
  machine: Machine,
  request: EmulatorRequest,
  projectId: (project: string) => string,
): EmulatorResponse | undefined {
  const path = parsePath(request.path, projectId);
  const knative = path ? undefined : parseKnativePath(request, projectId);
  if (!path && !knative) return undefined;
  try {
    settle(machine);
    const call = identify(machine, request);
    return path ? dispatch(call, path) : knative && dispatchKnative(call, knative);
  } catch (error) {
    if (error instanceof Refusal) return error.response;
    throw error;
  }
}

function failOperation(machine: Machine, name: string, error: { code?: number; message?: string }): void {
  const operation = machine.operations.get(name) ?? byId(machine, name);
  if (!operation || !machine.pending.has(operation)) return;
  const { code = 13, message = 'Internal error. Please try again later.' } = error;
  operation.fate = { code, message, reason: 'INTERNAL' };
}

function byId(machine: Machine, id: string): OperationRecord | undefined {
  return [...machine.operations.values()].find(({ name }) => name.endsWith(`/operations/${id}`));
}
