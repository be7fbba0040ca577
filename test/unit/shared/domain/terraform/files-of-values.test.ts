import { expect, test } from '@jest/globals';
import {
  backendFileName,
  isBackendFile,
  isValuesFile,
} from '../../../../../shared/domain/terraform/files-of-values.ts';

test.each([
  ['staging.tfbackend', 'staging'],
  ['env/staging.gcs.tfbackend', 'staging'],
  ['config.gcs.tfbackend', ''],
  ['backend.hcl', ''],
  ['backend-staging.hcl', 'staging'],
  ['backend.eu-prod.hcl', 'eu-prod'],
  ['prod.backend.hcl', 'prod'],
  ['prod_backend.hcl', 'prod'],
  ['s3.tfbackend.json', 's3'],
])('%s is a file for a backend, of the environment %j', (path, name) => {
  expect(isBackendFile(path)).toBe(true);
  expect(backendFileName(path)).toBe(name);
});

test.each([
  '.terraform.lock.hcl',
  '.tflint.hcl',
  'terragrunt.hcl',
  'backends.hcl',
  'tfbackend',
  '.tfbackend',
])('%s is no file for a backend', (path) => {
  expect(isBackendFile(path)).toBe(false);
});

test.each([
  ['a.tfvars', true],
  ['b/a.auto.tfvars.json', true],
  ['a.tfvars.md', false],
  ['.tfvars', false],
])('%s gives values: %p', (path, is) => {
  expect(isValuesFile(path)).toBe(is);
});
