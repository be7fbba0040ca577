import { ActionError, type ErrorCode } from '../../../../../shared/domain/errors/action-error.ts';
import { isObject, type Json, type JsonObject } from '../../../../../shared/domain/json/json.ts';
import { createCloudRun } from '../../../../emulators/google/run/cloud-run.ts';
import { createSequentialIds } from '../../../../emulators/google/run/ids.ts';
import type { EmulatorResponse } from '../../../../emulators/http.ts';
import type { Routes, Runtime } from '../../../../emulators/runtime.ts';

const PARENT = '/v2/projects/demo/locations/us-central1';
export const PATH = `${PARENT}/services/shop`;
const OPERATION_MS = 700;

export type Previous = 'latest' | 'named' | 'split';

/** One service on the emulator's own state machine under a simulated clock, with two revisions and some traffic. */
export function emulateService(previous: Previous) {
  let nowMs = Date.UTC(2026, 10, 21, 12);
  let quietFromMs = nowMs;
  let known: JsonObject | undefined;
  const watchers: ((weights: Routes['weights']) => void)[] = [];
  const cloud = createCloudRun({
    now: () => nowMs,
    runtime: instantRuntime(({ weights }) => {
      for (const watcher of watchers) watcher(weights);
    }),
    access: { authenticate: () => ({ principal: 'serviceAccount:deployer@demo.test' }), allows: () => true },
    projectNumber: () => '123456789012',
    delays: { operationMs: OPERATION_MS },
    ids: createSequentialIds(),
  });

  function send(method: string, target: string, body?: Json): JsonObject {
    const [path = '', query = ''] = target.split('?');
    const response = cloud.handle({
      method,
      path,
      query: new URLSearchParams(query),
      headers: { authorization: 'Bearer t' },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    return read(response);
  }

  /** Those who wait read the same service hundreds of times: what cannot have changed is read once. */
  function handle(method: string, target: string, body?: Json): JsonObject {
    if (method === 'PATCH') {
      known = undefined;
      quietFromMs = nowMs + OPERATION_MS;
    }
    if (method !== 'GET' || target !== PATH || nowMs < quietFromMs) return send(method, target, body);
    known ??= frozen(send(method, target));
    return known;
  }

  function pass(ms: number): void {
    nowMs += Math.max(ms, 1);
    cloud.settle();
  }

  seed(handle, pass, previous);

  return {
    now: () => nowMs,
    handle,
    pass,
    failOperation: (name: string) => cloud.failOperation(name, {}),
    /** Called with what users get, whenever that changes. */
    watchers,
  };
}

function seed(
  handle: (method: string, path: string, body?: Json) => JsonObject,
  pass: (ms: number) => void,
  previous: Previous,
): void {
  const template = (revision: string) => ({ revision, containers: [{ image: 'registry.test/shop:1' }] });
  handle('POST', `${PARENT}/services?serviceId=shop`, { template: template('shop-v0') });
  pass(1000);
  handle('PATCH', `${PATH}?updateMask=template`, {
    template: { ...template('shop-v1'), labels: { version: 'one' } },
  });
  pass(1000);
  if (previous === 'latest') return;
  const named = (revision: string, percent: number, tag?: string) => ({
    type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION',
    revision,
    ...(percent > 0 ? { percent } : {}),
    ...(tag ? { tag } : {}),
  });
  const traffic =
    previous === 'named'
      ? [named('shop-v1', 100)]
      : [named('shop-v1', 67, 'stable'), named('shop-v0', 33), named('shop-v0', 0, 'old')];
  handle('PATCH', `${PATH}?updateMask=traffic`, { traffic });
  pass(1000);
}

function instantRuntime(routed: (routes: Routes) => void): Runtime {
  return {
    start: ({ image }, report) =>
      report(
        image.includes('broken') ? { kind: 'never-listens', detail: 'not listening' } : { kind: 'ready' },
      ),
    stop: () => {},
    route: (_service, routes) => routed(routes),
    remove: () => {},
    url: ({ service }, tag) => `http://${tag === undefined ? '' : `${tag}---`}${service}.test`,
  };
}

function frozen(value: JsonObject): JsonObject {
  for (const item of Object.values(value))
    if (isObject(item) || Array.isArray(item)) frozen(item as JsonObject);
  return Object.freeze(value);
}

function read(response: EmulatorResponse | undefined): JsonObject {
  const body = JSON.parse(response?.body || '{}') as JsonObject;
  const status = response?.status ?? 404;
  if (status === 404) return { missing: true };
  if (status >= 400) {
    const code: ErrorCode = status === 409 ? 'conflict' : status === 400 ? 'invalid-argument' : 'internal';
    throw new ActionError({ code, message: response?.body ?? '', status });
  }
  return body;
}
