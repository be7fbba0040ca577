import { ActionError, type ErrorCode } from '../../../../../shared/domain/errors/action-error.ts';
import { isObject, type Json, type JsonObject, stringAt } from '../../../../../shared/domain/json/json.ts';
import { RECORD_ANNOTATION } from '../../../../../shared/domain/rollout/record.ts';
import { viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { LATEST, readTraffic, writeTraffic } from '../../../../../shared/domain/rollout/traffic.ts';
import type { Clock } from '../../../../../shared/ports/clock.ts';
import type { CloudRun, Operation, ServiceName } from '../../../../../shared/ports/cloud-run.ts';
import { createCloudRun } from '../../../../emulators/google/run/cloud-run.ts';
import { createSequentialIds } from '../../../../emulators/google/run/ids.ts';
import type { EmulatorResponse } from '../../../../emulators/http.ts';
import type { Routes, Runtime } from '../../../../emulators/runtime.ts';

export const SERVICE: ServiceName = { project: 'demo', region: 'us-central1', service: 'shop' };
const PARENT = '/v2/projects/demo/locations/us-central1';
const PATH = `${PARENT}/services/shop`;

/** Thrown where the machine of a job dies: nothing after it runs. */
export class Crash extends Error {}

/** What goes wrong with one call of the actor, once. */
export type WorldFault =
  | { readonly kind: 'answer-lost' | 'request-lost' }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | { readonly kind: 'late-failure' }
  /** Somebody else writes just before the call arrives. */
  | { readonly kind: 'foreign'; readonly write: 'label' | 'foreign-tag' | 'traffic' | 'deploy' };

export type Upset = {
  /** The cloud call that is hit, from 1. */
  readonly faultAt?: number | undefined;
  readonly fault?: WorldFault | undefined;
  /** The step of any kind before which the actor dies, from 1, counted from the fault where there is one. */
  readonly crashAt?: number | undefined;
};

/** One service on the emulator's own state machine under a simulated clock, and an actor's ports onto it. */
export function createWorld(previous: 'latest' | 'named' | 'split') {
  let nowMs = Date.UTC(2026, 10, 21, 12);
  const cloud = createCloudRun({
    now: () => nowMs,
    runtime: instantRuntime(({ weights }) => {
      for (const watcher of watchers) watcher(weights);
    }),
    access: { authenticate: () => ({ principal: 'serviceAccount:deployer@demo.test' }), allows: () => true },
    projectNumber: () => '123456789012',
    delays: { operationMs: 700 },
    ids: createSequentialIds(),
  });
  const sent: string[] = [];
  const watchers: ((weights: Routes['weights']) => void)[] = [];
  let upset: Upset = {};
  let calls = 0;
  let steps = 0;
  let foreignWrites = 0;
  let writesAfterForeign = 0;
  let struck = false;
  let rebased: ReadonlyMap<string, number> | undefined;

  function handle(method: string, target: string, body?: Json): JsonObject {
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

  function step(): void {
    if (upset.fault !== undefined && !struck) return;
    steps += 1;
    if (steps === upset.crashAt) throw new Crash('the machine died');
  }

  function pass(ms: number): void {
    nowMs += Math.max(ms, 1);
    cloud.settle();
  }

  function call(method: string, path: string, body?: Json): JsonObject {
    step();
    calls += 1;
    sent.push(`${method} ${path.slice(PARENT.length)}`);
    const fault = calls === upset.faultAt ? upset.fault : undefined;
    struck ||= fault !== undefined;
    if (method === 'PATCH' && foreignWrites > 0) writesAfterForeign += 1;
    if (fault?.kind === 'foreign') foreign(fault.write);
    if (fault?.kind === 'request-lost') throw lost();
    if (fault?.kind === 'refused')
      throw new ActionError({ code: fault.code, message: `refused: ${fault.code}` });
    const answer = handle(method, path, body);
    if (fault?.kind === 'answer-lost') throw lost();
    const name = stringAt(answer, 'name') ?? '';
    if (fault?.kind === 'late-failure' && name.includes('/operations/')) cloud.failOperation(name, {});
    return answer;
  }

  /** Reads are repeated by the adapter; here once is enough, because faults come once. */
  function readCall(path: string): JsonObject {
    try {
      return call('GET', path);
    } catch (error) {
      if (
        error instanceof ActionError &&
        ['answer-lost', 'unavailable', 'timeout', 'rate-limited', 'internal'].includes(error.code)
      ) {
        return call('GET', path);
      }
      throw error;
    }
  }

  function foreign(kind: 'label' | 'foreign-tag' | 'traffic' | 'deploy'): void {
    foreignWrites += 1;
    const service = handle('GET', PATH);
    const { etag } = service;
    const traffic = readTraffic(service, 'traffic');
    const between = !isObject(service.annotations) || service.annotations[RECORD_ANNOTATION] === undefined;
    if (kind === 'label') handle('PATCH', `${PATH}?updateMask=labels`, { labels: { team: 'shop' }, etag });
    if (kind === 'foreign-tag') {
      const tagged = [...traffic, { revision: 'shop-v1', percent: 0, tag: 'theirs' }];
      handle('PATCH', `${PATH}?updateMask=traffic`, { traffic: writeTraffic(tagged), etag });
    }
    if (kind === 'traffic') {
      const tags = traffic
        .filter(({ tag }) => tag !== undefined)
        .map((target) => ({ ...target, percent: 0 }));
      const all = [...tags, { revision: 'shop-v0', percent: 100 }];
      handle('PATCH', `${PATH}?updateMask=traffic`, { traffic: writeTraffic(all), etag });
      if (between) rebased = new Map([['shop-v0', 100]]);
    }
    if (kind === 'deploy') {
      const { revision: _, ...rest } = isObject(service.template) ? service.template : {};
      const template = { ...rest, labels: { theirs: 'yes' } };
      const answer = handle('PATCH', `${PATH}?updateMask=template`, { template, etag });
      const follows = traffic.some(({ revision }) => revision === LATEST);
      if (between && follows) rebased = new Map([[viewService(metadataOf(answer)).latestCreated, 100]]);
    }
  }

  const clock: Clock = {
    now: () => nowMs,
    sleep: async (ms) => {
      step();
      pass(ms);
    },
  };

  const cloudRun: CloudRun = {
    getService: async () => {
      const answer = readCall(PATH);
      return answer.missing === true ? undefined : answer;
    },
    createService: async () => {
      throw new Error('the explored rollouts have a service');
    },
    updateService: async (_name, body, { updateMask }) =>
      operation(call('PATCH', `${PATH}?updateMask=${updateMask.join(',')}`, body)),
    waitOperation: async (name, timeoutMs) => {
      const path = `/v2/${name}`;
      let answer = call('POST', `${path}:wait`, { timeout: `${timeoutMs / 1000}s` });
      for (const end = nowMs + timeoutMs; answer.done !== true && nowMs < end; ) {
        pass(350);
        answer = handle('GET', path);
      }
      return operation(answer);
    },
    getRevision: async () => undefined,
    listRevisions: async () => [],
    deleteRevision: async () => {},
    testPermissions: async (_name, permissions) => permissions,
  };

  seed(handle, pass, previous);

  return {
    clock,
    cloudRun,
    step,
    sent,
    /** What is due to go wrong from here on; counts start anew. */
    upsetBy(next: Upset) {
      upset = next;
      calls = 0;
      steps = 0;
      struck = false;
      sent.length = 0;
    },
    counts: () => ({ calls, steps, foreignWrites, writesAfterForeign }),
    /** What somebody else made serve while no rollout was on the service. */
    rebased: () => rebased,
    /** Called with what users get, whenever that changes. */
    watchers,
    /** The service without any fault, as a bystander reads it. */
    look: () => handle('GET', PATH),
    pass,
    foreign,
  };
}

export type World = ReturnType<typeof createWorld>;

function seed(
  handle: (method: string, path: string, body?: Json) => JsonObject,
  pass: (ms: number) => void,
  previous: 'latest' | 'named' | 'split',
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

function operation(answer: JsonObject): Operation {
  const error = isObject(answer.error) ? answer.error : undefined;
  const response = isObject(answer.response) ? answer.response : undefined;
  const metadata = isObject(answer.metadata) ? answer.metadata : undefined;
  return {
    name: stringAt(answer, 'name') ?? '',
    done: answer.done === true,
    service: response ?? metadata,
    ...(error ? { error: { code: Number(error.code), message: String(error.message) } } : {}),
  };
}

function metadataOf(answer: JsonObject): JsonObject {
  return isObject(answer.metadata) ? answer.metadata : {};
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

const lost = (): ActionError => new ActionError({ code: 'answer-lost', message: 'the connection was cut' });
