import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import type { Access } from '../../access.ts';
import type { Runtime, ServiceKey } from '../../runtime.ts';
import type { Condition, Failure } from './conditions.ts';
import type { Ids } from './ids.ts';
import type { Micros } from './micros.ts';
import type { ServicePolicies } from './policies.ts';

/** Everything that the calls work on. */
export type Machine = {
  readonly services: Map<string, ServiceRecord>;
  /** In the order they were accepted. */
  readonly operations: Map<string, OperationRecord>;
  /** Those of them that have not ended. */
  readonly pending: Set<OperationRecord>;
  readonly now: () => number;
  readonly stamp: () => Micros;
  readonly operationMs: number;
  readonly ids: Ids;
  readonly runtime: Runtime;
  readonly access: Access;
  readonly policies: ServicePolicies;
  readonly projectNumber: (project: string) => string;
  readonly secret: (version: string) => string | undefined;
  readonly imageDigest: (image: string) => string | undefined;
};

/** One service: what was asked (`spec`), and what was brought about (`observed`). */
export type ServiceRecord = {
  readonly key: ServiceKey;
  /** `projects/P/locations/L/services/S`. */
  readonly name: string;
  readonly uid: string;
  readonly created: Micros;
  readonly creator: string;
  readonly revisions: Map<string, RevisionRecord>;
  spec: JsonObject;
  generation: number;
  updated: Micros;
  lastModifier: string;
  latestCreated: string;
  /** Name of the operation of the newest write. */
  operation?: string;
  observed: Observed;
  ready: Condition;
  conditions: readonly Condition[];
  reconciling: boolean;
  deleted?: Micros;
};

/** The state that serves; it stays as it is when a write fails. */
export type Observed = {
  readonly generation: number;
  readonly latestReady?: string;
  /** As asked: LATEST is resolved through `latestReady`. */
  readonly traffic: readonly Target[];
};

export type Target = {
  readonly latest: boolean;
  readonly revision?: string;
  readonly percent: number;
  readonly tag?: string;
};

export type RevisionRecord = {
  readonly name: string;
  readonly uid: string;
  readonly created: Micros;
  readonly creator: string;
  /** Generation of the service whose write made it. */
  readonly serviceGeneration: number;
  /** With defaults, without its name. */
  readonly template: JsonObject;
  outcome: 'starting' | 'ready' | Failure;
  updated: Micros;
  deleted?: Micros;
};

export type OperationRecord = {
  readonly name: string;
  readonly service: ServiceRecord;
  /** When it may end at the earliest, in ms of the clock. */
  readonly due: number;
  readonly work: Work;
  /** Ordered from outside: the accepted write will fail so. */
  fate?: Failure;
  result?: OperationResult;
};

export type Work =
  | { readonly kind: 'update'; readonly generation: number; readonly revision?: string }
  | { readonly kind: 'delete-service' }
  | { readonly kind: 'delete-revision'; readonly revision: RevisionRecord };

/** `resource` is the service or revision at the end, frozen. */
export type OperationResult = {
  readonly resource: JsonObject;
  readonly error?: { readonly code: number; readonly message: string };
};

/** A project answers to its id and to its number, so services are found by the number. */
export function serviceIndex(machine: Machine, key: ServiceKey): string {
  return `${machine.projectNumber(key.project)}/${key.region}/${key.service}`;
}

export function serviceName(key: ServiceKey): string {
  return `projects/${key.project}/locations/${key.region}/services/${key.service}`;
}
