import { expect, test } from '@jest/globals';
import { pinFor } from '../../../../../shared/domain/validation/pinned-version.ts';
import { fitsConstraint } from '../../../../../shared/domain/validation/version-constraint.ts';

test.each([
  ['1.5.7', '>= 1.5, < 2.0', true],
  ['2.0.0', '>= 1.5, < 2.0', false],
  ['1.9.0', '~> 1.5', true],
  ['2.0.0', '~> 1.5', false],
  ['1.5.9', '~> 1.5.0', true],
  ['1.6.0', '~> 1.5.0', false],
  ['1.4.9', '~> 1.5', false],
  ['1.9.0', '~> 1', true],
  ['1.6.0', '!= 1.6.0', false],
  ['1.6.1', '!= 1.6.0', true],
  ['1.6.0', '1.6.0', true],
  ['1.6.0', '= 1.6', true],
  ['1.6.0', 'v1.6.0', true],
  ['1.6.0-beta1', '>= 1.5', false],
  ['1.6.0-beta1', '>= 1.6.0-alpha1', true],
  ['1.6.0', 'latest', undefined],
  ['1.6.0', '>= 1.5, nonsense', undefined],
  ['unknown', '>= 1.5', undefined],
])('version %s and the constraint %s: %s', (version, constraint, wanted) => {
  expect(fitsConstraint(version, constraint)).toBe(wanted);
});

test.each([
  ['envs/prod', { 'envs/prod/.terraform-version': '1.9.8\n', '.terraform-version': '1.5.0' }, '1.9.8'],
  ['envs/prod', { '.terraform-version': '# pinned\nv1.5.0\n' }, '1.5.0'],
  ['', { '.terraform-version': '1.5.0' }, '1.5.0'],
  ['envs', { '.terraform-version': 'latest:^1.5' }, undefined],
  ['envs', { '.opentofu-version': '1.8.0' }, undefined],
  ['envs', { 'other/.terraform-version': '1.8.0' }, undefined],
])('the nearest pin above %j of %j is %s', (folder, texts, wanted) => {
  expect(pinFor(folder, texts as Record<string, string>, 'terraform')?.version).toBe(wanted);
});
