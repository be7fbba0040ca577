import { afterAll, expect, test } from '@jest/globals';
import { removeFolders } from './run-action.ts';
import { openValidation } from './validation-world.ts';

afterAll(removeFolders);

const GOOD = 'locals {\n  a = 1\n}\n';

type Told = { readonly step: string; readonly gaps: readonly { readonly message: string }[] };
const gapsOf = (steps: readonly Told[], name: string) =>
  steps.find(({ step }) => step === name)?.gaps.map(({ message }) => message);

test.concurrent('what policies cannot read never passes for kept, though every tool is content', async () => {
  const { run } = await openValidation({
    files: {
      'good/main.tf': GOOD,
      'no-text/main.tf': 'locals {\n  a = "\0"\n}\n',
      'broken/main.tf': 'locals {\n  a = [1,\n',
      'lost/main.tf': 'module "m" {\n  source = "../nowhere"\n}\n',
    },
  });
  const step = await run();
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  expect(gapsOf(step.report.steps, 'policies')).toEqual(
    expect.arrayContaining([
      expect.stringContaining('no-text/main.tf'),
      expect.stringMatching(/^broken\/main\.tf:/),
      expect.stringContaining('Expected a module in nowhere, found none there'),
    ]),
  );
});

test.concurrent('what is wrong in a module that nobody calls is told', async () => {
  const { run } = await openValidation({
    files: {
      'modules/access/main.tf':
        'resource "google_project_iam_member" "x" {\n  role   = "roles/owner"\n  member = "user:mona@example.com"\n}\n',
    },
  });
  const step = await run();
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', roots: '[]' } });
  expect(step.report.findings).toMatchObject([
    { id: 'identity/primitive-roles', place: { path: 'modules/access/main.tf', startLine: 2 } },
  ]);
});

const condition = (text: string) => `resource "google_iam_workload_identity_pool_provider" "x" {
  workload_identity_pool_id          = "x"
  workload_identity_pool_provider_id = "x"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  attribute_condition = "${text}"
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}
`;

test.concurrent('a breach that was known excuses no worse one of the same resource', async () => {
  const { run, repository } = await openValidation({
    files: { 'main.tf': condition("assertion.repository_id == '7'") },
  });
  const inputs = { compare_with: 'HEAD~1', steps: 'policies' };
  await repository.commit('say more', { 'README.md': 'more' });
  expect((await run(inputs)).outputs.verdict).toBe('pass');
  await repository.commit('open it', { 'main.tf': condition('true') });
  const step = await run(inputs);
  expect(step.outputs.verdict).toBe('fail');
  expect(step.annotations.join()).toContain('identity/provider-condition');
});
