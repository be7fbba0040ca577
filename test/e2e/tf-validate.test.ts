import { afterAll, expect, test } from '@jest/globals';
import { fixture } from '../unit/action-tf-validate/policies/estate-of.ts';
import { removeFolders } from './run-action.ts';
import { below, flawsOf, invalid, openValidation, said } from './validation-world.ts';

afterAll(removeFolders);

const GOOD = {
  'envs/prod/main.tf':
    'terraform {\n  backend "gcs" {\n    bucket = "shop-prod"\n  }\n}\n\nmodule "service" {\n  source = "../../modules/service"\n}\n',
  'envs/staging/main.tf':
    'terraform {\n  backend "gcs" {\n    bucket = "shop-staging"\n  }\n}\n\nmodule "service" {\n  source = "../../modules/service"\n}\n',
  'modules/service/main.tf': 'locals {\n  name = "shop"\n}\n',
};

test.concurrent('good folders pass: every step proves its work, and the checkout stays as it was', async () => {
  const { run, repository, tools } = await openValidation({ files: GOOD });
  const before = repository.git('status', '--porcelain', '--ignored');
  const step = await run({}, { TF_VAR_password: 'var-0token', GITHUB_TOKEN: 'ghs_0token', TF_LOG: 'trace' });
  expect(step).toMatchObject({ exitCode: 0, annotations: [] });
  expect(step.outputs).toMatchObject({
    ...{ verdict: 'pass', blocking: '0' },
    roots: '["envs/prod","envs/staging"]',
    modules: '["modules/service"]',
    findings: '{"critical":0,"high":0,"medium":0,"low":0,"info":0}',
  });
  expect(step.summary).toMatch(/^## Terraform validation passed: /);
  expect(step.report).toMatchObject({ action: 'action-tf-validate', verdict: 'pass', findings: [] });
  expect(step.report.steps.map(({ step: name, gaps }: Told) => [name, gaps])).toEqual(
    ['fmt', 'init', 'validate', 'tflint', 'checkov', 'policies'].map((name) => [name, []]),
  );
  expect(repository.git('status', '--porcelain', '--ignored')).toBe(before);
  for (const { env } of tools.calls())
    expect(env.filter((name) => /^TF_VAR_|^TF_LOG|GITHUB_TOKEN|^INPUT_/.test(name))).toEqual([]);
  for (const { tool, env } of tools.calls())
    if (tool === 'terraform') expect(env).toContain('CHECKPOINT_DISABLE');
  expect(step.log + step.summary).not.toContain('0token');
  expect(flawsOf(step)).toEqual([]);
});

type Told = { readonly step: string; readonly gaps: readonly { readonly kind: string }[] };

const FAULT = {
  line: 2,
  summary: 'Unsupported argument',
  detail: 'An argument named "acount_id" is not expected here.',
};

test.concurrent('a fault of a module that two roots see is told once, at its line', async () => {
  const ofModule = invalid([{ ...FAULT, file: '../../modules/service/main.tf' }]);
  const { run } = await openValidation({
    files: GOOD,
    answers: {
      validate: {
        'envs/prod': ofModule,
        'envs/staging': ofModule,
        'modules/service': invalid([{ ...FAULT, file: 'main.tf' }]),
      },
    },
  });
  const step = await run();
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', blocking: '1' } });
  expect(step.report.findings).toMatchObject([
    {
      id: 'unsupported-argument',
      tool: 'validate',
      place: { path: 'modules/service/main.tf', startLine: 2 },
    },
  ]);
  expect(step.annotations).toEqual([
    expect.stringMatching(
      /^::error title=high%3A unsupported-argument,file=modules\/service\/main.tf,line=2/,
    ),
  ]);
  expect(step.summary).toContain('modules/service/main.tf:2');
  expect(flawsOf(step)).toEqual([]);
});

test.concurrent('what keeps one folder from being initialised hides nothing of the others', async () => {
  const { run } = await openValidation({
    files: { ...GOOD, 'envs/prod/more.tf': 'locals {\n  a=1\n}\n' },
    answers: {
      init: { 'envs/prod': { exitCode: 1, stdout: await said('init-registry-unreachable.jsonl') } },
      validate: { 'envs/staging': invalid([{ ...FAULT, file: 'main.tf' }]) },
      tflint: { exitCode: 2, stdout: await said('tflint-recursive.json') },
    },
  });
  const step = await run();
  expect(step.outputs.verdict).toBe('fail');
  expect(step.report.steps).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ step: 'init', gaps: [expect.objectContaining({ kind: 'unreachable' })] }),
      expect.objectContaining({
        step: 'validate',
        gaps: [expect.objectContaining({ kind: 'not-initialised' })],
        proof: ['2 folders validated'],
      }),
    ]),
  );
  expect(step.report.findings).toMatchObject([
    { id: 'unsupported-argument', place: { path: 'envs/staging/main.tf' } },
  ]);
  expect(step.summary).toContain('unreachable');
});

test.concurrent('a breach of a policy fails, and an exception with an owner and a day excuses it', async () => {
  const files = below('apps/api', fixture('cloud-run/max-instances/bad'));
  const { run, repository } = await openValidation({ files });
  const step = await run({ steps: 'policies' });
  const found = step.report.findings.find(({ id }: { id: string }) => id === 'cloud-run/max-instances');
  expect(found).toMatchObject({
    tool: 'policies',
    standing: 'blocking',
    place: { path: 'apps/api/main.tf', startLine: 5 },
  });
  expect(step.summary).toContain('cloud-run/max-instances');
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await repository.commit('excuse', {
    '.github/tf-validate.yml': `policies:\n  off:\n    - {rule: cloud-run/max-instances, reason: a quota holds it, owner: ada, expires: ${day}}\n`,
  });
  const excused = await run({ steps: 'policies' });
  expect(
    excused.report.findings.find(({ id }: { id: string }) => id === 'cloud-run/max-instances'),
  ).toMatchObject({ standing: 'excepted', exception: { owner: 'ada' } });
  for (const one of [step, excused]) expect(flawsOf(one)).toEqual([]);
});

test.concurrent('tools that nobody named may be missing, and are told; those that are named may not', async () => {
  const { run } = await openValidation({ files: GOOD, installed: ['terraform'] });
  const [step, named] = await Promise.all([run(), run({ steps: 'fmt, checkov' })]);
  expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  expect(step.summary).toMatch(/checkov did not run: .*PATH/);
  expect(step.summary).toMatch(/tflint did not run: /);
  expect(named).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  for (const one of [step, named]) expect(flawsOf(one)).toEqual([]);
});

test.concurrent('without Terraform nothing passes, and the other steps still tell what they see', async () => {
  const { run } = await openValidation({ files: GOOD, installed: ['checkov'] });
  const step = await run({ tools: 'terraform=1.11.4@sha256:'.concat('a'.repeat(64)) });
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
  const gaps = Object.fromEntries(step.report.steps.map((one: Told) => [one.step, one.gaps.length]));
  expect(gaps).toMatchObject({ init: 1, validate: 1, checkov: 0, policies: 0 });
  expect(step.outputs.reason).toMatch(/^fmt \(3 folders\) did not prove its work: terraform /);
  expect(step.summary).toContain(
    'init (3 folders) did not prove its work: 3 folders (envs/prod, envs/staging, modules/service): terraform ',
  );
  expect(flawsOf(step)).toEqual([]);
});

test.concurrent('folders that only OpenTofu reads are told where Terraform runs', async () => {
  const tofu = { 'live/main.tofu': 'locals {\n  a = 1\n}\n' };
  const [alone, beside] = await Promise.all([
    openValidation({ files: tofu }),
    openValidation({ files: { ...GOOD, ...tofu } }),
  ]);
  const said =
    '1 folder (live) holds files of OpenTofu alone, which Terraform does not read: tool: tofu runs them';
  const none = await alone.run();
  expect(none.outputs.verdict).toBe('inconclusive');
  expect(none.annotations).toEqual([expect.stringContaining(said)]);
  const some = await beside.run();
  expect(some.outputs.verdict).toBe('pass');
  expect(some.summary).toContain(said);
});

test.concurrent('no step runs that is not among those that were named', async () => {
  const { run, tools } = await openValidation({ files: GOOD });
  const step = await run({ steps: 'fmt, init' });
  expect(step.outputs.verdict).toBe('pass');
  expect(step.report.steps.map(({ step: name }: Told) => name)).toEqual(['fmt', 'init']);
  expect(new Set(tools.calls().map(({ args }) => args[0]))).toEqual(new Set(['version', 'fmt', 'init']));
});

test.concurrent('a folder without configuration is no clean one', async () => {
  const { run, tools } = await openValidation();
  const step = await run();
  expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive', roots: '[]' } });
  expect(step.outputs.reason).toMatch(/Expected Terraform configuration below \., found none among 1 file/);
  expect(tools.calls()).toEqual([]);
  expect(flawsOf(step)).toEqual([]);
});

test.concurrent('only what a change touches is run, and policies still see everything', async () => {
  const { run, repository, tools } = await openValidation({ files: GOOD });
  const base = repository.git('rev-parse', 'HEAD');
  await repository.commit('change', { 'envs/staging/more.tf': 'locals {\n  b = 2\n}\n' });
  const step = await run({ changed_since: base });
  expect(step.outputs).toMatchObject({ verdict: 'pass', roots: '["envs/prod","envs/staging"]' });
  expect(step.report.facts).toMatchObject({ 'folders that were run': '1' });
  const initialised = tools.calls().filter(({ args }) => args[0] === 'init');
  expect(new Set(initialised.map(({ cwd }) => cwd.replace(/^.*\/tree\//, '')))).toEqual(
    new Set(['envs/staging']),
  );
  const { run: again } = await openValidation({ files: GOOD });
  const none = await again({ changed_since: 'HEAD' });
  expect(none).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  const unknown = await again({ changed_since: 'origin/nowhere' });
  expect(unknown.summary).toContain('Everything was run: the checkout does not hold origin/nowhere');
  expect(unknown.report.facts).toMatchObject({ 'folders that were run': '3' });
});

test.concurrent('only what is new blocks, where it is compared with a commit', async () => {
  const bad = below('apps/old', fixture('cloud-run/max-instances/bad'));
  const { run, repository } = await openValidation({ files: { ...GOOD, ...bad } });
  const base = repository.git('rev-parse', 'HEAD');
  await repository.commit('more', below('apps/new', fixture('cloud-run/max-instances/bad')));
  const step = await run({ compare_with: base, steps: 'policies' });
  const standings = step.report.findings
    .filter(({ id }: { id: string }) => id === 'cloud-run/max-instances')
    .map(({ place, standing }: { place: { path: string }; standing: string }) => [place.path, standing]);
  expect(standings).toEqual(
    expect.arrayContaining([
      ['apps/new/main.tf', 'blocking'],
      ['apps/old/main.tf', 'known'],
    ]),
  );
});

test.concurrent('mode report tells the same and fails nothing', async () => {
  const { run } = await openValidation({
    files: GOOD,
    answers: { validate: { 'envs/prod': invalid([{ ...FAULT, file: 'main.tf' }]) } },
  });
  const step = await run({ mode: 'report' });
  expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail', blocking: '1' } });
  expect(step.annotations).toEqual([expect.stringMatching(/^::warning /)]);
});

test.concurrent('a working directory is run alone, with the modules that it calls from elsewhere', async () => {
  const { run, tools } = await openValidation({
    files: { ...GOOD, 'other/main.tf': 'locals {\n  z = 1\n}\n' },
  });
  const step = await run({ working_directory: 'envs' });
  expect(step.outputs).toMatchObject({
    verdict: 'pass',
    roots: '["envs/prod","envs/staging"]',
    modules: '[]',
  });
  const started = new Set(tools.calls().map(({ tool, args }) => `${tool} ${args[0]}`));
  expect(started).toContain('terraform init');
  const initialised = tools.calls().filter(({ args }) => args[0] === 'init');
  expect(new Set(initialised.map(({ cwd }) => cwd.replace(/^.*\/tree\//, '')))).toEqual(
    new Set(['envs/prod', 'envs/staging']),
  );
});
