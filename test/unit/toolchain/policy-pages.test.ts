import { expect, test } from '@jest/globals';
import { policyPages } from '../../../.github/scripts/readme/policy-pages.ts';
import type { Policy } from '../../../action-tf-validate/src/policies/policy.ts';

const policy: Policy = {
  id: 'identity/no-x',
  severity: 'high',
  advice: true,
  title: 'No x | no y',
  rationale: 'Because of x.',
  remedy: 'Remove x.',
  url: 'https://example.com/x',
  check: () => [],
};

test('the page of a policy is made of its data and of the examples that it is tested with', () => {
  const { text, problems } = policyPages([policy], () => ({
    good: new Map([['main.tf', 'a = 1\n']]),
    bad: new Map([['.github/workflows/x.yml', 'on: push\n']]),
  }));
  expect(problems).toEqual([]);
  expect(text).toContain('| [`identity/no-x`](#identityno-x) | high, advice | No x \\| no y |');
  expect(text).toContain('## identity/no-x');
  expect(text).toContain('**What to do.** Remove x. See [the documentation](https://example.com/x).');
  expect(text).toContain('`.github/workflows/x.yml`\n\n```yaml\non: push\n```');
  expect(text.indexOf('Reported')).toBeLessThan(text.indexOf('Accepted'));
});

test('a policy without examples is refused', () => {
  expect(policyPages([policy], () => undefined).problems).toEqual([
    'identity/no-x has no good and bad example under test/fixtures/terraform/policies',
  ]);
});
