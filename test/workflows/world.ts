import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import type { TrivyBehaviour } from '../doubles/trivy/behaviour.ts';
import { installTrivyDouble } from '../doubles/trivy/install.ts';
import { newFolder, removeFolders } from '../e2e/run-action.ts';
import { systemVariables } from '../e2e/runner/system-variables.ts';
import { type Emulator, startEmulator } from '../emulators/start.ts';
import { newRepository } from '../tools/repository.ts';
import { type Body, type Call, caller, operations, PARENT } from '../unit/emulators/start/started.ts';
import { type ActRun, type RunningAct, startAct } from './act.ts';
import { copySuite, SUITE } from './checkout.ts';
import { type GitHubWithEnvironments, openEnvironments } from './doubles/environments.ts';
import { type GhDouble, type GhFailures, installGhDouble } from './doubles/gh.ts';

type Values = Readonly<Record<string, string>>;

const OPERATOR = 'token-of-a-person-with-a-terminal';
export const IMAGES = 'europe-west1-docker.pkg.dev/demo-project/shop';

export type RunOptions = {
  /** Files of the user's checkout, by path. */
  readonly files?: Values;
  /** Workflow that runs: a file of this repository, or of `files`. */
  readonly workflow: string;
  readonly event?: string;
  readonly payload?: object;
  readonly env?: Values;
  /** What the job does not have, such as a permission. */
  readonly without?: readonly string[];
  readonly vars?: Values;
  readonly secrets?: Values;
  readonly inputs?: Values;
  readonly trivy?: TrivyBehaviour;
  readonly ghFails?: GhFailures;
};

export type World = {
  readonly emulator: Emulator;
  readonly call: Call;
  /** A public service that serves an image, made by hand. */
  serve(service: string, image?: string): Promise<{ readonly uri: string; readonly revision: string }>;
  read(service: string): Promise<Body>;
  /** Calls that could have changed the service since the last one by hand. */
  writes(service: string): number;
  /** Resolves when users of a service were counted in so many intervals. */
  countedFor(service: string, seconds: number): Promise<void>;
  start(options: RunOptions): Promise<{ readonly act: RunningAct; readonly gh: GhDouble }>;
  run(options: RunOptions): Promise<ActRun & { readonly gh: GhDouble }>;
  close(): Promise<void>;
};

/** The emulator, a GitHub with environments, and workflows that act runs on both. */
export async function openWorld(environments: readonly string[] = ['production', 'staging']): Promise<World> {
  const emulator = await startEmulator({
    ...{ operationDelayMs: 100, metricsIntervalMs: 1000, metricsDelayMs: 0, stopGraceMs: 500 },
    images: join(import.meta.dirname, 'images.yml'),
    identity: { staticToken: OPERATOR },
  });
  const github = await openEnvironments(environments, emulator.env.GITHUB_API_URL ?? '');
  const call = caller(emulator.origin, OPERATOR);
  const byHand = operations(call);
  const byHandUntil = new Map<string, number>();
  const running = new Set<RunningAct>();
  const suite = await newFolder();
  copySuite(suite);
  let runs = 0;

  const start: World['start'] = async (options) => {
    runs += 1;
    const repository = await newRepository();
    const { folder } = repository;
    const commit = await repository.commit('begin', options.files ?? {});
    const home = await newFolder();
    const gh = installGhDouble(join(home, 'bin'), options.ghFails ?? []);
    if (options.trivy !== undefined) installTrivyDouble(join(home, 'bin'), options.trivy);
    const eventPath = join(home, 'event.json');
    const inputs = options.inputs === undefined ? {} : { inputs: options.inputs };
    await writeFile(eventPath, JSON.stringify({ ...inputs, ...options.payload }));
    await mkdir(join(home, 'artifacts'));
    const env = {
      ...jobVariables(emulator, github),
      ...{ SHA_REF: commit, GITHUB_RUN_ID: String(9_000_000_000 + runs) },
      ...{ DOUBLE_ARTIFACTS: join(home, 'artifacts') },
      ...options.env,
    };
    const act = startAct({
      ...{ folder, home, eventPath, inputs: {}, workflow: options.workflow, event: options.event ?? 'push' },
      env: Object.fromEntries(Object.entries(env).filter(([name]) => !options.without?.includes(name))),
      secrets: { GITHUB_TOKEN: emulator.env.GITHUB_TOKEN ?? '', ...options.secrets },
      vars: options.vars ?? {},
      repositories: { ...doubles(), [SUITE]: suite },
      path: [join(home, 'bin'), dirname(process.execPath), systemVariables().PATH].join(delimiter),
    });
    running.add(act);
    const done = act.done.finally(() => running.delete(act));
    return { act: { ...act, done }, gh };
  };

  return {
    ...{ emulator, call, start },
    run: async (options) => {
      const { act, gh } = await start(options);
      return { ...(await act.done), gh };
    },
    serve: async (service, image = 'projects-api:v1') => {
      const { response, error } = await byHand.create(service, image);
      if (error !== undefined) throw new Error(JSON.stringify(error));
      byHandUntil.set(service, Date.now());
      return { uri: response.uri, revision: String(response.latestReadyRevision).split('/').at(-1) ?? '' };
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
        ).length,
    countedFor: async (service, seconds) => {
      const served = () =>
        emulator
          .traffic()
          .filter((one) => one.service === service)
          .flatMap(({ users }) => Object.values(users))
          .reduce((sum, count) => sum + count, 0);
      const before = served();
      // The users of a test come forty times a second.
      while (served() < before + seconds * 40) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    close: async () => {
      for (const act of running) act.cancel();
      await Promise.all([...running].map(({ done }) => done));
      await Promise.all([emulator.close(), github.close()]);
      await removeFolders();
    },
  };
}

/** What the runner sets. */
function jobVariables({ env }: Emulator, { api }: GitHubWithEnvironments): Values {
  const gcloud = Object.keys(env).filter((name) => name.startsWith('CLOUDSDK_'));
  const own = new Set([...gcloud, 'GITHUB_TOKEN', 'GITHUB_SHA', 'GITHUB_EVENT_NAME', 'GITHUB_WORKFLOW']);
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !own.has(name))),
    GITHUB_API_URL: api,
  };
}

const DOUBLED = ['actions/upload-artifact', 'actions/download-artifact', 'google-github-actions/auth'];

/** Of the very commits that the workflows pin; actions/checkout is one that act does by itself. */
function doubles(): Values {
  const text = readFileSync(join(import.meta.dirname, '../../.github/workflows/deploy.yml'), 'utf8');
  return Object.fromEntries(
    DOUBLED.map((name) => {
      const [used = ''] = new RegExp(`${name}@[0-9a-f]{40}`).exec(text) ?? [];
      return [used, join(import.meta.dirname, 'doubles', basename(name))];
    }),
  );
}
