import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { startUsers } from '../e2e/users.ts';
import { recordOf, sharesOf } from '../e2e/world.ts';
import { type CallerOptions, callerOf, filesOf } from './caller.ts';
import { PATIENCE_MS, testWithAct } from './tool.ts';
import { IMAGES, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const OUTPUTS = ['conclusion', 'results', 'revision', 'service_url', 'candidate_url'];
// As a person could paste it: with what a workflow command would decode, and with the line ends of Windows.
const PASSWORD = 'correct%25horse-battery';
const SUITE_WITH_SECRET = `secrets: { password: SMOKE_PASSWORD }
checks:
  - request: GET /health
    headers: { x-password: '{{password}}' }
    expect: 200
`;
const TAG = { GITHUB_REF: 'refs/tags/v1.2.0', GITHUB_REF_NAME: 'v1.2.0', GITHUB_REF_TYPE: 'tag' };

const deployment = (service: string, image: string, inputs = {}, more: CallerOptions = {}) => ({
  workflow: 'caller.yml',
  files: filesOf('fast-probing', {
    '.github/workflows/caller.yml': callerOf(
      'deploy.yml',
      {
        ...{ service, region: 'europe-west1', image: `${IMAGES}/${image}` },
        ...{ ...world.emulator.identity.inputs, ...inputs },
      },
      { outputs: OUTPUTS, ...more },
    ),
  }),
});

describe('deploy.yml', () => {
  testWithAct(
    'promotes a healthy candidate, gives the caller its outputs and makes a release of a tag that has none',
    async () => {
      const { revision: before } = await world.serve('shop');
      const wanted = deployment(...(['shop', 'projects-api:v2', { environment: 'production' }] as const), {
        secrets: { smoke_secrets: 'SMOKE' },
      });
      const run = await world.run({
        ...wanted,
        files: { ...wanted.files, '.github/smoke.yml': SUITE_WITH_SECRET },
        ...{
          env: TAG,
          ghFails: [{ words: ['release', 'view'] }],
          secrets: { SMOKE: `SMOKE_PASSWORD=${PASSWORD}\r\nSMOKE_EMPTY=\r\n` },
        },
      });
      expect(run).toMatchObject({
        exitCode: 0,
        jobs: {
          ...{ plan: 'success', 'deploy (shop, europe-west1)': 'success' },
          ...{ summary: 'success', release: 'success', after: 'success' },
        },
      });
      const service = await world.read('shop');
      expect(sharesOf(service)).toEqual({ LATEST: 100 });
      expect(recordOf(service)).toBeUndefined();
      const { results = '', ...outputs } = run.outputsOf('after');
      expect(outputs).toMatchObject({
        conclusion: 'promoted',
        revision: expect.stringMatching(/^shop-r/),
        service_url: service.uri,
        candidate_url: '',
      });
      expect(outputs.revision).not.toBe(before);
      expect(JSON.parse(results)).toEqual([
        expect.objectContaining({ service: 'shop', region: 'europe-west1', conclusion: 'promoted' }),
      ]);
      expect(run.summaryOf('deploy (shop, europe-west1)')).toContain(outputs.revision);
      expect(run.summaryOf('summary')).toContain('### 1 of 1 target went well');
      expect(run.log).not.toContain(PASSWORD);
      expect(run.gh.calls()).toEqual([
        ['release', 'view', 'v1.2.0'],
        ['release', 'create', 'v1.2.0', '--verify-tag', '--generate-notes'],
      ]);
    },
    PATIENCE_MS,
  );

  testWithAct(
    'ends well where another call made the release meanwhile, and not where nobody could make it',
    async () => {
      await world.serve('twice');
      const wanted = { ...deployment('twice', 'projects-api:v2', { stages: '100%' }), env: TAG };
      const view = ['release', 'view', 'v1.2.0'];
      const create = ['release', 'create', 'v1.2.0', '--verify-tag', '--generate-notes'];
      const refused = { words: ['release', 'create'] };
      const late = await world.run({
        ...{ ...wanted, ghFails: [{ words: ['release', 'view'], times: 1 }, refused] },
      });
      expect(late).toMatchObject({ exitCode: 0, jobs: { summary: 'success', release: 'success' } });
      expect(late.gh.calls()).toEqual([view, create, view]);

      const never = await world.run({ ...wanted, ghFails: [{ words: ['release', 'view'] }, refused] });
      expect(never).toMatchObject({ exitCode: 1, jobs: { summary: 'success', release: 'failure' } });
    },
    PATIENCE_MS,
  );

  testWithAct(
    'restores what served where one of two services fails, and neither cancels the other nor makes a release',
    async () => {
      const [{ revision: good }, { uri, revision: before }] = await Promise.all([
        world.serve('projects', 'projects-api:v1'),
        world.serve('orders', 'projects-api:v1'),
      ]);
      const users = startUsers(uri);
      const run = await world.run({
        ...deployment('projects, orders', 'projects-api:v2', {
          image: `${IMAGES}/{service}:next`,
          stages: '30%/1s/10s, 100%',
        }),
        env: TAG,
      });
      await users.stop();
      expect(run).toMatchObject({ exitCode: 1, jobs: { summary: 'failure' } });
      expect(run.stepOf('deploy (projects, europe-west1)', 'rollout')).toBe('success');
      expect(run.stepOf('deploy (orders, europe-west1)', 'rollout')).toBe('failure');
      expect(run.jobs.release).toBeUndefined();
      expect(run.gh.calls()).toEqual([]);
      expect(sharesOf(await world.read('projects'))).toEqual({ LATEST: 100 });
      expect((await world.read('projects')).latestReadyRevision).not.toContain(good);
      expect(sharesOf(await world.read('orders'))).toEqual({ [before]: 100 });
      expect(run.summaryOf('summary')).toContain('### 1 of 2 targets went well');
      expect(run.summaryOf('summary')).toContain('| orders | europe-west1 | rolled-back |');
      expect(run.summaryOf('deploy (orders, europe-west1)')).toContain('rolled back');
      const { results = '', conclusion, revision } = run.outputsOf('summary');
      expect({ conclusion, revision }).toEqual({ conclusion: 'rolled-back', revision: '' });
      expect(JSON.parse(results)).toHaveLength(2);
    },
    PATIENCE_MS,
  );

  testWithAct(
    'restores what served when the run is cancelled in the middle of a bake',
    async () => {
      const { revision: before } = await world.serve('cart');
      const { act } = await world.start(
        deployment('cart', 'projects-api:v2', { stages: '20%/60s/10m, 100%' }),
      );
      await act.said('Stage 1 of 2');
      act.cancel();
      const run = await act.done;
      expect(run.exitCode).not.toBe(0);
      const posts = run.entries.filter(
        ({ stage, stepResult }) => stage === 'Post' && stepResult !== undefined,
      );
      expect(posts.map(({ stepResult }) => stepResult)).toContain('failure');
      const service = await world.read('cart');
      expect(sharesOf(service)).toEqual({ [before]: 100 });
      expect(recordOf(service)).toBeUndefined();
      expect(run.summaryOf('deploy (cart, europe-west1)')).toContain('rolled back');
    },
    PATIENCE_MS,
  );
});
