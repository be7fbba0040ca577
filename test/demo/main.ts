import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type ActionOptions, type ActionRun, type RunningAction, startAction } from '../e2e/run-action.ts';
import { startUsers, type Users } from '../e2e/users.ts';
import { closingTables } from './closing-tables.ts';
import { type EmulatorProcess, startEmulatorProcess } from './emulator.ts';
import { createLiveLog } from './live-log.ts';
import { makePublic } from './make-public.ts';
import { type Done, ROLLOUTS, type Rollout } from './rollouts.ts';
import { createScreen } from './screen.ts';
import { problemsOf, servedSince } from './verdict.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, 'action-deploy-canary/dist/index.js');
/** What a user's repository holds: a rollout and a smoke suite. */
const WORKSPACE = join(ROOT, 'test/fixtures/e2e/demo');
const SERVICE = 'shop';
const REGION = 'europe-west1';
const PER_SECOND = 160;
/** A plan reads what users did before it. */
const HABIT_MS = 4_000;

const screen = createScreen(process.stdout);
let emulator: EmulatorProcess | undefined;
let step: RunningAction | undefined;
let users: Users | undefined;
let interrupted = false;

if (existsSync(BUNDLE)) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void abandon());
  process.exitCode = await demo().catch(failed);
  await emulator?.stop();
} else {
  console.error('action-deploy-canary/dist is missing. Run: npm run build');
  process.exitCode = 2;
}

async function demo(): Promise<number> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'run-delivery-demo-'));
  screen.title(`Deployments of ${SERVICE} to Cloud Run, on an emulator of Google Cloud`);
  emulator = await startEmulatorProcess([
    '--metrics-interval=1s',
    '--metrics-delay=1s',
    '--operation-delay=500ms',
  ]);
  screen.say(`Emulator: ${emulator.origin}, ready after ${seconds(performance.now() - began)}`);

  const done: Done[] = [];
  let before: Awaited<ReturnType<EmulatorProcess['traffic']>> = [];
  for (const rollout of ROLLOUTS) {
    const one = await carryOut(rollout, folder, emulator);
    done.push(one);
    if (users === undefined && one.main.outputs.service_url) {
      await makePublic(serviceName(emulator.env), emulator.env);
      before = await emulator.traffic();
      users = startUsers(one.main.outputs.service_url, PER_SECOND);
      screen.say(`Users: ${PER_SECOND} requests a second from here on`);
      await setTimeout(HABIT_MS);
    }
  }
  if (users === undefined)
    throw new Error(`Expected a service to send users to, found: ${done[0]?.main.log}`);
  const tally = await users.stop();
  const served = servedSince(before, await emulator.traffic());

  screen.title('What happened');
  for (const line of closingTables(done, served, tally)) screen.say(line);
  screen.say('');
  screen.say(`Job summaries and reports: ${folder}`);
  for (const { version } of ROLLOUTS) screen.say(`  ${join(folder, `${version}.md`)}`);
  const problems = problemsOf(done, served, tally);
  screen.say('');
  for (const problem of problems) screen.bad(problem);
  const took = seconds(performance.now() - began);
  if (problems.length === 0) screen.good(`Every rollout ended as it must, in ${took}.`);
  else screen.bad(`The demo did not show what it must (${took}).`);
  return problems.length === 0 ? 0 : 1;
}

/** A job of one step: `main`, then `post`, each as the runner starts it. */
async function carryOut(rollout: Rollout, folder: string, { env }: EmulatorProcess): Promise<Done> {
  const { version, title } = rollout;
  screen.title(`${version}: ${title}`);
  const temp = join(folder, version);
  await mkdir(temp);
  const readable = createLiveLog();
  const began = performance.now();
  const before = users?.tally();
  const options = {
    entry: BUNDLE,
    workspace: WORKSPACE,
    temp,
    env: { ...env, GITHUB_RUN_ID: `90000000${version.slice(1)}` },
    inputs: {
      service: SERVICE,
      region: REGION,
      image: `${REGION}-docker.pkg.dev/${env.EMULATOR_PROJECT_ID}/shop/projects-api:${version}`,
      workload_identity_provider: env.EMULATOR_WORKLOAD_IDENTITY_PROVIDER ?? '',
      service_account: env.EMULATOR_SERVICE_ACCOUNT ?? '',
    },
    onLine: (line: string) => {
      const text = readable(line);
      if (text !== undefined) screen.progress(version, performance.now() - began, text);
    },
  };
  const main = await runStep(options);
  const ended = performance.now();
  const post = await runStep({ ...options, state: main.state });
  await writeFile(join(folder, `${version}.md`), main.summary + post.summary);
  const meanwhile = users?.tally();
  if (before !== undefined && meanwhile !== undefined) {
    const well = (meanwhile.byStatus['200'] ?? 0) - (before.byStatus['200'] ?? 0);
    const all = sum(Object.values(meanwhile.byStatus)) - sum(Object.values(before.byStatus));
    screen.say(`Users meanwhile: ${all} requests answered, ${all - well} of them with a failure`);
  }
  return {
    ...{ rollout, main, post },
    mainSeconds: (ended - began) / 1000,
    postSeconds: (performance.now() - ended) / 1000,
  };
}

async function runStep(options: ActionOptions): Promise<ActionRun> {
  step = await startAction(options);
  if (interrupted) step.kill();
  const run = await step.done;
  // The process ends by itself as soon as the emulator has.
  return interrupted ? new Promise<never>(() => {}) : run;
}

/** Ctrl-C: nothing that was started is left. */
async function abandon(): Promise<void> {
  interrupted = true;
  screen.say('Interrupted: stopping the emulator and what runs on it');
  step?.kill();
  await emulator?.stop();
  process.exit(130);
}

function failed(error: unknown): number {
  screen.bad(error instanceof Error ? error.message : String(error));
  return 1;
}

function serviceName(env: Readonly<Record<string, string>>): string {
  return `projects/${env.EMULATOR_PROJECT_ID}/locations/${REGION}/services/${SERVICE}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
