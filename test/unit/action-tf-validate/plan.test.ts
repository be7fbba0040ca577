import { describe, expect, test } from '@jest/globals';
import { planValidation } from '../../../action-tf-validate/src/plan.ts';
import { treeSitterHcl } from '../../../shared/adapters/hcl/hcl.ts';
import { readModule } from '../../../shared/domain/terraform/read-module.ts';
import { discover } from '../../../shared/domain/validation/discover.ts';

const hcl = treeSitterHcl();

async function discovered(files: Readonly<Record<string, string>>) {
  const modules = await Promise.all(
    Object.entries(files).map(async ([path, text]) =>
      readModule(path.slice(0, path.lastIndexOf('/')), [await hcl.parse(path, text)], 'terraform'),
    ),
  );
  return discover(modules, { files: Object.keys(files), exclude: [] });
}

const FILES = {
  'envs/prod/main.tf': 'module "service" {\n  source = "../../modules/service"\n}\n',
  'envs/staging/main.tf': 'locals {\n  a = 1\n}\n',
  'modules/service/main.tf': 'locals {\n  a = 1\n}\n',
};
const AUTO = {
  steps: 'auto',
  folder: '.',
  config: { path: './.github/tf-validate.yml', required: false },
} as const;

describe('a plan', () => {
  test('runs every step but those that only a name brings, over every folder', async () => {
    const plan = planValidation(AUTO, await discovered(FILES), undefined);
    expect(plan.steps).toEqual(['fmt', 'init', 'validate', 'tflint', 'checkov', 'policies']);
    expect([...plan.chosen]).toEqual(['envs/prod', 'envs/staging', 'modules/service']);
    expect([...plan.mayBeAbsent]).toEqual(['tflint', 'checkov']);
  });

  test('lets no step be absent that somebody named', async () => {
    const plan = planValidation({ ...AUTO, steps: ['checkov', 'fmt'] }, await discovered(FILES), undefined);
    expect(plan.steps).toEqual(['fmt', 'checkov']);
    expect(plan.mayBeAbsent.size).toBe(0);
  });

  test('runs what changed and those who call it, and says what it left out', async () => {
    const change = { since: 'abc', files: ['modules/service/main.tf', 'docs/x.md'] };
    const plan = planValidation(AUTO, await discovered(FILES), change);
    expect([...plan.chosen]).toEqual(['envs/prod', 'modules/service']);
    expect(plan.notes).toContain(
      'envs/staging: a root, because nobody calls it; left out, nothing that it reads changed',
    );
    expect(plan.notes).toContain('2 folders of 3 to run: 2 files changed since abc');
  });

  test('runs everything where the settings changed that it judges by, or those of TFLint', async () => {
    for (const file of ['.github/tf-validate.yml', 'lint.hcl']) {
      const change = { since: 'abc', files: [file] };
      const plan = planValidation({ ...AUTO, tflintConfig: 'lint.hcl' }, await discovered(FILES), change);
      expect(plan.chosen.size).toBe(3);
    }
  });

  test('finds nothing beside the folder that was asked for, though its name begins alike', async () => {
    const found = await discovered({ ...FILES, 'envs-old/main.tf': 'locals {\n  a = 1\n}\n' });
    const plan = planValidation({ ...AUTO, folder: 'envs' }, found, undefined);
    expect(plan.found.map(({ folder }) => folder)).toEqual(['envs/prod', 'envs/staging']);
  });
});
