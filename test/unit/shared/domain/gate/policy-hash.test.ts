import { describe, expect, test } from '@jest/globals';
import { parsePolicy } from '../../../../../shared/domain/gate/parse-policy.ts';
import { DEFAULT_POLICY, type Policy } from '../../../../../shared/domain/gate/policy.ts';
import { policyHash } from '../../../../../shared/domain/gate/policy-hash.ts';
import { withImports } from '../../../../../shared/domain/gate/with-imports.ts';
import { NOW } from './samples.ts';

function policy(text: string): Policy {
  const result = parsePolicy(text, 'policy.yml', NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const hash = (text: string): string => policyHash(policy(text));
const entry = (id: string) => `  - { id: ${id}, reason: r, owner: o, expires: 2026-03-31 }`;

describe('the hash of a policy', () => {
  test('is a SHA-256 in hexadecimal', () => expect(policyHash(DEFAULT_POLICY)).toMatch(/^[0-9a-f]{64}$/));

  test.each([
    ['comments and defaults that are spelt out', '# why\nlimits: { high: 0 }\nunknown_severity: high', ''],
    ['the order of keys', 'limits: { high: 1, low: 2 }\nknown: a', 'known: a\nlimits: { low: 2, high: 1 }'],
    [
      'the order of entries',
      `exceptions:\n${entry('A')}\n${entry('B')}`,
      `exceptions:\n\n${entry('B')}\n${entry('A')}`,
    ],
    ['the order of a list of severities', 'fixable_only: [low, high]', 'fixable_only: [high, low]'],
    ['a scanner of which nothing is said', 'scanners: { trivy: { limits: {}, required: false } }', ''],
  ])('does not depend on %s', (_, one, other) => expect(hash(one)).toBe(hash(other)));

  test.each([
    'limits: { high: 1 }',
    'unknown_severity: low',
    'fixable_only: [low]',
    'inconclusive: warn',
    'database_max_age: 49h',
    'known: a',
    'scanners: { trivy: { required: true } }',
    'scanners: { trivy: { limits: { high: 0 } } }',
    'scanners: { trivy: { gaps: [{ kind: crashed, reason: x }] } }',
    `exceptions:\n${entry('A')}`,
    'exception_days: { maximum: 90 }',
    'hygiene: { max_image_size: 100MB }',
  ])('is another with %s', (text) => expect(hash(text)).not.toBe(policyHash(DEFAULT_POLICY)));
});

describe('imported entries', () => {
  const importing = policy('imports: [{ file: .trivyignore, reason: r, owner: o, expires: 2026-03-31 }]');

  test('become exceptions, which the hash holds', () => {
    const whole = withImports(importing, new Map([['.trivyignore', 'CVE-1\n']]), NOW);
    expect(whole.ok && whole.value.exceptions).toMatchObject([
      { id: 'CVE-1', source: { where: '.trivyignore', line: 1 } },
    ]);
    expect(whole.ok && policyHash(whole.value)).toBe(hash(`exceptions:\n${entry('CVE-1')}`));
  });

  test('are refused with all problems of all files', () => {
    const two = {
      ...importing,
      imports: [...importing.imports, ...importing.imports.map((one) => ({ ...one, path: 'gone' }))],
    };
    const result = withImports(two, new Map([['.trivyignore', 'CVE-1 CVE-2\n']]), NOW);
    expect(result).toMatchObject({
      ok: false,
      error: [
        { where: '.trivyignore', line: 1 },
        { where: 'gone', message: 'Expected the ignore file that the policy imports, found none' },
      ],
    });
  });
});
