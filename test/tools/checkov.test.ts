import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import { checkov } from '../../action-tf-validate/src/steps/checkov.ts';
import { removeFolders } from '../e2e/run-action.ts';
import { newFiles } from './repository.ts';
import { look, newFolder, runReal } from './terraform-world.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

const test = testWith({ executable: 'checkov' });
afterAll(removeFolders);

describe('checkov', () => {
  test(
    'tells each check once at its block with a severity, and names the file that it cannot parse',
    async () => {
      const checkout = await newFolder();
      await cp(join(process.cwd(), 'test', 'fixtures', 'terraform', 'steps', 'bad'), checkout, {
        recursive: true,
      });
      const { findings, gaps, proof } = await runReal(checkov, 'checkov', await look(checkout));
      const bucket = findings.find(({ id }) => id === 'CKV_GCP_114');
      expect(bucket).toMatchObject({
        severity: 'high',
        place: { path: 'modules/service/main.tf', startLine: 7, endLine: 10 },
        anchor: 'google_storage_bucket.uploads',
      });
      expect(gaps).toMatchObject([
        { kind: 'unparsed-files', message: 'checkov cannot read envs/broken/main.tf' },
      ]);
      expect(proof[0]).toMatch(/resources? checked/);
      expect(findings.every(({ severity }) => severity !== 'unknown')).toBe(true);
    },
    PATIENCE_MS,
  );

  test(
    'looks into folders that begin with a dot, and proves nothing where it saw no resource',
    async () => {
      const bucket = 'resource "google_storage_bucket" "b" {\n  name     = "b"\n  location = "EU"\n}\n';
      const hidden = await runReal(
        checkov,
        'checkov',
        await look(await newFiles({ '.infra/main.tf': bucket })),
      );
      expect(hidden.findings.map(({ place }) => place?.path)).toContain('.infra/main.tf');
      const empty = await runReal(
        checkov,
        'checkov',
        await look(await newFiles({ 'a/main.tf': 'locals {}\n' })),
      );
      expect(empty).toMatchObject({ findings: [], gaps: [], proof: ['no resource to check'] });
      const unknown = 'resource "terraform_data" "a" {\n}\n';
      const other = await runReal(checkov, 'checkov', await look(await newFiles({ 'a/main.tf': unknown })));
      expect(other).toMatchObject({ findings: [], gaps: [], proof: ['1 resource checked (0 checks)'] });
    },
    PATIENCE_MS,
  );
});
