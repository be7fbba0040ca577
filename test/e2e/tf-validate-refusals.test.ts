import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { newFolder, removeFolders } from './run-action.ts';
import { openValidation } from './validation-world.ts';

afterAll(removeFolders);

const ROOT = { 'main.tf': 'locals {\n  a = 1\n}\n' };

test.concurrent('all wrong inputs are named at once, and no tool is started', async () => {
  const { run, tools } = await openValidation({ files: ROOT });
  const step = await run({
    ...{ steps: 'fmt, validate', tool: 'pulumi', tools: 'tflnt=0.1.0', mode: 'strict' },
    ...{ git_credentials: 'github.com=ghs_0one\nwhat is this 0two', working_directory: '../elsewhere' },
    ...{ terraform_version: '1.5', parallelism: '0' },
  });
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  const told = step.annotations.join('\n');
  for (const input of [
    'steps',
    'tool',
    'tools',
    'mode',
    'git_credentials',
    'working_directory',
    'parallelism',
  ])
    expect(told).toContain(input);
  expect(told).toContain('tools: terraform=VERSION');
  expect(told).toContain('did you mean "tflint"');
  expect(told).not.toMatch(/0one|0two/);
  expect(step.log).not.toMatch(/0one|0two/);
  expect(tools.calls()).toEqual([]);
  expect(step.outputs.reason).toMatch(
    /^8 problems: working_directory: .*; tool: Expected one of terraform, tofu/,
  );
  expect(step.outputs.reason).not.toMatch(/0one|0two/);
  expect(step.sarif.runs).toMatchObject([
    { automationDetails: { id: 'tf-validate/fault/' }, invocations: [{ executionSuccessful: false }] },
  ]);
});

test.concurrent('every problem of the settings is named at its line and column, and no tool is started', async () => {
  const settings = 'limits:\n  hihg: 0\npolicies:\n  off:\n    - {id: cloud-run/max-instances, reason: x}\n';
  const { run, tools } = await openValidation({ files: { ...ROOT, '.github/tf-validate.yml': settings } });
  const step = await run();
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  expect(step.annotations).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/file=\.github\/tf-validate\.yml,line=2,col=\d+::.*did you mean "high"/),
      expect.stringMatching(/file=\.github\/tf-validate\.yml,line=5,col=\d+::/),
    ]),
  );
  expect(tools.calls()).toEqual([]);
});

test.concurrent.each([
  [
    'settings that were named and are not there',
    { config: 'ops/tf.yml' },
    'Expected the file ops/tf.yml, found none',
  ],
  [
    'a configuration of TFLint that is not there',
    { tflint_config: 'ops/tflint.hcl' },
    'Expected the file ops/tflint.hcl, found nothing there',
  ],
  [
    'a folder that is not there',
    { working_directory: 'infra' },
    'Expected the folder infra, found nothing there',
  ],
])('%s are refused before anything is run', async (_, inputs, text) => {
  const { run, tools } = await openValidation({ files: ROOT });
  const step = await run(inputs);
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  expect(step.annotations).toEqual([expect.stringContaining(text)]);
  expect(step.summary).toContain(text);
  expect(step.outputs.reason).toContain(text);
  expect(step.sarif.runs).toMatchObject([{ invocations: [{ executionSuccessful: false }] }]);
  expect(tools.calls()).toEqual([]);
});

test.concurrent('a folder that is a link out of the checkout is refused, and files that are such links are told', async () => {
  const { run, repository } = await openValidation({ files: ROOT });
  const outside = await newFolder();
  await writeFile(join(outside, 'secret.tf'), 'locals {\n  token = "0token"\n}\n');
  await symlink(outside, join(repository.folder, 'away'));
  await mkdir(join(repository.folder, 'near'));
  await symlink(join(outside, 'secret.tf'), join(repository.folder, 'near', 'main.tf'));
  const refused = await run({ working_directory: 'away' });
  expect(refused.annotations).toEqual([expect.stringContaining('a link that leads out of it')]);
  const step = await run();
  expect(step.summary).toContain('near/main.tf');
  expect(step.log + step.summary).not.toContain('0token');
});

test.concurrent('settings of Terraform that the job names and that are not there are told', async () => {
  const { run } = await openValidation({ files: ROOT });
  const step = await run({}, { TF_CLI_CONFIG_FILE: 'nowhere.tfrc' });
  expect(step.outputs.verdict).toBe('pass');
  expect(step.summary).toContain('nowhere.tfrc, which is not there');
});

test.concurrent('credentials for modules reach git by a file that is gone, and nothing else', async () => {
  const { run, tools } = await openValidation({ files: ROOT });
  const step = await run({ git_credentials: 'github.com=ghs_0token' });
  expect(step.outputs.verdict).toBe('pass');
  const calls = tools.calls();
  const told = calls.filter(({ env }) => env.includes('GIT_CONFIG_GLOBAL'));
  expect(new Set(told.map(({ args }) => args[0]))).toEqual(new Set(['init']));
  expect(JSON.stringify(calls)).not.toContain('0token');
  expect(step.log + step.summary + JSON.stringify(step.report)).not.toContain('0token');
});

test.concurrent('a tool that never ends is ended, and proves nothing', async () => {
  const { run } = await openValidation({ files: ROOT, answers: { hangs: 'tflint' } });
  const step = await run({ step_timeout: '1s' });
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  expect(step.outputs.reason).toContain('tflint did not end within 1 s');
  expect(step.summary).toContain('says how long each call of a tool may take');
});

(process.platform === 'win32' ? test.skip : test.concurrent)(
  'a cancelled job ends its tools, tells so, and leaves no folder behind',
  async () => {
    const { start } = await openValidation({ files: ROOT, answers: { hangs: 'init' } });
    const running = await start();
    await running.said(/checkov/);
    running.cancel();
    const step = await running.done;
    expect(step.exitCode).toBe(1);
    expect(step.outputs.verdict).toBe('inconclusive');
    expect(step.summary).toContain('cancelled');
  },
);
