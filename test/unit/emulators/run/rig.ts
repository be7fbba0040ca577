import type { JsonObject } from '../../../../shared/domain/json/json.ts';
import type { Access } from '../../../emulators/access.ts';
import { type CloudRun, createCloudRun } from '../../../emulators/google/run/cloud-run.ts';
import { createSequentialIds } from '../../../emulators/google/run/ids.ts';
import { googleError } from '../../../emulators/http.ts';
import type { RevisionSpec, Routes, Runtime, ServiceKey, StartOutcome } from '../../../emulators/runtime.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely in tests
export type Answer = { readonly status: number; readonly body: any };

export const services = '/v2/projects/p/locations/us-central1/services';
export const service = `${services}/svc`;

type RigOptions = {
  readonly operationMs?: number;
  readonly denied?: readonly string[];
  readonly secrets?: Readonly<Record<string, string>>;
};

/** The state machine under a clock of its own, with doubles for the runtime and for access. */
export function createRig({ operationMs = 1000, denied = [], secrets = {} }: RigOptions = {}) {
  let time = Date.UTC(2026, 10, 21, 9);
  const runtime = createRuntimeDouble();
  const asked: string[] = [];
  const cloudRun = createCloudRun({
    now: () => time,
    ids: createSequentialIds(),
    runtime: runtime.port,
    access: createAccessDouble(denied, asked),
    projectNumber: (project) => (project === 'p' ? '123' : project),
    projectId: (project) => (project === '123' ? 'p' : project),
    secret: (version) => secrets[version],
    delays: { operationMs },
  });
  const call = createCaller(cloudRun);
  const advance = (ms: number) => {
    time += ms;
  };
  /** A write, and its operation once it has ended. */
  const done = (method: string, path: string, body?: object, query?: string): Answer => {
    const accepted = call(method, path, body, query);
    if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
    advance(operationMs);
    return call('GET', `/v2/${accepted.body.name}`);
  };
  const created = (spec: object = template('good:1')) => done('POST', services, spec, 'serviceId=svc');
  return { cloudRun, runtime, asked, call, advance, done, created };
}

export function template(image: string, more: object = {}): JsonObject {
  return { template: { containers: [{ image }], ...more } } as JsonObject;
}

/** `revision=percent#tag`, LATEST for the latest. */
export function traffic(...targets: readonly string[]): JsonObject {
  return {
    traffic: targets.map((text) => {
      const [, revision, percent, tag] = /^([^=]+)=(\d*)(?:#(.+))?$/.exec(text) ?? [];
      return {
        ...(revision === 'LATEST'
          ? { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST' }
          : { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision }),
        percent: Number(percent),
        ...(tag ? { tag } : {}),
      };
    }),
  };
}

export function createAccessDouble(denied: readonly string[], asked: string[] = []): Access {
  return {
    authenticate: ({ headers }) =>
      headers.authorization === 'Bearer good-token'
        ? { principal: 'serviceAccount:deployer@p.iam.gserviceaccount.com' }
        : { refusal: googleError(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.') },
    allows: (principal, permission, resource) => {
      asked.push(`${permission} ${resource}`);
      return !denied.includes(permission) && !denied.includes(`${permission} ${principal}`);
    },
  };
}

/** Images decide how a start goes: `never…`, `crash…` and `missing…` fail at once, `slow…` waits for `report`. */
export function createRuntimeDouble() {
  const started: RevisionSpec[] = [];
  const ended: string[] = [];
  const routes = new Map<string, Routes>();
  const waiting = new Map<string, (outcome: StartOutcome) => void>();
  const port: Runtime = {
    start: (revision, report) => {
      started.push(revision);
      const kind = (['never', 'crash', 'missing', 'slow'] as const).find((word) =>
        revision.image.startsWith(word),
      );
      if (kind === 'slow') waiting.set(revision.revision, report);
      else if (kind === 'never') report({ kind: 'never-listens', detail: 'nothing listens on 8080' });
      else if (kind === 'crash') report({ kind: 'crashed', detail: 'exit status 1' });
      else if (kind === 'missing') report({ kind: 'image-not-found', detail: 'no such image' });
      else report({ kind: 'ready' });
    },
    stop: (_, revision) => void ended.push(revision),
    route: (key, table) => void routes.set(key.service, table),
    remove: (key) => void ended.push(key.service),
    // A method that needs its object: a runtime may be an instance of a class.
    url(key: ServiceKey, tag) {
      return this === port ? `http://127.0.0.1/${tag ? `${tag}---` : ''}${key.service}` : 'unbound';
    },
  };
  const report = (revision: string, outcome: StartOutcome) => waiting.get(revision)?.(outcome);
  return { port, started, ended, routes, report };
}

function createCaller(cloudRun: CloudRun) {
  return (method: string, path: string, body?: object, query = '', token = 'good-token'): Answer => {
    const response = cloudRun.handle({
      method,
      path,
      query: new URLSearchParams(query),
      headers: { authorization: `Bearer ${token}` },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    if (!response) throw new Error(`${method} ${path} is nobody's.`);
    return { status: response.status, body: JSON.parse(response.body) };
  };
}
