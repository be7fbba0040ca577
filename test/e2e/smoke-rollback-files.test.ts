import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leaksOf } from './leaks.ts';
import { entryOf, newFolder } from './run-action.ts';
import { openWorld, recordOf, sharesOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.serve('shop');
});

afterAll(() => world.close());

const ENTRY = entryOf('action-smoke-rollback');

async function checkout(suite: string): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, '.github'));
  await writeFile(join(folder, '.github/smoke.yml'), suite);
  return folder;
}

const GOOD = 'checks:\n  - request: GET /health\n    expect: 200\n';

test.concurrent.each<[string, string, number, RegExp]>([
  ['an unknown key', `${GOOD}    retry: 2\n`, 4, /found the unknown key "retry"; did you mean "retries"\?/],
  [
    'a check without expectation',
    'checks:\n  - request: GET /health\n',
    2,
    /Expected the key "expect", found only request; "expect" is a status like 200/,
  ],
  [
    'a body that is not JSON',
    'checks:\n  - request: POST /api/projects\n    headers: { content-type: application/json }\n    body: "{bad"\n    expect: 201\n',
    4,
    /Expected JSON, because content-type is application\/json, found "{bad".*; write the body as a map, or expect a status like 400/,
  ],
  [
    'a variable that nothing gives',
    'checks:\n  - request: GET /users/{{user}}\n    expect: 200\n',
    2,
    /found {{user}}; give it under "variables" or "secrets", or capture it in a request before/,
  ],
  [
    'an environment variable without a value',
    'env: [SHOP_USER]\nchecks:\n  - request: GET /users/{{env.SHOP_USER}}\n    expect: 200\n',
    1,
    /Expected the environment variable SHOP_USER to have a value, found none\. Give it to the step: env: {/,
  ],
  ['what is not YAML', 'checks:\n  - request: [GET\n', 3, /Expected valid YAML/],
])(
  '%s in a suite is refused with its line and what to do, and nobody is asked',
  async (_, suite, line, message) => {
    const workspace = await checkout(suite);
    const inputs = { on_success: 'promote', on_failure: 'rollback' };
    const run = await world.job('shop', inputs, { entry: ENTRY, workspace }).main();
    expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
    const errors = run.log.split('\n').filter((text) => text.startsWith('::error '));
    const error = errors.find((text) => message.test(text));
    expect({ error: error ?? errors }).toEqual({ error: expect.stringContaining('file=.github/smoke.yml') });
    expect(error).toContain(`line=${line},`);
    expect(run.summary).toContain('.github/smoke.yml');
    expect(run.summary).not.toContain('internal');
    expect(run.log.replaceAll(/^::debug::.*$/gm, '')).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(world.writes('shop')).toEqual([]);
    expect(sharesOf(await world.read('shop'))).toEqual({ LATEST: 100 });
  },
);

test.concurrent('what a failed check sent and got is evidence, its token left out', async () => {
  const workspace = await checkout(
    'checks:\n  - name: status\n    request: GET /nowhere\n    headers: { authorization: Bearer of-a-robot-of-theirs }\n    expect: { json: { status: ok } }\n    retries: { attempts: 1 }\n',
  );
  const run = await world.job('shop', {}, { entry: ENTRY, workspace }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed', passed: 'false' } });
  const [check] = run.report.targets[0].evidence.checks;
  expect(check).toMatchObject({
    name: 'status',
    exchange: {
      headers: { authorization: '***', 'x-request-id': check.requestId },
      answer: { status: 404, body: '{"error":"not found"}' },
    },
  });
  expect(run.summary).toContain('answered 404');
  expect(run.summary).toContain('authorization: ***');
  expect(`${run.log}${run.summary}${JSON.stringify(run.report)}`).not.toContain('of-a-robot-of-theirs');
  expect(world.writes('shop')).toEqual([]);
});

test.concurrent('a service whose traffic was split by hand is refused a roll back to nowhere, and shows its split', async () => {
  const { revision: first } = await world.serve('split');
  const deployed = await world
    .job('split', { image: 'projects-api:v2', mode: 'deploy', smoke: 'none' })
    .main();
  const second = deployed.outputs.revision ?? '';
  expect(deployed.outputs).toMatchObject({ conclusion: 'deployed' });
  // A person ends the rollout by hand: the record no longer fits.
  const traffic = [
    { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: first, percent: 60 },
    { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: second, percent: 40 },
  ];
  expect((await world.patch('split', 'traffic', { traffic })).error).toBeUndefined();
  const button = await world.job('split', { mode: 'rollback' }, { entry: ENTRY }).main();
  expect(button).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(button.log).toContain(
    `its history has no promotion of what serves (${first} 60 %25, ${second} 40 %25)`,
  );
  expect(button.log).toContain('Name what shall serve: target: NAME');
  expect(world.writes('split')).toEqual([]);
  expect(sharesOf(await world.read('split'))).toEqual({ [first]: 60, [second]: 40 });

  const named = await world.job('split', { mode: 'rollback', target: first }, { entry: ENTRY }).main();
  expect(named).toMatchObject({ exitCode: 0, outputs: { conclusion: 'rolled-back' } });
  const after = await world.read('split');
  expect({ shares: sharesOf(after), record: recordOf(after) }).toEqual({
    shares: { [first]: 100 },
    record: undefined,
  });
});

test('no step left a token anywhere', () => {
  expect(leaksOf(world)).toEqual([]);
});
