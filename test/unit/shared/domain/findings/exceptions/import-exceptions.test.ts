import { describe, expect, test } from '@jest/globals';
import type {
  ImportedFile,
  ImportFormat,
} from '../../../../../../shared/domain/findings/exceptions/imported-file.ts';
import { importExceptions } from '../../../../../../shared/domain/findings/exceptions/imports/import-exceptions.ts';
import { BOUNDS, NOW } from './samples.ts';

const WHOLE = { reason: 'As agreed', owner: 'team-shop', expires: '2026-06-30' };

function read(format: ImportFormat, text: string, more: Partial<ImportedFile> = WHOLE) {
  return importExceptions(text, { path: 'ignored', format, ...more }, BOUNDS, NOW);
}

/** What was read, on one line each. */
function entries(format: ImportFormat, text: string, more?: Partial<ImportedFile>): readonly string[] {
  const result = read(format, text, more);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.map(({ id, packages, paths, reason, expires, source }) =>
    [source.line, id, ...packages, ...paths, reason, expires].join(' | '),
  );
}

function problems(format: ImportFormat, text: string, more?: Partial<ImportedFile>): readonly string[] {
  const result = read(format, text, more);
  return result.ok ? [] : result.error.map(({ line, message }) => `${line}: ${message}`);
}

describe('.trivyignore', () => {
  const text = [
    '# Accept the risk',
    'CVE-2018-14618',
    '',
    '# CVE-2018-0000 exp:2020-01-01',
    'CVE-2019-1543 exp:2026-04-01',
    'AVD-DS-0002  # the image is a build stage',
    '   ',
    'CVE-2020-1\r',
  ].join('\n');

  test('gives its ids with their own comments and days, and the lines of the file', () => {
    expect(entries('trivyignore', text)).toEqual([
      '2 | CVE-2018-14618 | Accept the risk | 2026-06-30',
      '5 | CVE-2019-1543 | As agreed | 2026-04-01',
      '6 | AVD-DS-0002 | the image is a build stage | 2026-06-30',
      '8 | CVE-2020-1 | As agreed | 2026-06-30',
    ]);
  });

  test('is refused by the line for everything that nobody answers for', () => {
    expect(problems('trivyignore', text, { owner: 'team-shop' })).toEqual([
      '2: Expected a reason, an owner and an expiry for CVE-2018-14618, found no expires',
      '5: Expected a reason, an owner and an expiry for CVE-2019-1543, found no reason',
      '6: Expected a reason, an owner and an expiry for AVD-DS-0002, found no expires',
      '8: Expected a reason, an owner and an expiry for CVE-2020-1, found no reason and no expires',
    ]);
  });

  test('is refused where a day is none or too far, or a line says more than Trivy reads', () => {
    expect(problems('trivyignore', 'CVE-1 exp:2026-02-30\nCVE-2 exp:2030-01-01\nCVE-3 CVE-4\n')).toEqual([
      '1: CVE-1: Expected a day like 2026-03-31, found "2026-02-30"',
      '2: CVE-2: Expected a day at most 180 days ahead, found 2030-01-01, which is 1393 days ahead',
      '3: Expected an id and perhaps exp:2026-03-31, found "CVE-4" behind "CVE-3"',
    ]);
  });
});

describe('.trivyignore.yaml', () => {
  test('gives packages, paths, statements and days', () => {
    const text = `vulnerabilities:
  - id: CVE-2022-40897
    paths: ["usr/local/lib/*"]
    purls: ["pkg:pypi/setuptools@65.5.1", "pkg:pypi/pip"]
    statement: Only at build time
    expired_at: 2026-05-01
misconfigurations:
  - id: AVD-DS-0001
secrets:
  - id: aws-access-key-id
    paths: ["test/fixtures/keys.txt"]
licenses:
  - id: GPL-3.0
`;
    expect(entries('trivyignore-yaml', text)).toEqual([
      '2 | CVE-2022-40897 | pkg:pypi/setuptools@65.5.1 | pkg:pypi/pip | usr/local/lib/* | Only at build time | 2026-05-01',
      '8 | AVD-DS-0001 | As agreed | 2026-06-30',
      '10 | aws-access-key-id | test/fixtures/keys.txt | As agreed | 2026-06-30',
      '13 | GPL-3.0 | As agreed | 2026-06-30',
    ]);
  });

  test('is refused with line for a secret without paths, an entry without id and a key that is unknown', () => {
    expect(problems('trivyignore-yaml', 'secrets:\n  - id: aws-access-key-id\n')[0]).toMatch(
      /^2: Expected paths with the secret aws-access-key-id, found none/,
    );
    expect(problems('trivyignore-yaml', 'vulnerabilities:\n  - paths: [a]\n')[0]).toMatch(
      /^2: Expected the key "id"/,
    );
    expect(problems('trivyignore-yaml', 'vulnerabilties: []\n')[0]).toContain(
      'did you mean "vulnerabilities"',
    );
  });

  test('may be empty', () => expect(entries('trivyignore-yaml', '')).toEqual([]));
});

describe('osv-scanner.toml', () => {
  test('gives ignored advisories and packages, dates in either form', () => {
    const text = `# why
[[IgnoredVulns]]
id = "GO-2022-0968"
ignoreUntil = 2026-04-09
reason = "No ssh servers are connected to or hosted in Go lang"

[[IgnoredVulns]]
id = "GO-2022-1059"
ignoreUntil = 2026-05-09T00:00:00Z

[[PackageOverrides]]
name = "@types/lodash"
ecosystem = "npm"
ignore = true

[[PackageOverrides]]
name = "lib"
version = "1.0.0"
ecosystem = "Go"
vulnerability.ignore = true
effectiveUntil = "2026-05-01"
reason = "abc"

[[PackageOverrides]]
name = "other"
ecosystem = "npm"
license.override = ["MIT"]
`;
    expect(entries('osv-scanner', text)).toEqual([
      '2 | GO-2022-0968 | No ssh servers are connected to or hosted in Go lang | 2026-04-09',
      '7 | GO-2022-1059 | As agreed | 2026-05-09',
      '11 | * | pkg:npm/%40types/lodash | As agreed | 2026-06-30',
      '16 | * | pkg:golang/lib@v1.0.0 | abc | 2026-05-01',
    ]);
  });

  test('is refused with line and column where it is no TOML, and with its line where it excuses too much', () => {
    expect(problems('osv-scanner', '[[IgnoredVulns]]\nid = \n')[0]).toMatch(/^2: Expected valid TOML: /);
    expect(problems('osv-scanner', '[[PackageOverrides]]\necosystem = "npm"\nignore = true\n')).toEqual([
      '1: Expected the name and the ecosystem of one package in the entry of PackageOverrides, found {"name":"","ecosystem":"npm"}',
    ]);
    expect(problems('osv-scanner', '\n\nIgnoredVulns = [{ reason = "x" }]\n')).toEqual([
      '3: Expected an id in the entry of IgnoredVulns, found none',
    ]);
  });
});

describe('.gitleaksignore', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';

  test('gives one spot a line, whatever the file is called', () => {
    const result = read(
      'gitleaksignore',
      `# a key of the docs\n${commit}:docs/a:[b].md:private-key:12\n\ncmd/x.go:jwt:3\n`,
    );
    expect(result.ok && result.value).toMatchObject([
      {
        id: 'private-key',
        paths: ['docs/a:\\[b\\].md'],
        spot: { commit, line: 12 },
        reason: 'a key of the docs',
        source: { line: 2 },
      },
      { id: 'jwt', paths: ['cmd/x.go'], spot: { line: 3 }, source: { line: 4 } },
    ]);
  });

  test('is refused by the line for what is no fingerprint', () => {
    expect(problems('gitleaksignore', 'cmd/x.go:3\n')).toEqual([
      '1: Expected commit:file:rule:line, found "cmd/x.go:3"',
    ]);
  });
});

describe('reports kept as a baseline', () => {
  test('of pip-audit give its advisories for their packages', () => {
    const text = `{"dependencies": [
  {"name": "Flask", "version": "0.5", "vulns": [
    {"id": "PYSEC-2019-179", "fix_versions": ["1.0"], "aliases": ["CVE-2019-1010083"], "description": "…"}
  ]},
  {"name": "mine", "skip_reason": "not found"}
], "fixes": []}`;
    expect(entries('pip-audit', text)).toEqual([
      '2 | PYSEC-2019-179 | pkg:pypi/flask | As agreed | 2026-06-30',
    ]);
  });

  test('of bandit give its results at their lines of code', () => {
    const text = JSON.stringify(
      {
        results: [7, 9].map((line) => ({
          filename: './app\\run.py',
          line_number: line,
          test_id: 'B602',
          code: `${line - 1} import x\n${line} subprocess.call(cmd, shell=True)  # old\n${line + 1} \n`,
        })),
      },
      null,
      2,
    );
    const result = read('bandit', text);
    expect(result.ok && result.value).toMatchObject([
      {
        id: 'B602',
        paths: ['app/run.py'],
        spot: { line: 7, anchor: 'subprocess.call(cmd,shell=True)#1' },
        source: { line: 3 },
      },
      {
        id: 'B602',
        paths: ['app/run.py'],
        spot: { line: 9, anchor: 'subprocess.call(cmd,shell=True)#2' },
        source: { line: 9 },
      },
    ]);
  });

  test.each<[ImportFormat, string, string]>([
    [
      'pip-audit',
      '{"results": []}',
      '1: Expected a report of pip-audit --format json with dependencies, found none',
    ],
    ['bandit', '[]', '1: Expected a report of bandit --format json with results, found none'],
    ['bandit', '{"results": [{"filename": "a.py"}]}', '1: Expected an id in the entry, found none'],
    ['bandit', '{"results": [', '1: Expected valid YAML'],
  ])('of %s are refused as %s', (format, text, message) => {
    expect(problems(format, text)[0]).toContain(message);
  });
});
