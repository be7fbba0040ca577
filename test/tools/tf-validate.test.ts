import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, test as always, expect, jest } from '@jest/globals';
import { entryOf, removeFolders, runAction } from '../e2e/run-action.ts';
import { standInMirror } from './provider-mirrors.ts';
import { newRepository } from './repository.ts';
import { mirrorSettings, snapshot } from './terraform-world.ts';
import { isInstalled, PATIENCE_MS } from './tool.ts';

const PATIENCE = 3 * PATIENCE_MS;
jest.setTimeout(PATIENCE);
afterAll(removeFolders);

const HERE = ['terraform', 'tflint', 'checkov'].filter(isInstalled);
const test = HERE.includes('terraform') ? always : always.skip;
const STEPS = ['fmt', 'init', 'validate', ...HERE.filter((tool) => tool !== 'terraform'), 'policies'];

async function validated(name: 'good' | 'bad') {
  const repository = await newRepository();
  await cp(join(process.cwd(), 'test', 'fixtures', 'terraform', 'steps', name), repository.folder, {
    recursive: true,
  });
  const commit = await repository.commit('begin');
  const before = await snapshot(repository.folder);
  const run = await runAction({
    entry: entryOf('action-tf-validate'),
    workspace: repository.folder,
    inputs: { steps: STEPS.join(', '), upload_sarif: 'false', comment: 'false', upload_artifact: 'false' },
    env: {
      ...{
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_RUN_ID: '1',
        GITHUB_SHA: commit,
        PATH: process.env.PATH ?? '',
      },
      ...(await mirrorSettings(await standInMirror())),
    },
  });
  expect(await snapshot(repository.folder)).toEqual(before);
  return run;
}

type Found = {
  readonly id: string;
  readonly tool: string;
  readonly place?: { readonly path: string; readonly startLine: number };
};
const told = ({ id, tool, place }: Found) => `${place?.path}:${place?.startLine} ${tool} ${id}`;

test(`good folders have no fault of their language for ${HERE.join(', ')}, and every step proves its work`, async () => {
  const { outputs, report } = await validated('good');
  const ofTerraform = ({ tool }: Found) => ['fmt', 'init', 'validate'].includes(tool);
  expect(report.findings.filter(ofTerraform).map(told)).toEqual([]);
  expect(report.steps.map(({ step, gaps }: { step: string; gaps: unknown }) => [step, gaps])).toEqual(
    STEPS.map((step) => [step, []]),
  );
  expect(outputs.verdict).not.toBe('inconclusive');
});

test(`every fault of bad folders is told by ${HERE.join(', ')} at its file and line, each once`, async () => {
  const { outputs, report, summary } = await validated('bad');
  const found: readonly string[] = report.findings.map(told);
  expect(found).toEqual(
    expect.arrayContaining([
      'circle/a/main.tf:1 init module-circle',
      'envs/broken/main.tf:2 init invalid-expression',
      'envs/prod/main.tf:1 validate missing-required-argument',
      'envs/prod/main.tf:6 fmt not-formatted',
      'modules/service/main.tf:3 validate missing-required-argument',
      'modules/service/main.tf:4 validate unsupported-argument',
    ]),
  );
  expect(new Set(found).size).toBe(found.length);
  expect(outputs).toMatchObject({ verdict: 'fail' });
  expect(summary).toContain('modules/service/main.tf:4');
});
