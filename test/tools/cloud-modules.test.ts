import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { checkov } from '../../action-tf-validate/src/steps/checkov.ts';
import { fmt } from '../../action-tf-validate/src/steps/fmt.ts';
import { tflint } from '../../action-tf-validate/src/steps/tflint.ts';
import { removeFolders } from '../e2e/run-action.ts';
import { EVERY_OPTION } from '../unit/shared/terraform-modules/every-option.ts';
import { MODULES } from '../unit/shared/terraform-modules/modules.ts';
import { standInMirror } from './provider-mirrors.ts';
import { newFiles } from './repository.ts';
import { look, mirrorSettings, runReal, type Seen, snapshot, validate } from './terraform-world.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

const withTerraform = testWith({ executable: 'terraform' });
const withTflint = testWith({ executable: 'tflint' });
const withCheckov = testWith({ executable: 'checkov' });

const PROVIDERS = `terraform {
  required_version = ">= 1.5.0"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 6.40.0, < 8.0.0"
    }
  }
}
`;
const FOLDERS = ['own', ...['example', ...MODULES].map((name) => `shared/terraform/${name}`)].sort();

let seen: Seen;

beforeAll(async () => {
  const checkout = await newFiles({ 'own/versions.tf': PROVIDERS, 'own/main.tf': EVERY_OPTION.trimStart() });
  await cp(join(process.cwd(), 'shared', 'terraform'), join(checkout, 'shared', 'terraform'), {
    recursive: true,
  });
  seen = await look(checkout);
});
afterAll(removeFolders);

describe('the Terraform modules of the cloud side', () => {
  withTerraform(
    'are well formed',
    async () => {
      const scan = await runReal(fmt, 'terraform', seen);
      expect(scan).toMatchObject({ findings: [], gaps: [] });
      expect(scan.proof).toEqual([`the form of ${seen.files.filter(isFormed).length} files checked`]);
    },
    PATIENCE_MS,
  );

  withTerraform(
    'are valid, each alone, with every option, and together in the example',
    async () => {
      const before = await snapshot(seen.checkout);
      const scans = await validate(seen, await mirrorSettings(await standInMirror()));
      expect(
        scans.map(({ folder, init, validate: { findings, gaps, proof } }) => ({
          ...{ folder, findings, proof },
          gaps: [...init.gaps, ...gaps],
        })),
      ).toEqual(
        FOLDERS.map((folder) => ({ folder, findings: [], proof: [`${folder} validated`], gaps: [] })),
      );
      expect(await snapshot(seen.checkout)).toEqual(before);
    },
    3 * PATIENCE_MS,
  );

  withTflint(
    'have nothing that TFLint speaks of',
    async () => {
      const scan = await runReal(tflint, 'tflint', seen);
      expect(scan).toMatchObject({ findings: [], gaps: [], proof: [`${FOLDERS.length} folders linted`] });
    },
    PATIENCE_MS,
  );

  withCheckov(
    'have nothing that checkov speaks of, but what they say themselves why it is so',
    async () => {
      const scan = await runReal(checkov, 'checkov', seen);
      expect(scan.gaps).toEqual([]);
      for (const { severity, message } of scan.findings)
        expect([severity, message]).toEqual([
          'info',
          expect.stringMatching(/^Skipped by a comment in the code \(.{20,}\): /),
        ]);
      expect(scan.proof[0]).toMatch(/resources checked/);
    },
    PATIENCE_MS,
  );
});

const isFormed = (path: string): boolean => /\.tf(vars)?$/.test(path);
