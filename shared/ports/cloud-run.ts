import type { JsonObject } from '../domain/json/json.ts';

/** `projects/P/locations/L/services/S`. */
export type ServiceName = {
  readonly project: string;
  readonly region: string;
  readonly service: string;
};

/** A google.longrunning.Operation whose response is the raw Service. */
export type Operation = {
  readonly name: string;
  readonly done: boolean;
  /** The service as the operation saw it: `response` when done, else `metadata`. */
  readonly service?: JsonObject | undefined;
  /** google.rpc.Status of a failed operation. */
  readonly error?: { readonly code: number; readonly message: string } | undefined;
};

/**
 * Cloud Run Admin API v2. Services travel as raw JSON, because the typed client drops what it does not know.
 * Every call throws ActionError: `not-found`, `conflict` (stale etag), `permission-denied`, `invalid-argument`,
 * `unavailable`, `answer-lost` (sent, outcome unknown), `timeout`. Writes are never retried here.
 */
export interface CloudRun {
  /** undefined when the service does not exist. */
  getService(name: ServiceName): Promise<JsonObject | undefined>;
  createService(name: ServiceName, body: JsonObject, options?: WriteOptions): Promise<Operation>;
  /** PATCH; `body.etag` makes it a compare-and-swap. */
  updateService(
    name: ServiceName,
    body: JsonObject,
    options: WriteOptions & { readonly updateMask: readonly string[] },
  ): Promise<Operation>;
  /** Long poll: answers when the operation is done or after `timeoutMs`. undefined when the operation is unknown. */
  waitOperation(operation: string, timeoutMs: number): Promise<Operation | undefined>;
  /** Raw Revision; undefined when it does not exist. */
  getRevision(name: ServiceName, revision: string): Promise<JsonObject | undefined>;
  /** Newest first. */
  listRevisions(name: ServiceName): Promise<readonly JsonObject[]>;
  deleteRevision(name: ServiceName, revision: string): Promise<void>;
  /** The subset of `permissions` that the caller holds on the service. */
  testPermissions(name: ServiceName, permissions: readonly string[]): Promise<readonly string[]>;
}

export type WriteOptions = { readonly validateOnly?: boolean | undefined };
