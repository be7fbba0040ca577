import { afterAll, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import { callerOf, filesOf } from './caller.ts';
import { PATIENCE_MS, testWithAct } from './tool.ts';
import { IMAGES, openWorld, type RunOptions, type World } from './world.ts';

let world: World;
let before: string;

beforeAll(async () => {
  world = await openWorld();
});

beforeEach(async () => {
  before = (await world.serve(nextService())).revision;
});

afterAll(() => world.close());

let services = 0;
const nextService = (): string => {
  services += 1;
  return service();
};
const service = (): string => `shop-${services}`;
const SIGNER = 'octo/shop/.github/workflows/build.yml';
const DIGEST = `sha256:${'a'.repeat(64)}`;

async function refused(inputs: object, more: Partial<RunOptions> = {}) {
  const run = await world.run({
    ...{ workflow: 'caller.yml', ...more },
    files: filesOf('fast', {
      '.github/workflows/caller.yml': callerOf(
        'deploy.yml',
        {
          ...{ service: service(), region: 'europe-west1', image: `${IMAGES}/projects-api:v2` },
          ...{ ...world.emulator.identity.inputs, ...inputs },
        },
        { on: more.event ?? 'push' },
      ),
      ...more.files,
    }),
  });
  if (run.jobs.summary !== 'failure') console.log(run.log);
  expect(run.exitCode).not.toBe(0);
  expect(run.jobs.summary).toBe('failure');
  expect(world.writes(service())).toBe(0);
  expect((await world.read(service())).latestCreatedRevision).toContain(before);
  return run;
}

const name = () => `deploy (${service()}, europe-west1)`;

describe('deploy.yml deploys nothing, and says why', () => {
  testWithAct(
    'where the job lacks the permission to log in',
    async () => {
      const run = await refused(
        {},
        { without: ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'] },
      );
      expect(run.log).toMatch(/permissions.*id-token: write/);
      expect(run.summaryOf(name())).toContain('id-token: write');
    },
    PATIENCE_MS,
  );

  testWithAct(
    'where a secret of the smoke suite is missing',
    async () => {
      const suite =
        'secrets: { password: SMOKE_PASSWORD }\nchecks:\n  - request: GET /health\n    headers: { x-password: "{{password}}" }\n    expect: 200\n';
      const run = await refused({}, { files: { '.github/smoke.yml': suite } });
      expect(run.log).toContain('SMOKE_PASSWORD');
      expect(run.outputsOf('summary').conclusion).toBe('failed');
    },
    PATIENCE_MS,
  );

  testWithAct(
    'where there is no environment of that name, with those that there are',
    async () => {
      const run = await refused({ environment: 'prodution' });
      expect(run.jobs).toEqual({ plan: 'failure', summary: 'failure' });
      expect(run.log).toContain("found no 'prodution' (there are production, staging)");
      expect(run.summaryOf('plan')).toContain('Nothing was deployed');
    },
    PATIENCE_MS,
  );

  testWithAct(
    'where the identity provider admits another environment alone',
    async () => {
      const change = (attributeCondition: string, environment: string) =>
        world.call('PATCH', '/_emulator/identity', {
          ...{ job: { environment }, providers: { actions: { attributeCondition } } },
        });
      const changed = await change("assertion.environment == 'production'", 'staging');
      expect(changed.status).toBe(200);
      try {
        const run = await refused({ environment: 'staging' });
        expect(run.log).toMatch(/❗ {2}::error.*environment/);
        expect(run.outputsOf('summary').conclusion).toBe('failed');
      } finally {
        await change('true', '');
      }
    },
    PATIENCE_MS,
  );

  testWithAct(
    'for a pull request of a fork',
    async () => {
      const repository = { full_name: 'octo/shop' };
      const run = await refused(
        {},
        {
          event: 'pull_request',
          payload: {
            action: 'opened',
            repository,
            pull_request: {
              ...{ number: 7, base: { ref: 'main', sha: 'b'.repeat(40), repo: repository } },
              head: { ref: 'feature', sha: 'c'.repeat(40), repo: { full_name: 'mallory/shop' } },
            },
          },
        },
      );
      expect(run.jobs).toEqual({ plan: 'failure', summary: 'failure' });
      expect(run.log).toContain('found a pull request of a fork (mallory/shop)');
    },
    PATIENCE_MS,
  );

  testWithAct(
    'where the provenance of the image is not that of the workflow that was named',
    async () => {
      const byTag = await refused({ provenance_signer: SIGNER });
      expect(byTag.log).toContain('Expected an image by its digest');
      expect(byTag.jobs).toEqual({ plan: 'failure', summary: 'failure' });

      const image = `${IMAGES}/projects-api@${DIGEST}`;
      const unsigned = await refused(
        { provenance_signer: SIGNER, image },
        { ghFails: [{ words: ['attestation', 'verify'] }] },
      );
      expect(unsigned.gh.calls()).toEqual([
        ['attestation', 'verify', `oci://${image}`, '--repo', 'octo/shop', '--signer-workflow', SIGNER],
      ]);
      expect(unsigned.jobs).toMatchObject({ 'provenance (deploy)': 'failure' });
      expect(unsigned.jobs[name()]).toBeUndefined();
      expect(unsigned.summaryOf('summary')).toContain('Not started: provenance ended as failure');
    },
    PATIENCE_MS,
  );
});
