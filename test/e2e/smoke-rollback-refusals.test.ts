import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { entryOf, newFolder, runAction } from './run-action.ts';
import { openWorld, sharesOf, WORKSPACE, type World } from './world.ts';

const ENTRY = entryOf('action-smoke-rollback');
let world: World;
let uri: string;
let revision: string;

beforeAll(async () => {
  world = await openWorld();
  ({ uri, revision } = await world.serve('shop'));
});

afterAll(() => world.close());

describe('each is refused by one clear error, and changes nothing', () => {
  test.concurrent.each<[string, Readonly<Record<string, string>>, string]>([
    ['a service that is not there', { service: 'shoop' }, 'Expected the service shoop in europe-west1'],
    ['a tag that is not there', { tag: 'pr-9' }, 'Expected a tag of shop, found "pr-9"; it has none'],
    ['a revision that is not there', { revision: 'shop-9-x' }, 'found none of the name shop-9-x'],
    [
      'a roll back to a revision that is not there',
      { mode: 'rollback', target: 'shop-9-x' },
      'Expected shop-9-x to take the traffic, found no revision of that name',
    ],
    ['a roll back without a past', { mode: 'rollback' }, 'Expected recorded previous traffic, found none'],
    ['a promotion of nobody', { on_success: 'promote' }, 'Expected a candidate to promote'],
    [
      'a suite that is not there',
      { suite: 'ops/none.yml' },
      'Expected a smoke suite at ops/none.yml, found no file',
    ],
    ['an unknown input', { on_fail: 'rollback' }, 'did you mean "on_failure"?'],
    [
      'inputs that exclude each other',
      { tag: 'pr-9', revision: 'shop-1' },
      'Expected one of url, tag and revision',
    ],
  ])('%s', async (_, inputs, message) => {
    const run = await world.job('shop', inputs, { entry: ENTRY }).main();
    expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
    expect(run.log.match(/^::error/gm)).toHaveLength(1);
    expect(run.log).toContain(message.replaceAll(',', ','));
    expect(run.summary).toContain('## action-smoke-rollback');
    expect(world.writes('shop')).toEqual([]);
    expect(sharesOf(await world.read('shop'))).toEqual({ LATEST: 100 });
  });
});

describe('a plain URL', () => {
  /** A runner that knows nothing of Google Cloud and may ask GitHub for no token. */
  const bare = (inputs: Readonly<Record<string, string>>, workspace = WORKSPACE) =>
    runAction({
      entry: ENTRY,
      inputs,
      env: { GITHUB_REPOSITORY: 'octo/shop', GITHUB_RUN_ID: '7' },
      workspace,
    });

  test.concurrent('is verified without any identity', async () => {
    const run = await bare({ url: uri });
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { conclusion: 'unchanged', passed: 'true', traffic: '[]' },
    });
    expect(run.summary).toContain(`${uri}`);
    expect(run.summary).toContain('3 checks passed');
    expect(run.report).toMatchObject({ targets: [], url: { url: uri, conclusion: 'unchanged' } });
    expect(run.log).not.toContain('Log in');
  });

  test.concurrent('that does not answer as it should fails the step', async () => {
    const workspace = await newFolder();
    await mkdir(join(workspace, '.github'));
    await writeFile(
      join(workspace, '.github/smoke.yml'),
      'checks:\n  - request: GET /nowhere\n    expect: 200\n',
    );
    const run = await bare({ url: uri }, workspace);
    expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed', passed: 'false' } });
    expect(run.log).toContain('GET /nowhere: status: expected 200, found 404');
    expect(run.summary).toContain('**What to do now:**');
  });

  test.concurrent('of a service that is named is told with its traffic', async () => {
    const run = await world.job('shop', { url: uri }, { entry: ENTRY }).main();
    expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged', passed: 'true' } });
    expect(JSON.parse(run.outputs.traffic ?? '')).toEqual([{ revision, percent: 100, latest: true }]);
  });

  test.concurrent('that is private is asked with a token where an identity is named, and says so where none is', async () => {
    const hidden = await world.serve('hidden', 'projects-api:v1', { invokerIamDisabled: false });
    const { workload_identity_provider, service_account } = world.emulator.identity.inputs;
    const { env } = world.emulator;
    const inputs = { url: hidden.uri, workload_identity_provider, service_account };
    const known = await runAction({ entry: ENTRY, inputs, env, workspace: WORKSPACE });
    expect(known).toMatchObject({ exitCode: 0, outputs: { conclusion: 'unchanged', passed: 'true' } });
    const unknown = await bare({ url: hidden.uri });
    expect(unknown).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed', passed: 'false' } });
    expect(unknown.outputs.reason).toContain('the service is private and no ID token was sent');
  });
});
