import { afterAll, expect, test } from '@jest/globals';
import { closeGitHubs, openGitHub, TOKEN } from './github-world.ts';
import { removeFolders } from './run-action.ts';
import { flawsOf, invalid, openValidation } from './validation-world.ts';

afterAll(async () => {
  await closeGitHubs();
  await removeFolders();
});

const ROOT = { 'main.tf': 'locals {\n  a = 1\n}\n' };
const FAULT = { file: 'main.tf', line: 2, summary: 'Unsupported argument', detail: 'No "b" here.' };

test.concurrent('code scanning gets a category for each step, and the pull request one comment of its own', async () => {
  const [{ github, env }, broken] = await Promise.all([
    openGitHub(),
    // The folder that the double is started in is the top of the tree.
    openValidation({ files: ROOT, answers: { validate: { tree: invalid([FAULT]) } } }),
  ]);
  const step = await broken.run({ upload_sarif: 'true', comment: 'true' }, env);
  expect(step.outputs.verdict).toBe('fail');
  expect(github.sarifs).toMatchObject([
    { ref: 'refs/pull/7/merge', commit: step.report.run.commit, errors: [], flaws: [] },
  ]);
  const categories = step.sarif.runs.map((one: Run) => one.automationDetails.id.replace(/\/$/, ''));
  expect(categories.sort()).toEqual(
    ['checkov', 'fmt', 'init', 'policies', 'tflint', 'validate'].map((name) => `tf-validate/${name}`),
  );
  expect(github.comments).toMatchObject([
    { issue: 7, body: expect.stringContaining('unsupported-argument') },
  ]);
  const good = await openValidation({ files: ROOT });
  const after = await good.run({ comment: 'true' }, env);
  expect(after.outputs.verdict).toBe('pass');
  expect(github.comments).toMatchObject([
    { issue: 7, body: expect.stringContaining('Terraform validation passed') },
  ]);
  for (const one of [step, after]) {
    expect(one.log + one.summary).not.toContain(TOKEN);
    expect(flawsOf(one)).toEqual([]);
  }
});

type Run = { readonly automationDetails: { readonly id: string } };

test.concurrent('a token that may not is no reason to fail, unless the upload was asked for', async () => {
  const [{ env }, { run }] = await Promise.all([
    openGitHub({ securityEventsPermission: 'none', pullRequestsPermission: 'none' }),
    openValidation({ files: ROOT }),
  ]);
  const spared = await run({ upload_sarif: 'auto', comment: 'auto' }, env);
  expect(spared).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  expect(spared.summary).toContain('security-events: write');
  expect(spared.summary).toContain('pull-requests: write');
  const asked = await run({ upload_sarif: 'true' }, env);
  expect(asked).toMatchObject({ exitCode: 1, outputs: { verdict: 'pass' } });
  expect(asked.annotations).toEqual([expect.stringMatching(/^::error .*security-events: write/)]);
});
