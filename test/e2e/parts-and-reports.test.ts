import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { leaksOf } from './leaks.ts';
import { entryOf, newFolder } from './run-action.ts';
import { openWorld, type World } from './world.ts';

const SECRET = 's3cr3t-of-the-shop';
const SUITE = `secrets: { key: SHOP_KEY }
checks:
  - { name: answers, request: GET /health, expect: 200, tags: [quick] }
  - { name: is not here, request: "GET /nowhere?key={{key}}", expect: 200, tags: [broken], retries: { attempts: 1 } }
  - { name: is the slow one, request: GET /version, expect: 200, tags: [slow] }
`;

let world: World;
let workspace: string;
beforeAll(async () => {
  world = await openWorld();
  workspace = await newFolder();
  await mkdir(join(workspace, '.github'));
  await writeFile(join(workspace, '.github/smoke.yml'), SUITE);
});
afterAll(() => world.close());

type Inputs = Readonly<Record<string, string>>;
const step = (service: string, inputs: Inputs, action = 'action-smoke-rollback') =>
  world.job(service, inputs, { entry: entryOf(action), workspace, env: { SHOP_KEY: SECRET } }).main();

const casesOf = (xml: string) => [...xml.matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name);

describe('tags', () => {
  test.concurrent('run a part of the suite; log, summary and report tell what was left out', async () => {
    await world.serve('parts');
    const run = await step('parts', { tags: 'quick, slow' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged', passed: 'true' } });
    expect(run.log).toContain('Checks without the tags quick, slow are left out: is not here');
    expect(run.summary).toContain('Left out, because they have none of the tags: is not here.');
    expect(run.report.targets[0].smoke[0].report.leftOut).toEqual(['is not here']);
    const xml = await readFile(run.outputs.junit ?? '', 'utf8');
    expect(casesOf(xml)).toEqual(['answers', 'is the slow one']);
    expect(xml).toMatch(/<testsuites name="run-delivery smoke suite" tests="2" failures="0" errors="0"/);
  });

  test.concurrent('that no check has are refused before anything is asked', async () => {
    const { uri } = await world.serve('misspelt');
    const run = await step('misspelt', { tags: 'quik' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
    expect(run.outputs.junit).toBeUndefined();
    expect(run.log).toContain('Expected tags of the suite (quick, broken, slow), found "quik"');
    expect(run.log).toContain('Did you mean "quick"?');
    expect(run.log).not.toContain(uri);
  });

  test.concurrent('of the other action part its suite too, and its JUnit holds each run', async () => {
    await world.serve('canary');
    const inputs = { image: 'projects-api:v2', mode: 'deploy', smoke_tags: 'quick' };
    const run = await step('canary', inputs, 'action-deploy-canary');
    expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'deployed' } });
    expect(run.log).toContain('Checks without the tags quick are left out: is not here, is the slow one');
    const xml = await readFile(run.outputs.junit ?? '', 'utf8');
    expect(casesOf(xml)).toEqual(['answers']);
    expect(xml).toContain('<testsuite name="canary on http');
  });
});

test.concurrent('a failed check shows what was logged of its request, in summary, report and JUnit, and no secret', async () => {
  await world.serve('logged');
  const run = await step('logged', { tags: 'broken' });
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed', passed: 'false' } });
  const [check] = run.report.targets[0].smoke[0].report.checks;
  expect(check.logLines).toEqual([
    {
      timestamp: expect.any(String),
      severity: 'WARNING',
      text: expect.stringMatching(/^GET http.*\/nowhere.* 404 /),
    },
  ]);
  expect(run.summary).toContain('1 log line of this request');
  const xml = await readFile(run.outputs.junit ?? '', 'utf8');
  expect(xml).toMatch(/<failure message="status: expected 200, found 404/);
  expect(xml).toContain(`traceparent: ${check.traceparent}`);
  expect(xml).toMatch(/WARNING GET http\S*\/nowhere\S* 404/);
  const told = `${run.log}${run.summary}${xml}${JSON.stringify([run.report, run.outputs])}`;
  expect(told).not.toContain(SECRET);
});

test.concurrent('logs that the job may not read are a note, and change nothing else', async () => {
  const closed = await openWorld();
  try {
    await closed.serve('unread');
    const project = 'projects/demo-project';
    const members = ['serviceAccount:deployer@demo-project.iam.gserviceaccount.com'];
    const bindings = { [project]: [{ role: 'roles/run.viewer', members }] };
    await closed.call('PATCH', '/_emulator/identity', { bindings });
    const options = { entry: entryOf('action-smoke-rollback'), workspace, env: { SHOP_KEY: SECRET } };
    const run = await closed.job('unread', { tags: 'broken' }, options).main();
    expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed', passed: 'false' } });
    expect(run.outputs.reason).toMatch(
      /^1 of 1 smoke checks failed; is not here: status: expected 200, found 404/,
    );
    expect(run.summary).toMatch(
      /What the service logged of the failed checks could not be read: .*roles\/logging\.viewer/,
    );
  } finally {
    // The folders are shared with the other tests.
    await closed.emulator.close();
  }
});

test.concurrent('no JUnit file is written where no suite was run', async () => {
  const { revision } = await world.serve('button');
  const run = await step('button', { mode: 'rollback', target: revision });
  expect(run.outputs).toMatchObject({ conclusion: 'unchanged', junit: '' });
});

describe('a private service', () => {
  test.concurrent('is asked with an ID token of the service account', async () => {
    await world.serve('private', 'projects-api:v1', { invokerIamDisabled: false });
    const run = await step('private', { tags: 'quick' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { passed: 'true' } });
  });

  test.concurrent('is not, where the job acts as itself, and the failure says what to set', async () => {
    await world.serve('private-too', 'projects-api:v1', { invokerIamDisabled: false });
    const { identity } = world.emulator;
    const member = identity.iam.policies.get(
      'projects/demo-project/serviceAccounts/deployer@demo-project.iam.gserviceaccount.com',
    )?.[0]?.members?.[0];
    const policies = identity.iam.policies.get('projects/demo-project') ?? [];
    const bindings = policies.map(({ role, members = [] }) => ({
      role,
      members: [...members, member ?? ''],
    }));
    await world.call('PATCH', '/_emulator/identity', { bindings: { 'projects/demo-project': bindings } });
    const run = await step('private-too', { tags: 'quick', service_account: '', project_id: 'demo-project' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { passed: 'false' } });
    expect(run.outputs.reason).toContain('the service is private and no ID token was sent');
    expect(run.outputs.reason).toContain('set the input service_account to an account');
    expect(run.outputs.reason).toContain('roles/run.invoker');
  });
});

test('nothing that any step left holds a secret', () => {
  expect(leaksOf(world)).toEqual([]);
});
