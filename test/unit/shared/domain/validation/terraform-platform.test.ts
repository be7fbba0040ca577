import { expect, test } from '@jest/globals';
import { terraformPlatform } from '../../../../../shared/domain/validation/terraform-platform.ts';

test.each([
  ['linux', 'x64', 'linux_amd64'],
  ['linux', 'arm64', 'linux_arm64'],
  ['darwin', 'arm64', 'darwin_arm64'],
  ['win32', 'x64', 'windows_amd64'],
  ['win32', 'ia32', 'windows_386'],
  ['freebsd', 'x64', 'freebsd_amd64'],
])('%s on %s is %s for Terraform', (system, machine, platform) => {
  expect(terraformPlatform(system, machine)).toBe(platform);
});
