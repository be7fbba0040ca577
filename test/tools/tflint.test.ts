import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import { tflint } from '../../action-tf-validate/src/steps/tflint.ts';
import { removeFolders } from '../e2e/run-action.ts';
import { newFiles } from './repository.ts';
import { look, newFolder, runReal } from './terraform-world.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

const test = testWith({ executable: 'tflint' });
afterAll(removeFolders);

const fixture = async (name: 'good' | 'bad') => {
  const checkout = await newFolder();
  await cp(join(process.cwd(), 'test', 'fixtures', 'terraform', 'steps', name), checkout, {
    recursive: true,
  });
  return checkout;
};

describe('TFLint', () => {
  test(
    'says nothing of good folders and proves each',
    async () => {
      const scan = await runReal(tflint, 'tflint', await look(await fixture('good')));
      expect(scan).toMatchObject({ findings: [], gaps: [], proof: ['4 folders linted'] });
    },
    PATIENCE_MS,
  );

  test(
    'tells what it finds beside a folder that is broken, and the line of the fault there',
    async () => {
      const { findings, gaps, proof } = await runReal(tflint, 'tflint', await look(await fixture('bad')));
      const told = findings.map(({ id, place }) => `${place?.path}:${place?.startLine} ${id}`);
      expect(told).toContain('envs/broken/main.tf:2 invalid-expression');
      expect(told).toContain('modules/service/main.tf:1 terraform_unused_declarations');
      expect(gaps.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
        'unparsed-files envs/broken: TFLint could not read envs/broken/main.tf:2: Invalid expression',
      ]);
      // Also folders that call each other in a circle, each by itself.
      expect(proof).toEqual(['5 folders linted']);
    },
    PATIENCE_MS,
  );

  test(
    'holds every folder to the configuration of the root, and one with its own to that',
    async () => {
      const text = 'variable "unused" {\n  type = string\n}\n';
      const off = 'rule "terraform_unused_declarations" {\n  enabled = false\n}\n';
      const checkout = await newFiles({
        '.tflint.hcl': 'rule "terraform_required_version" {\n  enabled = false\n}\n',
        'a/main.tf': text,
        'b/main.tf': text,
        'b/.tflint.hcl': off,
      });
      const { findings } = await runReal(tflint, 'tflint', await look(checkout), {
        config: join(checkout, '.tflint.hcl'),
      });
      expect(findings.map(({ id, place }) => `${place?.path} ${id}`)).toEqual([
        'a/main.tf terraform_unused_declarations',
        'b/main.tf terraform_required_version',
      ]);
    },
    PATIENCE_MS,
  );

  test(
    'without a plugin that its configuration names is a gap that says what to do',
    async () => {
      const checkout = await newFiles({
        '.tflint.hcl':
          'plugin "google" {\n  enabled = true\n  version = "0.30.0"\n  source = "github.com/terraform-linters/tflint-ruleset-google"\n}\n',
        'a/main.tf': 'locals {}\n',
      });
      const scan = await runReal(tflint, 'tflint', await look(checkout), {
        config: join(checkout, '.tflint.hcl'),
      });
      expect(scan.proof).toEqual([]);
      expect(scan.gaps).toMatchObject([
        { kind: 'not-installed', hint: expect.stringContaining('tflint --init') },
      ]);
    },
    PATIENCE_MS,
  );
});
