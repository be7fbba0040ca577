import { join } from 'node:path';
import type { LoggedRequest } from '../emulators/request-log.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../emulators/start.ts';
import {
  type Body,
  type Call,
  caller,
  operations,
  PARENT,
  templateOf,
} from '../unit/emulators/start/started.ts';
import {
  type ActionOptions,
  type ActionRun,
  entryOf,
  newFolder,
  type RunningAction,
  removeFolders,
  startAction,
} from './run-action.ts';

export type { Body } from '../unit/emulators/start/started.ts';

/** The checkout of a user whose stages take a second. */
export const WORKSPACE = join(import.meta.dirname, '../fixtures/e2e/fast');
const IMAGES = 'europe-west1-docker.pkg.dev/demo-project/shop';
const OPERATOR = 'token-of-a-person-with-a-terminal';

type Inputs = Readonly<Record<string, string>>;

/** One job of one step on a runner of its own. */
export type Job = {
  /** `main` to its end. */
  main(): Promise<ActionRun>;
  start(): Promise<RunningAction>;
  /** `post` on the same machine, with what `main` saved. */
  post(main: ActionRun): Promise<ActionRun>;
};

/** An emulator, what a person may do on it, and jobs. */
export type World = {
  readonly emulator: Emulator;
  readonly call: Call;
  /** What every step left so far. */
  readonly runs: readonly ActionRun[];
  /** A public service that serves an image, made by hand. */
  serve(
    service: string,
    image?: string,
    more?: object,
  ): Promise<{ readonly uri: string; readonly revision: string }>;
  /** A write by hand, until it is carried out. */
  patch(service: string, mask: string, body: object): Promise<Body>;
  read(service: string): Promise<Body>;
  /** Calls that could change the service, in order, since the last write by hand. */
  writes(service: string): readonly LoggedRequest[];
  /** A job of a workflow run of its own; `image` is short, like `projects-api:v2`. */
  job(service: string, inputs?: Inputs, more?: Partial<ActionOptions>): Job;
  close(): Promise<void>;
};

/** Starts an emulator with one-second metrics for jobs of action-deploy-canary. */
export async function openWorld(options: EmulatorOptions = {}): Promise<World> {
  const emulator = await startEmulator({
    ...{ operationDelayMs: 150, metricsIntervalMs: 1000, metricsDelayMs: 0, stopGraceMs: 500 },
    ...options,
    identity: { staticToken: OPERATOR, ...options.identity },
  });
  const call = caller(emulator.origin, OPERATOR);
  const byHand = operations(call);
  const runs: ActionRun[] = [];
  const running = new Set<RunningAction>();
  const byHandUntil = new Map<string, number>();
  let jobs = 0;

  const job = (
    service: string,
    { image, ...inputs }: Inputs = {},
    more: Partial<ActionOptions> = {},
  ): Job => {
    jobs += 1;
    const runId = String(8_000_000_000 + jobs);
    const temp = more.temp === undefined ? newFolder() : Promise.resolve(more.temp);
    const optionsOf = async (): Promise<ActionOptions> => ({
      entry: entryOf('action-deploy-canary'),
      workspace: WORKSPACE,
      ...more,
      temp: await temp,
      env: { ...emulator.env, GITHUB_RUN_ID: runId, ...more.env },
      inputs: {
        ...{ service, region: 'europe-west1', ...emulator.identity.inputs },
        ...(image === undefined ? {} : { image: `${IMAGES}/${image}` }),
        ...inputs,
      },
    });
    const start = async (state?: ActionRun['state']): Promise<RunningAction> => {
      const step = await startAction({ ...(await optionsOf()), ...(state === undefined ? {} : { state }) });
      running.add(step);
      const done = step.done.then((run) => {
        running.delete(step);
        runs.push(run);
        return run;
      });
      return { ...step, done };
    };
    return {
      main: async () => (await start()).done,
      start: () => start(),
      post: async ({ state }) => (await start(state)).done,
    };
  };

  return {
    ...{ emulator, call, runs, job },
    patch: async (service, mask, body) => {
      const operation = await byHand.patch(service, mask, body);
      byHandUntil.set(service, Date.now());
      return operation;
    },
    serve: async (service, image = 'projects-api:v1', more = {}) => {
      const { response, error } = await byHand.create(service, image, more);
      if (error !== undefined) throw new Error(JSON.stringify(error));
      byHandUntil.set(service, Date.now());
      return { uri: response.uri, revision: short(response.latestReadyRevision) };
    },
    read: async (service) => (await call('GET', `/v2/${PARENT}/services/${service}`)).body,
    writes: (service) =>
      emulator.log
        .list()
        .filter(
          ({ method, path, query, at }) =>
            Date.parse(at) >= (byHandUntil.get(service) ?? 0) &&
            !['GET', 'HEAD'].includes(method) &&
            (path.endsWith(`/services/${service}`) || query.includes(`serviceId=${service}`)),
        ),
    close: async () => {
      // Only a test that failed leaves a step that runs.
      await Promise.all([...running].map((step) => [step.kill(), step.done][1]));
      await emulator.close();
      await removeFolders();
    },
  };
}

/** The last part of a resource name. */
export function short(name: string): string {
  return name.split('/').at(-1) ?? '';
}

/** The users' table of a service: percent by revision, `LATEST` where it follows. */
export function sharesOf(service: Body): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const { revision = 'LATEST', percent = 0 } of service.traffic ?? []) {
    if (percent > 0) shares[revision] = (shares[revision] ?? 0) + percent;
  }
  return shares;
}

/** Tags by name, with their revisions. */
export function tagsOf(service: Body): Record<string, string> {
  const targets: Body[] = service.traffic ?? [];
  return Object.fromEntries(targets.flatMap(({ tag, revision }) => (tag ? [[tag, revision]] : [])));
}

/** The rollout record of a service; undefined when there is none. */
export function recordOf(service: Body): Body | undefined {
  const text = service.annotations?.['run-delivery/rollout'];
  return text === undefined ? undefined : JSON.parse(text);
}

export { PARENT, templateOf };
