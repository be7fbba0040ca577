import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { callerOf, filesOf } from './caller.ts';
import { PATIENCE_MS, testWithAct } from './tool.ts';
import { IMAGES, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** Every repository on GitHub could log in by this provider. */
const OPEN_TO_ALL = `resource "google_iam_workload_identity_pool_provider" "actions" {
  workload_identity_pool_id          = "github"
  workload_identity_pool_provider_id = "actions"
  attribute_mapping                  = { "google.subject" = "assertion.repository_id" }
  oidc { issuer_uri = "https://token.actions.githubusercontent.com" }
}
`;

const isBuilt = existsSync('action-tf-validate/dist/index.js');
const testBuilt = isBuilt ? testWithAct : test.skip;

describe('terraform.yml', () => {
  testBuilt(
    'gives its caller the verdict',
    async () => {
      const caller = callerOf(
        'terraform.yml',
        { steps: 'policies', mode: 'report' },
        {
          permissions: { contents: 'read', 'security-events': 'write', 'pull-requests': 'write' },
          outputs: ['verdict', 'roots'],
        },
      );
      const run = await world.run({
        workflow: 'caller.yml',
        files: { '.github/workflows/caller.yml': caller, 'infra/main.tf': OPEN_TO_ALL },
      });
      expect(run).toMatchObject({ exitCode: 0, jobs: { 'validate (tf-validate)': 'success' } });
      expect(run.outputsOf('after')).toMatchObject({ verdict: 'fail' });
      expect(run.summaryOf('validate (tf-validate)')).toContain('infra/main.tf');
    },
    PATIENCE_MS,
  );

  testBuilt(
    'blocks a deployment that asks for it',
    async () => {
      await world.serve('shop');
      const caller = callerOf('deploy.yml', {
        ...{ service: 'shop', region: 'europe-west1', image: `${IMAGES}/projects-api:v2` },
        ...{ ...world.emulator.identity.inputs, terraform: true, terraform_steps: 'policies' },
      });
      const run = await world.run({
        workflow: 'caller.yml',
        files: filesOf('fast', { '.github/workflows/caller.yml': caller, 'infra/main.tf': OPEN_TO_ALL }),
      });
      expect(run).toMatchObject({ exitCode: 1, jobs: { terraform: 'failure', summary: 'failure' } });
      expect(run.summaryOf('summary')).toContain('Not started: terraform ended as fail');
      expect(world.writes('shop')).toBe(0);
    },
    PATIENCE_MS,
  );
});
