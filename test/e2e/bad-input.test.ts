import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leaksOf } from './leaks.ts';
import { type ActionRun, newFolder } from './run-action.ts';
import { openWorld, sharesOf, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld({ startTimeoutMs: 1000 });
});

afterAll(() => world.close());

const V2 = { image: 'projects-api:v2' };
const SUITE = 'checks:\n  - request: GET /health\n    expect: 200\n';

/** One clear error, said as an annotation and in the summary, and nothing written. */
const refused = (run: ActionRun, service: string, message: RegExp) => {
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  const errors = run.log.split('\n').filter((line) => line.startsWith('::error '));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(message);
  expect(run.summary).not.toBe('');
  expect(run.log.replaceAll(/^::debug::.*$/gm, '')).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(world.writes(service)).toEqual([]);
};

test.concurrent.each<readonly [string, Readonly<Record<string, string>>, RegExp]>([
  ['a service that does not exist, to go on with', { mode: 'continue' }, /service: .*does not/],
  ['an image that is none', { image: 'Projects API' }, /image: Expected .*found "/],
  ['an image that the registry does not know', { image: 'projects-api:no-such-tag' }, /no-such-tag/],
  ['percents that do not rise', { ...V2, stages: '25%/2m, 10%/2m, 100%' }, /stages: .*10/],
  ['percents that do not end at 100', { ...V2, stages: '5%/2m, 50%/2m' }, /stages: .*100/],
  ['a name that leaves no room for a tag', { ...V2, service: `s${'o'.repeat(43)}` }, /service: .*at most 43/],
  ['an input that nobody knows', { ...V2, envvars: 'A=b' }, /envvars.*env_vars/],
  [
    'a smoke suite that is not there',
    { ...V2, smoke: 'no/such-smoke.yml' },
    /no\/such-smoke\.yml, found no file/,
  ],
])('%s is refused before anything is written', async (_, inputs, message) => {
  const { service = 'nothing-there', ...rest } = inputs;
  const image = rest.image?.includes(' ') ? undefined : rest.image;
  const wanted = image === undefined ? { ...rest } : { ...rest, image };
  refused(await world.job(service, wanted).main(), service, message);
});

test.concurrent.each([
  ['rollout.yml', { rollout: 'stages: 100%\nanalysis:\n  intervall: 1s\n' }, 3, 'interval'],
  ['smoke.yml', { smoke: `${SUITE}    retry: { attempts: 2 }\n` }, 4, 'retries'],
] as const)('an unknown key in %s is named with its line and column', async (file, files, line, nearest) => {
  const workspace = await checkout(files);
  const run = await world.job('nothing-there', V2, { workspace }).main();
  refused(run, 'nothing-there', new RegExp(nearest));
  const error = run.log.split('\n').find((text) => text.startsWith('::error '));
  expect(error).toContain(`file=.github/${file}`);
  expect(error).toContain(`line=${line}`);
  expect(error).toMatch(/col=\d+/);
});

test.concurrent('a job without id-token: write is told the lines to add', async () => {
  const env = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
  const run = await world.job('nothing-there', V2, { env }).main();
  refused(run, 'nothing-there', /id-token: write/);
});

test.concurrent('a container that does not start fails a first deployment with its own words', async () => {
  const run = await world.job('stillborn', { image: 'projects-api:crashes' }).main();
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failed' } });
  expect(run.summary).toContain('DATABASE_URL is not set');
});

test.concurrent('a service that somebody changes meanwhile is a conflict, and nothing is written after', async () => {
  const { revision: old } = await world.serve('contested');
  const running = await world.job('contested', { ...V2, stages: '20%/1s/8s, 100%' }).start();
  await running.said(/20 %, .* elapsed/);
  await world.patch('contested', 'traffic', {
    traffic: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: old, percent: 100 }],
  });
  const run = await running.done;
  expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'conflict' } });
  expect(run.outputs.reason).toMatch(/the traffic is .* where the record says .*last written by/);
  expect(world.writes('contested').filter(({ status }) => status === 200)).toEqual([]);
  expect(sharesOf(await world.read('contested'))).toEqual({ [old]: 100 });
});

test('no step left a token anywhere', () => {
  expect(world.runs.length).toBeGreaterThan(10);
  expect(leaksOf(world)).toEqual([]);
});

/** A checkout with a smoke suite, and files of `.github` in its place or beside it. */
async function checkout(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, '.github'));
  for (const [name, text] of Object.entries({ smoke: SUITE, ...files })) {
    await writeFile(join(folder, '.github', `${name}.yml`), text);
  }
  return folder;
}
