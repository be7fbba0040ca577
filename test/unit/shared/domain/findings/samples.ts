import fc from 'fast-check';
import type { Finding } from '../../../../../shared/domain/findings/finding.ts';
import { mergeFindings } from '../../../../../shared/domain/findings/merge/merge-findings.ts';
import type { MergedFinding } from '../../../../../shared/domain/findings/merged-finding.ts';

/** A vulnerability as a scanner of lock files tells it. */
export function vulnerability(id: string, more: Partial<Finding> = {}): Finding {
  return {
    kind: 'vulnerability',
    tool: 'trivy',
    id,
    aliases: [],
    severity: 'high',
    title: `${id} in lodash`,
    message: 'Something can be injected',
    package: {
      purl: 'pkg:npm/lodash@4.17.20',
      name: 'lodash',
      version: '4.17.20',
      fixedVersions: ['4.17.21'],
    },
    place: { path: 'package-lock.json', startLine: 12 },
    ...more,
  };
}

/** A rule that a line of a file breaks. */
export function code(id: string, line: number, more: Partial<Finding> = {}): Finding {
  return {
    kind: 'code',
    tool: 'bandit',
    id,
    aliases: [],
    severity: 'medium',
    title: `${id} at a line`,
    message: 'A shell runs text',
    place: { path: 'app/run.py', startLine: line },
    ...more,
  };
}

export function secret(line: number, more: Partial<Finding> = {}): Finding {
  const place = { path: 'config/prod.env', startLine: line };
  return code('private-key', line, {
    kind: 'secret',
    tool: 'gitleaks',
    severity: 'critical',
    place,
    ...more,
  });
}

/** One finding, merged alone. */
export function merged(finding: Finding): MergedFinding {
  return mergeFindings([finding])[0] as MergedFinding;
}

const NAMES = ['CVE-1', 'CVE-2', 'CVE-3', 'GHSA-a', 'GHSA-b', 'ghsa-B', 'PYSEC-1', 'PYSEC-2', 'GO-1', 'X-1'];
const severity = fc.constantFrom('critical', 'high', 'medium', 'low', 'info', 'unknown');
const tool = fc.constantFrom('trivy', 'pip-audit', 'osv-scanner', 'gitleaks');

const place = fc.option(
  fc.record(
    {
      path: fc.constantFrom('requirements.txt', './requirements.txt', 'web/package-lock.json'),
      startLine: fc.integer({ min: 1, max: 3 }),
      startColumn: fc.integer({ min: 1, max: 2 }),
    },
    { requiredKeys: ['path'] },
  ),
  { nil: undefined },
);

const artifact = fc.option(
  fc.record({ image: fc.constantFrom('shop:v1', 'shop:v2', 'docker.io/library/shop', 'eu.pkg.dev/p/shop') }),
  { nil: undefined, freq: 4 },
);

const affected = fc.record(
  {
    purl: fc.constantFrom(
      'pkg:pypi/Py_YAML@5.1',
      'pkg:pypi/py-yaml@5.2',
      'pkg:npm/%40a/b@1.0',
      'pkg:npm/@a/b@1.10',
    ),
    name: fc.constantFrom('py-yaml', 'Py.YAML', '@a/b'),
    version: fc.constantFrom('', '5.1', '5.10', '5.9'),
    fixedVersions: fc.uniqueArray(fc.constantFrom('5.4', '6.0', '10.0'), { maxLength: 2 }),
    status: fc.constantFrom('fixed', 'affected', 'unknown'),
  },
  { requiredKeys: ['name', 'version', 'fixedVersions'] },
);

const common = {
  tool,
  severity,
  title: fc.constantFrom('one', 'two'),
  message: fc.constantFrom('', 'this', 'that'),
  score: fc.constantFrom(undefined, 4, 9.8),
  place,
  artifact,
  cwes: fc.constantFrom(undefined, ['CWE-79'], ['CWE-89', 'CWE-20']),
};

const anyVulnerability = fc.record({
  ...common,
  kind: fc.constant('vulnerability' as const),
  id: fc.constantFrom(...NAMES),
  aliases: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }),
  package: affected,
});

const anyRule = fc.record({
  ...common,
  kind: fc.constantFrom('secret', 'code', 'misconfiguration'),
  id: fc.constantFrom('B602', 'private-key'),
  aliases: fc.uniqueArray(fc.constantFrom('B602', 'AVD-1'), { maxLength: 1 }),
  anchor: fc.constantFrom(undefined, 'subprocess.call(x)'),
  commit: fc.constantFrom(undefined, 'c0ffee'),
});

/** Findings that have much in common, so that they meet. */
export const anyFindings: fc.Arbitrary<readonly Finding[]> = fc.array(
  fc.oneof({ arbitrary: anyVulnerability, weight: 3 }, { arbitrary: anyRule, weight: 2 }),
  { maxLength: 14 },
);
