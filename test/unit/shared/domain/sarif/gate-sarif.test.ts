import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Log } from 'sarif';
import type { Json } from '../../../../../shared/domain/json/json.ts';
import { renderGateSarif } from '../../../../../shared/domain/sarif/gate-sarif.ts';
import type { SarifLog } from '../../../../../shared/domain/sarif/sarif-log.ts';
import { checkSarif } from '../../../../emulators/github/rest/code-scanning/rules.ts';
import { judgements } from '../report/gate/judgement-arbitrary.ts';
import { FAILED, finding, judgement, scan } from '../report/gate/judgements.ts';
import { schemaErrors } from './sarif-schema.ts';

const OPTIONS = { fallbackPath: 'Dockerfile' };
/** As whoever reads the file sees it. */
const read = (text: string): Log => JSON.parse(text) as Log;
/** Compiles as long as ours is a part of the types of the standard. */
const asStandard = (log: Mutable<SarifLog>): Log => log;
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

function checked(text: string): { readonly errors: readonly string[]; readonly flaws: readonly string[] } {
  expect(schemaErrors(JSON.parse(text))).toEqual([]);
  return checkSarif(JSON.parse(text) as Json);
}

describe('the SARIF file of a judgement', () => {
  test('is valid, whatever was found, and code scanning takes all of it but what failed', () => {
    fc.assert(
      fc.property(judgements, (judged) => {
        const { text, log } = renderGateSarif(judged, OPTIONS);
        asStandard(log as Mutable<SarifLog>);
        const { errors, flaws } = checked(text);
        expect(errors.filter((error) => !error.startsWith('unsuccessful execution'))).toEqual([]);
        expect(flaws).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('tells an alert in full', () => {
    const [run] = read(renderGateSarif(FAILED, OPTIONS).text).runs;
    expect(run?.automationDetails).toEqual({ id: 'security-gate/npm-audit/' });
    expect(run?.tool.driver).toMatchObject({ name: 'npm-audit', version: '11.4.0' });
    expect(run?.tool.driver.rules).toEqual([
      {
        id: 'CVE-2021-23337',
        name: 'CVE-2021-23337',
        shortDescription: { text: 'Command injection in lodash' },
        fullDescription: { text: 'The template function runs code of its input.' },
        help: {
          text: 'The template function runs code of its input.\nlodash: fixed in 4.17.21\nAlso known as GHSA-35jh-r3h4-6jhm.',
          markdown:
            'The template function runs code of its input.\n\n- lodash: fixed in 4.17.21\n\nAlso known as GHSA-35jh-r3h4-6jhm.\n\n[CVE-2021-23337](<https://github.com/advisories/GHSA-35jh-r3h4-6jhm>)',
        },
        helpUri: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm',
        defaultConfiguration: { level: 'error' },
        properties: {
          'security-severity': '9.8',
          tags: ['security', 'vulnerability', 'external/cwe/cwe-077'],
          precision: 'very-high',
        },
      },
    ]);
    expect(run?.results).toEqual([
      {
        ruleId: 'CVE-2021-23337',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'Command injection in lodash: The template function runs code of its input.\nPackage: lodash 4.17.20\nFixed in 4.17.21.\nSeen by npm-audit, trivy.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'web/package-lock.json' },
              region: { startLine: 12, startColumn: 1, endLine: 12, endColumn: 1 },
            },
          },
        ],
        partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) },
        properties: {
          key: 'vulnerability CVE-2021-23337 pkg:npm/lodash web/package-lock.json',
          kind: 'vulnerability',
          severity: 'critical',
          seenBy: ['npm-audit', 'trivy'],
          aliases: ['GHSA-35jh-r3h4-6jhm'],
          package: 'pkg:npm/lodash@4.17.20',
        },
      },
    ]);
  });

  test('shows a merged finding once, in the run of the tool that tells it', () => {
    const scans = [scan({ scanner: 'trivy' }), scan()];
    const { runs } = read(renderGateSarif({ ...FAILED, scans }, OPTIONS).text);
    expect(runs.map(({ tool, results }) => [tool.driver.name, results?.length])).toEqual([
      ['trivy', 0],
      ['npm-audit', 1],
    ]);
  });

  test('keeps a fingerprint when a version is bumped and a line moves, and parts two packages with one advisory', () => {
    const hashes = (...findings: Parameters<typeof finding>) =>
      read(
        renderGateSarif(judgement({ findings: findings.map((one) => finding(one)) }), OPTIONS).text,
      ).runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash);
    const [before] = hashes({}) ?? [];
    expect(hashes({ place: { path: 'web/package-lock.json', startLine: 99 } })).toEqual([before]);
    expect(
      hashes({ key: 'vulnerability CVE-2021-23337 pkg:npm/lodash-es web/package-lock.json' }),
    ).not.toEqual([before]);
  });

  test('shows what was known, so that its alert stays open, and leaves out what an exception excuses', () => {
    const standings = ['blocking', 'counted', 'unfixable', 'excepted', 'known'] as const;
    const findings = standings.map((standing) => finding({ standing, key: standing, id: standing }));
    const idsOf = (options: Partial<Parameters<typeof renderGateSarif>[1]>) =>
      read(renderGateSarif(judgement({ findings }), { ...OPTIONS, ...options }).text).runs[0]?.results?.map(
        ({ ruleId }) => ruleId,
      );
    expect(idsOf({})).toEqual(['blocking', 'counted', 'unfixable', 'known']);
    expect(idsOf({ standings: ['excepted'] })).toEqual(['excepted']);
  });

  test('has a rule for each severity of an id, as code scanning reads it from the rule', () => {
    const findings = (['high', 'low'] as const).map((counted) =>
      finding({ counted, score: undefined, key: counted }),
    );
    const [run] = read(renderGateSarif(judgement({ findings }), OPTIONS).text).runs;
    expect(
      run?.tool.driver.rules?.map(({ id, properties }) => [id, properties?.['security-severity']]),
    ).toEqual([
      ['CVE-2021-23337', '8.0'],
      ['CVE-2021-23337 (low)', '2.0'],
    ]);
    expect(run?.results?.map(({ ruleId }) => ruleId)).toEqual(['CVE-2021-23337', 'CVE-2021-23337 (low)']);
  });

  test.each([
    ['critical', 9.8, '9.8'],
    ['critical', 9, '9.1'],
    ['high', 9.8, '8.9'],
    ['high', 7.5, '7.5'],
    ['medium', undefined, '5.5'],
    ['medium', 2, '4.0'],
    ['low', 0, '0.1'],
    ['info', 9.8, undefined],
  ] as const)(
    'shows %s with the score %s as %s, which code scanning reads as the same severity',
    (counted, score, shown) => {
      const [run] = read(
        renderGateSarif(judgement({ findings: [finding({ counted, score })] }), OPTIONS).text,
      ).runs;
      expect(run?.tool.driver.rules?.[0]?.properties?.['security-severity']).toBe(shown);
    },
  );

  test('shows what has no place in the repository at a file that is there, and says so', () => {
    const elsewhere = [
      finding({ place: undefined, artifact: { image: 'shop:v2', digest: 'sha256:1', layer: 'sha256:2' } }),
      finding({ place: { path: '../other/x', startLine: 7 } }),
      finding({ place: { path: '/etc/passwd', startLine: 7 } }),
    ];
    const [run] = read(renderGateSarif(judgement({ findings: elsewhere }), OPTIONS).text).runs;
    for (const { locations, message } of run?.results ?? []) {
      expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('Dockerfile');
      expect(locations?.[0]?.physicalLocation?.region?.startLine).toBe(1);
      expect(message.text).toContain('no place in this repository');
    }
    expect(run?.results?.[0]?.message.text).toContain('Image: shop:v2, sha256:1, layer sha256:2');
  });

  test('takes no tool for one that it knows because of its name', () => {
    const scans = ['toString', 'constructor', '__proto__'].map((scanner) => scan({ scanner }));
    const { text, log } = renderGateSarif(judgement({ scans }), OPTIONS);
    expect(checked(text)).toEqual({ errors: [], flaws: [] });
    expect(log.runs.map(({ tool }) => tool.driver.informationUri)).toEqual([undefined, undefined, undefined]);
  });

  test('encodes paths', () => {
    const place = { path: 'a b/ü#1?%.py', startLine: 3 };
    const [run] = read(renderGateSarif(judgement({ findings: [finding({ place })] }), OPTIONS).text).runs;
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      'a%20b/%C3%BC%231%3F%25.py',
    );
  });
});

describe('a scanner that did not prove its work', () => {
  const gap = (kind: 'crashed' | 'skipped-packages') => ({ kind, message: 'it broke', hint: 'mend it' });

  test('closes no alert: its run failed, and says why', () => {
    const [run] = read(
      renderGateSarif(judgement({ scans: [scan({ proof: [], gaps: [gap('crashed')] })] }), OPTIONS).text,
    ).runs;
    expect(run?.results).toEqual([]);
    expect(run?.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            descriptor: { id: 'crashed' },
            message: { text: 'web/package-lock.json: it broke. mend it' },
          },
        ],
      },
    ]);
  });

  test('shows what it found where it left something out, and that its results are not complete', () => {
    const scans = [scan({ gaps: [gap('skipped-packages')] })];
    const [run] = read(renderGateSarif({ ...FAILED, scans }, OPTIONS).text).runs;
    expect(run?.results).toHaveLength(1);
    expect(run?.invocations?.[0]?.executionSuccessful).toBe(true);
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.map(({ level }) => level)).toEqual([
      'error',
      'note',
    ]);
  });
});

describe('limits', () => {
  const many = (count: number, more: (index: number) => Parameters<typeof finding>[0] = () => ({})) =>
    Array.from({ length: count }, (_, index) =>
      finding({
        key: `k${index}`,
        id: `CVE-${index}`,
        counted: index < 10 ? 'critical' : 'low',
        ...more(index),
      }),
    );

  test('keeps the worst 5,000 results of a run, and says in it how many are left out', () => {
    const { text, warnings, log } = renderGateSarif(judgement({ findings: many(5_200) }), OPTIONS);
    expect(checkSarif(JSON.parse(text) as Json)).toEqual({ errors: [], flaws: [] });
    const [run] = log.runs;
    expect(run?.results).toHaveLength(5_000);
    expect(run?.results.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(warnings).toEqual([expect.stringMatching(/^200 of the 5200 findings of npm-audit/)]);
    expect(run?.invocations[0]?.toolExecutionNotifications.at(-1)).toMatchObject({
      level: 'warning',
      descriptor: { id: 'results-left-out' },
      message: { text: warnings[0] },
    });
  });

  test('keeps 20 runs', () => {
    const scans = Array.from({ length: 22 }, (_, index) => scan({ scanner: `tool-${index}` }));
    const { log, warnings, text } = renderGateSarif(judgement({ scans }), OPTIONS);
    expect(log.runs).toHaveLength(20);
    expect(warnings).toHaveLength(2);
    expect(checked(text)).toEqual({ errors: [], flaws: [] });
  });

  test('keeps ten tags, and the lengths of names and texts', () => {
    const long = 'é'.repeat(5_000);
    const cwes = Array.from({ length: 30 }, (_, index) => `CWE-${index}`);
    const twins = [
      finding({ id: `${long}a`, cwes, title: long, message: long }),
      finding({ id: `${long}b` }),
    ];
    const { log, text } = renderGateSarif(judgement({ findings: twins }), OPTIONS);
    expect(checked(text)).toEqual({ errors: [], flaws: [] });
    const rules = log.runs[0]?.tool.driver.rules ?? [];
    expect(rules[0]?.properties.tags).toHaveLength(10);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(2);
  });
});
