import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../../shared/ports/random.ts';
import type { Invoker } from '../invoker.ts';
import type { Lease } from '../running-revision.ts';
import { admit, type Door, type Interior } from './admission.ts';
import { behaviourOf } from './bad-behaviour.ts';
import { forward } from './forward.ts';
import { containerHeaders } from './headers.ts';
import { failurePage, sendPage, timeoutPage, unavailablePage } from './pages.ts';
import { forwardUpgrade, refuseUpgrade } from './upgrade.ts';
import { begin, logFailure, record, type Visit, type VisitOptions } from './visit.ts';

export type FrontDoorOptions = VisitOptions & {
  readonly interior: Interior;
  readonly invoker: Invoker;
  readonly random: Random;
  readonly requestTimeoutMs: number;
};

// As nginx names a caller that went away before the answer; Cloud Run's request log does the same.
const CLIENT_CLOSED = 499;

/** Serves one URL of a service from the revisions that its routes name. */
export function openDoor(door: Door, server: Server, options: FrontDoorOptions): void {
  server.on('request', (request, response) => void serve(door, request, response, options));
  server.on('upgrade', (request, socket, head) => void serveUpgrade(door, request, socket, head, options));
}

async function serve(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
  options: FrontDoorOptions,
) {
  const admission = admit(door, request, options.interior, options.invoker);
  if (admission.kind === 'refused') return sendPage(response, admission.page);
  const visit = begin(door, request, admission, options);
  const over = new Promise<void>((resolve) => response.once('close', resolve));
  const lease = await admission.revision.lease();
  const timer = setTimeout(() => breakOff(response), options.requestTimeoutMs);
  if (lease === undefined) sendPage(response, unavailablePage());
  else if (!response.closed) void answer(visit, response, lease, options);
  await over;
  clearTimeout(timer);
  lease?.release();
  record(visit, response.headersSent ? response.statusCode : CLIENT_CLOSED, lease, options);
}

async function answer(visit: Visit, response: ServerResponse, lease: Lease, options: FrontDoorOptions) {
  const { request, admission, trace } = visit;
  const behaviour = behaviourOf(admission.revision.faults, admission.percent, options.random);
  if (behaviour.delayMs > 0) await pause(behaviour.delayMs);
  if (behaviour.hangs || response.headersSent || response.closed) return;
  if (behaviour.errorStatus === undefined) {
    const headers = containerHeaders(request, trace, admission.isPrivate);
    return forward({ request, response, instance: lease.instance, headers });
  }
  logFailure(visit, lease, options);
  sendPage(response, failurePage(behaviour.errorStatus));
}

async function serveUpgrade(
  door: Door,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  options: FrontDoorOptions,
) {
  const admission = admit(door, request, options.interior, options.invoker);
  if (admission.kind === 'refused') return refuseUpgrade(socket, admission.page);
  const visit = begin(door, request, admission, options);
  const lease = await admission.revision.lease();
  if (lease === undefined) {
    refuseUpgrade(socket, unavailablePage());
    return record(visit, 503, undefined, options);
  }
  const headers = containerHeaders(request, visit.trace, admission.isPrivate);
  const status = await forwardUpgrade({ request, socket, head, instance: lease.instance, headers });
  lease.release();
  record(visit, status, lease, options);
}

function breakOff(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else sendPage(response, timeoutPage());
}
