import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { examplesIn } from '../unit/docs/markdown.ts';
import { loopback } from '../unit/shared/adapters/loopback.ts';
import { leaksOf } from './leaks.ts';
import { type ActionRun, entryOf } from './run-action.ts';
import { openWorld, sharesOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

type Inputs = Readonly<Record<string, string>>;
const step = (service: string, inputs: Inputs) =>
  world.job(service, inputs, { entry: entryOf('action-smoke-rollback') });

/** The app has no page at `/`. */
const QUICK = `health: /health
sample: /api/status
metrics: {within: 20s}
logs: {within: 20s}
latency: {p95: 5s, requests: 20}
`;

/** The states of the six, in their order. */
const statesOf = ({ report }: ActionRun): Readonly<Record<string, string>> => {
  const [{ smoke }] = report.targets;
  const { verification } = smoke.at(-1).report;
  return Object.fromEntries(verification.map(({ name, state }: Record<string, string>) => [name, state]));
};

/** A service whose second revision has taken all traffic, without a suite. */
const promoted = async (service: string, image: string) => {
  const { revision: old, uri } = await world.serve(service);
  const inputs = { image: `projects-api:${image}`, smoke: 'none', stages: '100%' };
  const run = await world.job(service, inputs).main();
  expect(run.outputs).toMatchObject({ conclusion: 'promoted' });
  return { old, uri, candidate: run.outputs.revision ?? '' };
};

test.concurrent('a service that is well passes all six, without a suite', async () => {
  const image = 'europe-west1-docker.pkg.dev/demo-project/shop/projects-api:v2';
  const probe = (path: string) => ({ httpGet: { path, port: 8080 } });
  // Its own probes say where it is asked.
  const container = { image, livenessProbe: probe('/health'), startupProbe: probe('/version') };
  const { uri, revision } = await world.serve('six', 'projects-api:v2', {
    template: { containers: [container] },
  });
  const run = await step('six', { suite: 'none', verification: QUICK.replace(/^health.*\n/, '') }).main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged', passed: 'true' } });
  expect(run.outputs.reason).toBe(
    `no smoke suite was run, as asked (suite: none); 6 deployment checks passed on ${uri}`,
  );
  expect(new Set(Object.values(statesOf(run)))).toEqual(new Set(['passed']));
  const [{ smoke }] = run.report.targets;
  const checks = smoke[0].report.verification;
  expect(checks.map(({ asked }: { asked: string }) => asked)).toEqual([
    'GET /health',
    'GET /version',
    'GET /api/status',
    'Cloud Monitoring',
    'Cloud Logging',
    'GET /api/status',
  ]);
  expect(checks[3].seen).toContain(`of ${revision}`);
  expect(checks[4].seen).toMatch(/^the line of our own request is there, trace [0-9a-f]{32}/);
  expect(run.summary).toContain('no suite was run');
  for (const { name } of checks)
    expect(run.summary).toMatch(new RegExp(`^\\| ${name} \\|.*\\| passed \\|`, 'm'));
  expect(JSON.parse(run.outputs.checks ?? '')).toHaveLength(6);
  expect(world.writes('six')).toEqual([]);
});

test.concurrent('beside a suite both are run, and both must pass', async () => {
  await world.serve('both', 'projects-api:v3');
  const verification =
    'health: /health\nsample: /api/status\nreadiness: off\nmetrics: off\nlogs: off\nlatency: {requests: 5}';
  const run = await step('both', { verification }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed', passed: 'false' } });
  expect(run.outputs.reason).toMatch(
    /^1 of 3 smoke checks failed; .*; 3 deployment checks passed, without readiness, metrics, logs$/,
  );
  expect(JSON.parse(run.outputs.checks ?? '').map(({ name }: { name: string }) => name)).toEqual([
    'GET /health',
    'GET /api/status',
    'a project can be created',
    ...['health', 'readiness', 'sample', 'metrics', 'logs', 'latency'],
  ]);
});

test.concurrent('a revision whose health fails is rolled back, and nobody waits for what shows late', async () => {
  const { old, uri, candidate } = await promoted('sick', 'v2');
  await using logging = await loopback(() => ({ body: {} }));
  const env = { ...world.emulator.env, GHA_ENDPOINT_OVERRIDE_logging: logging.origin };
  const verification =
    'health: /gone\nreadiness: off\nsample: /api/status\nmetrics: off\nlogs: {within: 5m}\nlatency: off';
  const inputs = { suite: 'none', verification, on_failure: 'rollback' };
  const run = await world.job('sick', inputs, { entry: entryOf('action-smoke-rollback'), env }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back', passed: 'false' } });
  expect(run.outputs.reason).toContain('deployment checks failed; health: status: expected 2xx, found 404');
  expect(statesOf(run)).toMatchObject({ health: 'failed', logs: 'not-asked', latency: 'left-out' });
  expect(logging.requests.length).toBeGreaterThan(0);
  expect(sharesOf(await world.read('sick'))).toEqual({ [old]: 100 });
  expect(run.log).toMatch(
    /::error title=run-delivery%3A sick deployment check failed::health \(GET \/gone\)/,
  );
  expect(run.summary).toContain(`What ${candidate} left behind`);
  expect(await (await fetch(`${uri}/version`)).json()).toEqual({ version: 'v1' });
});

test.concurrent('a slow revision is rolled back', async () => {
  const { old } = await promoted('sluggish', 'slow');
  const verification =
    'health: /health\nreadiness: off\nsample: off\nmetrics: off\nlogs: off\nlatency: {p95: 100ms, path: /health}';
  const run = await step('sluggish', { suite: 'none', verification, on_failure: 'rollback' }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(run.outputs.reason).toContain('latency: latency p95: expected at most 100ms, found at least');
  expect(sharesOf(await world.read('sluggish'))).toEqual({ [old]: 100 });
});

test.concurrent('a revision without logs is rolled back', async () => {
  const { old } = await promoted('silent', 'v2');
  // A double of Cloud Logging in whose bucket nothing arrives, as with an exclusion filter.
  await using logging = await loopback(() => ({ body: {} }));
  const env = { ...world.emulator.env, GHA_ENDPOINT_OVERRIDE_logging: logging.origin };
  const verification = QUICK.replace('logs: {within: 20s}', 'logs: {within: 2s}\nreadiness: off');
  const inputs = { suite: 'none', verification, on_failure: 'rollback' };
  const run = await world.job('silent', inputs, { entry: entryOf('action-smoke-rollback'), env }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(run.outputs.reason).toContain(
    '1 of 5 deployment checks failed; logs: no line since the first request',
  );
  expect(statesOf(run)).toMatchObject({ health: 'passed', metrics: 'passed', logs: 'failed' });
  expect(sharesOf(await world.read('silent'))).toEqual({ [old]: 100 });
});

test.concurrent('a URL alone has no logs and no metrics that could be asked, and is refused where they are wished for', async () => {
  const { uri } = await world.serve('alone');
  const entry = entryOf('action-smoke-rollback');
  const inputs = { service: '', region: '', url: uri, suite: 'none' };
  const verify = (verification: string) => world.job('', { ...inputs, verification }, { entry }).main();
  const run = await verify('health: /health\nreadiness: /health\nsample: /version\nlatency: {requests: 5}');
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged', passed: 'true' } });
  expect(run.outputs.reason).toContain('4 deployment checks passed, without metrics, logs');
  expect(run.summary).toMatch(/\| logs \|.*\| not asked \| not asked, no service \|/);
  const refused = await verify('health: /health\nlogs: on\nsampel: off');
  expect(refused).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(refused.log).toContain('did you mean "sample"');
});

test.concurrent('the example of the README does what it says', async () => {
  const readme = join('action-smoke-rollback', 'README.md');
  const example = examplesIn(readme).find(({ text }) => text.includes('verification:'))?.text ?? '';
  const [{ with: given }] = parse(example);
  const { service: _, region: _r, workload_identity_provider: _w, service_account: _s, ...inputs } = given;
  const { old } = await promoted('example', 'v2');
  const run = await step('example', inputs).main();
  // This app has neither /livez nor /api/orders.
  expect(statesOf(run)).toMatchObject({ health: 'failed', readiness: 'left-out', sample: 'failed' });
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(sharesOf(await world.read('example'))).toEqual({ [old]: 100 });
});

test('no step left a token anywhere', () => {
  expect(world.runs.length).toBeGreaterThan(8);
  expect(leaksOf(world)).toEqual([]);
});
