import { describe, expect, test } from '@jest/globals';
import { parseValidation } from '../../../../../shared/domain/validation/parse-validation.ts';
import { DEFAULT_VALIDATION } from '../../../../../shared/domain/validation/validation-settings.ts';

const NOW = Date.UTC(2026, 10, 21);
const PATH = '.github/tf-validate.yml';

const read = (text: string) =>
  parseValidation(text, PATH, NOW, [
    'cloud-run/max-instances',
    'cloud-run/startup-probe',
    'database/backups',
  ]);

const problems = (text: string): readonly string[] => {
  const parsed = read(text);
  return parsed.ok ? [] : parsed.error.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe('parseValidation', () => {
  test('an empty file means the defaults', () => {
    expect(read('')).toEqual({ ok: true, value: DEFAULT_VALIDATION });
  });

  test('reads limits, steps and what only the team can know', () => {
    const parsed = read(`
limits: {medium: 3}
inconclusive: warn
known: .github/known-tf.json
steps:
  tflint:
    required: true
    limits: {low: 0}
    gaps:
      - {kind: not-installed, reason: the plugin is not released yet, expires: 2027-01-31}
policies:
  advice: block
  undecided: tell
  public_services: [shop, web-*]
  reserved_connections: 12
  pool_variables: [PGPOOL]
  environments: {staging: [envs/staging.tfvars]}
`);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        policy: {
          limits: { critical: 0, high: 0, medium: 3, low: 'any' },
          toolLimits: { tflint: { low: 0 } },
          inconclusive: 'warn',
          known: '.github/known-tf.json',
          scanners: {
            tflint: {
              required: true,
              allowedGaps: [
                { kind: 'not-installed', reason: 'the plugin is not released yet', expires: '2027-01-31' },
              ],
            },
          },
        },
        policies: {
          adviceBlocks: true,
          undecidedCounts: false,
          publicServices: ['shop', 'web-*'],
          reservedConnections: 12,
          poolVariables: ['PGPOOL'],
          environments: { staging: ['envs/staging.tfvars'] },
        },
      },
    });
  });

  test('a policy that is off is an exception with a reason, an owner and a day', () => {
    const parsed = read(`
policies:
  off:
    - {rule: cloud-run/startup-probe, reason: it starts in no time, owner: '@octo/platform', expires: 2027-03-01}
`);
    expect(parsed.ok && parsed.value.policy.exceptions).toMatchObject([
      { id: 'cloud-run/startup-probe', tool: 'policies', owner: '@octo/platform', expires: '2027-03-01' },
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ['an unknown key', 'limit: {high: 1}', ['1:1']],
    ['a step of another name', 'steps:\n  tfsec: {required: true}', ['2:3']],
    [
      'a policy that nobody knows',
      'policies:\n  off:\n    - {rule: cloud-run/max-instance, reason: it scales, owner: me, expires: 2027-03-01}',
      ['3:14'],
    ],
    [
      'a policy that is off for ever',
      'policies:\n  off:\n    - {rule: a/b, reason: no need for it, owner: me}',
      ['3:7'],
    ],
    [
      'an exception that reaches too far ahead',
      'exceptions:\n  - {id: CKV_GCP_1, path: a.tf, reason: no need for it, owner: me, expires: 2029-01-01}',
      ['2:7'],
    ],
    ['a word that says nothing of what cannot be decided', 'policies:\n  undecided: ignore', ['2:14']],
    ['a known file outside the checkout', 'known: ../x.json', ['1:8']],
    [
      'a gap that ended on no day',
      'steps:\n  init:\n    gaps:\n      - {kind: crashed, reason: it is broken here, expires: soon}',
      ['4:62'],
    ],
  ])('refuses %s, with its place', (_, text, starts) => {
    const found = problems(text);
    expect(found).toHaveLength(starts.length);
    expect(found.map((one) => one.split(' ')[0]?.slice(0, 3))).toEqual(
      starts.map((place) => place.slice(0, 3)),
    );
  });

  test('says all that is wrong at once', () => {
    expect(problems('limits: {high: -1}\nknown: /etc/x\nsteps: {tflint: {require: true}}')).toHaveLength(3);
  });
});
