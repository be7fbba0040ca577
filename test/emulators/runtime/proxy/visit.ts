import type { IncomingMessage } from 'node:http';
import { parseLine } from '../log-line.ts';
import type { Observer } from '../observer.ts';
import type { Lease } from '../running-revision.ts';
import type { Admitted, Door } from './admission.ts';
import { type Trace, traceOf } from './trace.ts';

export type VisitOptions = { readonly observer: Observer; readonly now: () => number };

/** One admitted request, from its arrival to its record. */
export type Visit = {
  readonly door: Door;
  readonly request: IncomingMessage;
  readonly admission: Admitted;
  readonly trace: Trace;
  readonly beganAt: number;
  readonly bytesBefore: number;
};

export function begin(
  door: Door,
  request: IncomingMessage,
  admission: Admitted,
  options: VisitOptions,
): Visit {
  const { bytesWritten: bytesBefore } = request.socket;
  return { door, request, admission, trace: traceOf(request.headers), beganAt: options.now(), bytesBefore };
}

/** Tells the observer how it ended. Without a lease no instance took the request. */
export function record(visit: Visit, status: number, lease: Lease | undefined, options: VisitOptions): void {
  const { door, request, admission, trace, beganAt, bytesBefore } = visit;
  const endedAt = options.now();
  options.observer.served({
    ...{ service: door.service, tag: door.tag, revision: admission.name, status, endedAt, ...trace },
    latencyMs: Math.max(0, endedAt - beganAt),
    reachedInstance: lease !== undefined,
    method: request.method ?? 'GET',
    url: `http://${request.headers.host ?? ''}${request.url ?? '/'}`,
    protocol: `HTTP/${request.httpVersion}`,
    userAgent: request.headers['user-agent'],
    remoteIp: request.socket.remoteAddress,
    responseBytes: Math.max(0, request.socket.bytesWritten - bytesBefore),
    instanceId: lease?.instance.id ?? '',
  });
}

/** The line that a container writes about its own failure. */
export function logFailure(visit: Visit, lease: Lease, options: VisitOptions): void {
  const { door, admission, trace, request } = visit;
  const { project } = door.service;
  options.observer.logged({
    ...parseLine(
      `Error: ${request.method} ${request.url}: no connection to the database became free within 5000 ms`,
    ),
    ...{ service: door.service, revision: admission.name, at: options.now(), stream: 'stderr' },
    instanceId: lease.instance.id,
    trace: `projects/${project}/traces/${trace.traceId}`,
    spanId: trace.spanId,
  });
}
