import { describe, expect, test } from '@jest/globals';
import { IMPORT_FORMATS } from '../../../../../shared/domain/findings/exceptions/imported-file.ts';
import { parsePolicy } from '../../../../../shared/domain/gate/parse-policy.ts';
import { DEFAULT_POLICY, type Policy } from '../../../../../shared/domain/gate/policy.ts';
import { GAP_KINDS } from '../../../../../shared/domain/gate/scan.ts';
import { SCANNERS } from '../../../../../shared/domain/gate/scanner.ts';
import schema from '../../../../../shared/schemas/security-gate.v1.json' with { type: 'json' };
import { NOW } from './samples.ts';

const PATH = '.github/security-gate.yml';

function policy(text: string): Policy {
  const result = parsePolicy(text, PATH, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problems(text: string): readonly string[] {
  const result = parsePolicy(text, PATH, NOW);
  return result.ok ? [] : result.error.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

const WHOLE = `
limits: { critical: 0, high: 2, low: 50 }
unknown_severity: medium
fixable_only: [medium, low]
inconclusive: warn
database_max_age: 3d
scanners:
  trivy:
    required: true
    limits: { critical: 0 }
    gaps:
      - kind: stale-database
        reason: The mirror lags
        expires: 2026-04-01
  bandit: {}
exception_days: { maximum: 90, warning: 7 }
exceptions:
  - id: CVE-2021-1
    package: pkg:npm/lodash
    path: [web/**, api/**]
    tool: trivy
    reason: Not reachable
    owner: team-shop
    expires: 2026-05-01
imports:
  - file: ./.trivyignore
    owner: team-shop
    reason: Before the gate
    expires: 2026-05-01
  - file: ci/bandit.json
    format: bandit
    owner: team-shop
known: .github/known-findings.json
hygiene:
  max_image_size: 1.5GiB
  off:
    - rule: dockerignore
      reason: The context is made by a script
      owner: team-shop
      expires: 2026-05-01
`;

describe('the policy file', () => {
  test.each(['', '{}', '# nothing yet\n', 'scanners: {}\nexceptions: []'])(
    'that says nothing (%j) means the defaults',
    (text) => {
      expect(policy(text)).toEqual(DEFAULT_POLICY);
    },
  );

  test('is read whole', () => {
    expect(policy(WHOLE)).toEqual({
      limits: { critical: 0, high: 2, medium: 'any', low: 50, info: 'any' },
      toolLimits: { trivy: { critical: 0 } },
      unknownSeverity: 'medium',
      fixableOnly: ['medium', 'low'],
      exceptionBounds: { maxDays: 90, warningDays: 7 },
      exceptions: [
        {
          id: 'CVE-2021-1',
          packages: ['pkg:npm/lodash'],
          paths: ['web/**', 'api/**'],
          tool: 'trivy',
          reason: 'Not reachable',
          owner: 'team-shop',
          expires: '2026-05-01',
          source: { where: PATH, line: 18 },
        },
        {
          id: 'dockerignore',
          packages: [],
          paths: [],
          tool: 'hygiene',
          reason: 'The context is made by a script',
          owner: 'team-shop',
          expires: '2026-05-01',
          source: { where: PATH, line: 37 },
        },
      ],
      scanners: {
        trivy: {
          required: true,
          allowedGaps: [{ kind: 'stale-database', reason: 'The mirror lags', expires: '2026-04-01' }],
        },
        bandit: { required: false, allowedGaps: [] },
      },
      inconclusive: 'warn',
      imports: [
        {
          path: '.trivyignore',
          format: 'trivyignore',
          owner: 'team-shop',
          reason: 'Before the gate',
          expires: '2026-05-01',
        },
        { path: 'ci/bandit.json', format: 'bandit', owner: 'team-shop' },
      ],
      known: '.github/known-findings.json',
      databaseMaxAgeMs: 72 * 3_600_000,
      hygiene: { maxImageBytes: 1.5 * 1024 ** 3 },
    });
  });

  test('is refused with everything that is wrong with it, in the order of its lines', () => {
    const text = `limts: {}
limits: { high: -1, medium: some }
unknown_severity: severe
database_max_age: 48
scanners:
  trivvy: { required: true }
  trivy: { gaps: [{ kind: crashes, reason: x }, { kind: crashed }] }
exceptions:
  - id: "*"
    reason: x
    owner: y
    expires: 2026-03-31
  - id: CVE-1
    reason: x
    expires: 2027-03-31
  - id: CVE-2
    package: lodash
    reason: x
    owner: y
    expires: 2026-12-31
imports:
  - file: ignored.txt
  - file: ../.trivyignore
    owner: x
    expires: tomorrow
known: /etc/known.json
hygiene: { max_image_size: 200, off: [{ rule: a, reason: " ", owner: x, expires: 2026-03-31 }] }
`;
    expect(problems(text)).toEqual([
      '1:1: Expected one of $schema, limits, unknown_severity, fixable_only, inconclusive, database_max_age, scanners, exception_days, exceptions, imports, known, hygiene, found the unknown key "limts"; did you mean "limits"?',
      '2:17: Expected a whole number from 0, or any, found -1',
      '2:29: Expected a whole number from 0, or any, found "some"',
      '3:19: Expected one of "critical", "high", "medium", "low", "info", found "severe"',
      '4:19: Expected a duration like 48h, found 48; quotes make it text: "48"',
      expect.stringMatching(/^6:3: .*found the unknown key "trivvy"; did you mean "trivy"\?$/),
      expect.stringMatching(/^7:27: Expected one of "not-installed", .*, found "crashes"$/),
      '7:49: Expected the key "reason", found only kind; "reason" is a reason in words',
      '9:9: Expected * beside a package or a path that names what it means, found neither: that would excuse everything',
      '13:5: Expected the key "owner", found only id, reason, expires; "owner" is the name of an owner',
      '17:14: Expected a package URL like pkg:npm/lodash or pkg:npm/@angular/*, found "lodash"',
      '20:14: Expected a day at most 180 days ahead, found 2026-12-31, which is 296 days ahead',
      '22:5: Expected an owner for the entries of "ignored.txt", found none: ignore files name nobody',
      '22:5: Expected a format (trivyignore, trivyignore-yaml, osv-scanner, gitleaksignore, pip-audit or bandit) for "ignored.txt", found none; its name does not tell',
      '23:11: Expected a path below the checkout, found "../.trivyignore"',
      '25:14: Expected a day like 2026-03-31, found "tomorrow"',
      '26:8: Expected a path below the checkout, found "/etc/known.json"',
      '27:28: Expected a size like 200MB or 1GiB, found 200; quotes make it text: "200"',
      '27:58: Expected a reason in words, found only blanks',
    ]);
  });

  test.each([
    ['limits: [', '1:10: Expected valid YAML'],
    ['- a', '1:1: Expected the policy of the security gate, found a list of 1'],
    ['exceptions: { id: CVE-1 }', '1:13: Expected a list of exceptions, found a map with "id"'],
    ['exceptions: [CVE-1]', '1:14: Expected an exception with id, reason, owner and expires, found "CVE-1"'],
    [
      'hygiene: { max_image_size: 200 MBit }',
      '1:28: Expected a size above 0 like 200MB or 1GiB, found "200 MBit"',
    ],
    ['database_max_age: 10m', '1:19: Expected a duration of at least 1h, found "10m"'],
    ['exception_days: { maximum: 999 }', '1:28: Expected a whole number of days from 1 to 366, found 999'],
    [
      'scanners: { trivy: { gaps: [{ kind: crashed, reason: x, expires: never }] } }',
      '1:66: Expected a day like 2026-03-31, found "never"',
    ],
  ])('is refused as %s', (text, message) => expect(problems(text)[0]).toContain(message));

  test('knows the scanners, gaps and formats that the code knows', () => {
    const { gap, exception, import: imported } = schema.$defs;
    expect(Object.keys(schema.properties.scanners.properties)).toEqual([...SCANNERS, 'hygiene']);
    expect(exception.properties.tool.enum).toEqual([...SCANNERS, 'hygiene']);
    expect(gap.properties.kind.enum).toEqual([...GAP_KINDS]);
    expect(imported.properties.format.enum).toEqual([...IMPORT_FORMATS]);
  });

  test('tells an import by the name of its file', () => {
    const of = (file: string) => policy(`imports: [{ file: "${file}", owner: x }]`).imports[0]?.format;
    expect(
      [
        '.trivyignore',
        'a/.trivyignore.yaml',
        '.trivyignore.yml',
        'osv-scanner.toml',
        'b/.gitleaksignore',
      ].map(of),
    ).toEqual(['trivyignore', 'trivyignore-yaml', 'trivyignore-yaml', 'osv-scanner', 'gitleaksignore']);
  });
});
