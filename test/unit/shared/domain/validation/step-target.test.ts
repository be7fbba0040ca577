import { expect, test } from '@jest/globals';
import { stepTarget } from '../../../../../shared/domain/validation/step-target.ts';
import { modulesOf } from './modules.ts';

const FILES = {
  'envs/prod/main.tf': 'resource "x_y" "z" {}\ndata "x_y" "z" {}\n',
  'envs/prod/values/eu.tfvars': '',
  'envs/prod/generated.tf': '',
  'envs/old/main.tf': 'resource "x_y" "z" {}\n',
  'modules/db/main.tf': 'resource "x_y" "z" {}\n',
};

const seen = async () => ({
  modules: await modulesOf(FILES),
  files: Object.keys(FILES),
  texts: { '.tflint.hcl': 'a', 'envs/.tflint.hcl': 'b' },
});

test('what is asked of a tool is what was chosen and not excluded, by its path from where the tool starts', async () => {
  const wish = {
    ...{ folder: 'envs', flavour: 'terraform' as const, exclude: ['**/generated.tf'] },
    chosen: new Set(['envs/prod', 'modules/db']),
  };
  expect(stepTarget(await seen(), wish)).toEqual({
    folders: ['prod'],
    files: ['prod/main.tf', 'prod/values/eu.tfvars'],
    resources: 3,
    texts: { '.tflint.hcl': 'b' },
    flavour: 'terraform',
  });
});

test('at the top all of it is asked, and nothing of what was not chosen', async () => {
  const wish = {
    ...{ folder: '', flavour: 'tofu' as const, exclude: [] },
    chosen: new Set(['envs/old', 'modules/db']),
  };
  expect(stepTarget(await seen(), wish)).toMatchObject({
    folders: ['envs/old', 'modules/db'],
    files: ['envs/old/main.tf', 'modules/db/main.tf'],
    resources: 2,
    texts: { '.tflint.hcl': 'a', 'envs/.tflint.hcl': 'b' },
  });
});
