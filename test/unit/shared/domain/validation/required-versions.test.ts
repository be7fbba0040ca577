import { expect, test } from '@jest/globals';
import { fittingRelease, knownReleases } from '../../../../../shared/domain/validation/chosen-version.ts';
import { requiredVersions } from '../../../../../shared/domain/validation/required-versions.ts';
import { calling, discovered } from './modules.ts';

const required = (text: string) => `terraform {\n  required_version = ${text}\n}\n`;

test('a folder wants what it and all modules below it want, each once', async () => {
  const of = requiredVersions(
    await discovered({
      'a/main.tf': required('"~> 1.5"') + calling('../m'),
      'm/main.tf': required('">= 1.3"') + calling('../deep'),
      'deep/main.tf': required('"~> 1.5"'),
      'deep/more.tf': required('"!= 1.6.0"'),
      'b/main.tf': 'locals {}',
    }),
  );
  expect(of('a')).toEqual(['~> 1.5', '>= 1.3', '!= 1.6.0']);
  expect(of('deep')).toEqual(['~> 1.5', '!= 1.6.0']);
  expect(of('b')).toEqual([]);
  expect(of('nowhere')).toEqual([]);
});

test('what is no plain text is left to Terraform', async () => {
  const of = requiredVersions(await discovered({ 'a/main.tf': required('var.version') }));
  expect(of('a')).toEqual([]);
});

test.each([
  ['terraform', 'linux-x64', [], '1.16.2'],
  ['terraform', 'linux-x64', ['< 1.16', '>= 1.5'], '1.15.6'],
  ['terraform', 'linux-x64', ['~> 1.5.0'], undefined],
  // Its digest of 1.15.6 is not known for this machine.
  ['terraform', 'linux-arm64', ['< 1.16'], undefined],
  ['terraform', 'win32-arm64', [], undefined],
  ['terraform', undefined, [], undefined],
  ['trivy', 'linux-x64', ['!= 0.74.0'], '0.73.0'],
  ['checkov', 'linux-x64', [], undefined],
] as const)('%s for %s under %j is %s', (tool, platform, constraints, wanted) => {
  expect(fittingRelease(tool, platform, constraints)).toBe(wanted);
});

test('releases are ordered by their numbers, not by their letters', () => {
  const known = knownReleases('trivy', 'linux-x64');
  expect(known).toEqual([...known].sort((a, b) => b.localeCompare(a, 'en', { numeric: true })));
});
