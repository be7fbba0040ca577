import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loopback } from '../unit/shared/adapters/loopback.ts';
import { type ActionRun, newFolder } from './run-action.ts';
import { openWorld, templateOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const ROOT = join(import.meta.dirname, '../..');
/** Writes down the package of every module that is loaded, and that people are told, once, and when the first request is made. */
const PROBE = `import { appendFileSync } from 'node:fs';
import { subscribe } from 'node:diagnostics_channel';
import { registerHooks } from 'node:module';
const put = (line) => appendFileSync(process.env.LOADED_FILE, line + '\\n');
let requests = 0;
subscribe('undici:request:create', () => {
  requests += 1;
  if (requests === 1) put('(first request)');
});
const known = new Set();
registerHooks({
  load(url, context, next) {
    const name = /(?:node_modules|shared\\/adapters(?=\\/notify))\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*node_modules)/.exec(url)?.[1];
    if (name !== undefined && !known.has(name)) put(name);
    known.add(name);
    return next(url, context);
  },
});
`;

const CLIENTS = ['@google-cloud/run', 'google-gax', 'google-auth-library', '@actions/github'];
const TOOLKIT = ['@actions/core', '@actions/exec', '@actions/http-client', '@actions/io', 'tunnel', 'undici'];
/** For those alone who ask for a gate. */
const SIGSTORE = [
  '@sigstore/bundle',
  '@sigstore/tuf',
  '@sigstore/verify',
  '@sigstore/protobuf-specs',
  '@actions/attest',
];
const FIRST_REQUEST = '(first request)';
const BAD = { image: 'projects-api:v3', stages: '100%', ready_timeout: '5s' };
const GOOD = { image: 'projects-api:v2', stages: '100%' };

/** A step from its sources, where packages still have names, and the packages that it loaded. */
async function loadedBy(
  action: string,
  service: string,
  inputs: Readonly<Record<string, string>>,
  after?: ActionRun,
) {
  const folder = await newFolder();
  const [probe, file] = [join(folder, 'probe.mjs'), join(folder, 'loaded.txt')];
  await Promise.all([writeFile(probe, PROBE), writeFile(file, '')]);
  const entry = join(ROOT, action, 'src/main.ts');
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(probe).href}`, LOADED_FILE: file };
  const job = world.job(service, inputs, { entry, env: { ...world.emulator.env, ...env } });
  const run = await (after === undefined ? job.main() : job.post(after));
  const lines = (await readFile(file, 'utf8')).split('\n').filter((name) => name !== '');
  const first = lines.indexOf(FIRST_REQUEST);
  const packages = lines.filter((name) => name !== FIRST_REQUEST).sort();
  return { run, packages, beforeFirstRequest: lines.slice(0, Math.max(first, 0)).sort() };
}

test.concurrent('the button loads no client of Google and no parser of files, and nothing else before it asks for its token', async () => {
  const { revision } = await world.serve('light');
  const done = await world.patch('light', 'template', templateOf('projects-api:v2', 'light-next'));
  expect(done.error).toBeUndefined();
  const { run, packages, beforeFirstRequest } = await loadedBy('action-smoke-rollback', 'light', {
    mode: 'rollback',
    target: revision,
  });
  expect(run.outputs.conclusion).toBe('rolled-back');
  expect(beforeFirstRequest).toEqual(['cockatiel', 'fastest-levenshtein']);
  const usual = [...TOOLKIT, '@noble/hashes', 'cockatiel', 'fastest-levenshtein'];
  expect(packages).toEqual(usual.sort());
  await using server = await loopback(() => ({}));
  const told = await loadedBy('action-smoke-rollback', 'light', {
    ...{ mode: 'rollback', target: revision },
    ...{ notify_webhook_url: server.origin, notify_on: 'always' },
  });
  expect(server.requests).toHaveLength(1);
  expect(told.packages).toEqual([...usual, 'notify'].sort());
  expect(told.beforeFirstRequest).toEqual(beforeFirstRequest);
});

test.concurrent('a bad input is refused without what only a rollout needs', async () => {
  const { run, packages } = await loadedBy('action-smoke-rollback', 'none', { mode: 'sideways' });
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(packages).toEqual([...TOOLKIT, 'cockatiel', 'fastest-levenshtein'].sort());
});

test.concurrent('a post step that has nothing to do loads nothing, asks nothing and repeats no refusal', async () => {
  await world.serve('after');
  const main = await world.job('after', GOOD).main();
  const refusal = await world.job('after', { ...GOOD, stages: '50%' }).main();
  expect([main.exitCode, refusal.exitCode]).toEqual([0, 1]);
  for (const before of [main, refusal]) {
    const inputs = before === main ? GOOD : { ...GOOD, stages: '50%' };
    const calls = () => world.emulator.log.list().filter(({ path }) => path.endsWith('/after')).length;
    const asked = calls();
    const { run, packages } = await loadedBy('action-deploy-canary', 'after', inputs, before);
    expect({ ...run, packages }).toMatchObject({ exitCode: 0, outputs: {}, summary: '', log: '' });
    for (const name of [...CLIENTS, ...TOOLKIT, '@noble/hashes']) expect(packages).not.toContain(name);
    expect(calls()).toBe(asked);
  }
});

test.concurrent("a deployment loads Google's clients only to delete what failed before", async () => {
  await world.serve('tidy');
  const failed = await loadedBy('action-deploy-canary', 'tidy', BAD);
  expect(failed.run.outputs.conclusion).toBe('rolled-back');
  for (const name of [...CLIENTS, ...SIGSTORE]) expect(failed.packages).not.toContain(name);
  const good = await loadedBy('action-deploy-canary', 'tidy', { ...GOOD, delete_failed_revisions: 'true' });
  expect(good.run.outputs.conclusion).toBe('promoted');
  expect(good.packages).toEqual(expect.arrayContaining(['@google-cloud/run', 'google-gax']));
});

test.concurrent('what the bundle loads late is in it: a revision is deleted, a deployment status is written', async () => {
  await world.serve('late');
  const failed = await world.job('late', { ...BAD, environment: 'staging' }).main();
  expect(failed.outputs.conclusion).toBe('rolled-back');
  const good = await world.job('late', { ...GOOD, delete_failed_revisions: 'true' }).main();
  expect(good.outputs.conclusion).toBe('promoted');
  expect(good.log).toContain(`Deleted the failed revision ${failed.outputs.revision}`);
  const statuses = world.emulator.log.list().filter(({ path }) => path.endsWith('/statuses'));
  expect(statuses.length).toBeGreaterThan(0);
  expect(statuses.every(({ status }) => status === 201)).toBe(true);
});
