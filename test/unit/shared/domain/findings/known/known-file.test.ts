import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { keyOf } from '../../../../../../shared/domain/findings/key.ts';
import { formatKnown, parseKnown } from '../../../../../../shared/domain/findings/known/known-file.ts';
import type { KnownFinding } from '../../../../../../shared/domain/findings/known/known-finding.ts';
import schema from '../../../../../../shared/schemas/known-findings.v1.json' with { type: 'json' };
import { vulnerability } from '../samples.ts';

function entry(id: string, more: Partial<KnownFinding> = {}): KnownFinding {
  return {
    key: keyOf(vulnerability(id)),
    severity: 'high',
    title: `${id} in lodash`,
    firstSeen: '2026-01-31',
    tools: ['trivy'],
    aliases: [],
    ...more,
  };
}

const problems = (text: string): readonly string[] => {
  const result = parseKnown(text, 'known.json');
  return result.ok ? [] : result.error.map(({ line, column, message }) => `${line}:${column}: ${message}`);
};

describe('the file of known findings', () => {
  test('has one finding a line, sorted, so that branches merge', () => {
    expect(
      formatKnown([entry('CVE-2', { reason: 'Known' }), entry('CVE-1', { aliases: ['GHSA-x'] })]),
    ).toBe(`{
  "schemaVersion": 1,
  "findings": [
    {"key":"vulnerability CVE-1 pkg:npm/lodash package-lock.json","severity":"high","title":"CVE-1 in lodash","firstSeen":"2026-01-31","tools":["trivy"],"aliases":["GHSA-x"]},
    {"key":"vulnerability CVE-2 pkg:npm/lodash package-lock.json","severity":"high","title":"CVE-2 in lodash","firstSeen":"2026-01-31","tools":["trivy"],"reason":"Known"}
  ]
}
`);
  });

  test('is read back as what was written, and fits its schema', () => {
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    const any = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[!-~]{1,9}$/),
        title: fc.string(),
        severity: fc.constantFrom('critical', 'unknown'),
        reason: fc.option(fc.constant('Because'), { nil: undefined }),
      }),
      { selector: ({ id }) => keyOf(vulnerability(id)) },
    );
    fc.assert(
      fc.property(any, (list) => {
        const known = list.map(({ id, title, severity, reason }) =>
          entry(id, { title, severity, ...(reason !== undefined && { reason }) }),
        );
        const text = formatKnown(known);
        expect(isValid(JSON.parse(text))).toBe(true);
        const read = parseKnown(text, 'known.json');
        expect(read.ok && read.value).toEqual(known.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
      }),
    );
  });

  test('may leave out tools and aliases, and name its schema', () => {
    const { tools, aliases, ...short } = entry('CVE-1');
    expect([tools, aliases]).toEqual([['trivy'], []]);
    const text = JSON.stringify({ $schema: 'x.json', schemaVersion: 1, findings: [short] });
    expect(parseKnown(text, 'known.json')).toEqual({
      ok: true,
      value: [{ ...short, tools: [], aliases: [] }],
    });
  });

  test('is refused with all of its problems and their places', () => {
    const key = keyOf(vulnerability('CVE-1'));
    const text = `{
  "schemaVersion": 1,
  "findings": [
    {"key":"${key}","severity":"high","title":"t","firstSeen":"2026-02-30"},
    {"key":"${key}","severity":"high","title":"t","firstSeen":"2026-02-01"},
    {"key":"CVE-1","severity":"high","title":"t","firstSeen":"2026-02-01"}
  ]
}`;
    expect(problems(text)).toEqual([
      '4:109: Expected a day like 2026-03-31, found "2026-02-30"',
      '5:12: Expected each key once, found it again',
      '6:12: Expected a key as this suite writes it, found "CVE-1"',
    ]);
  });

  test.each([
    ['{"schemaVersion": 2, "findings": []}', '1:19: Expected schemaVersion 1, found 2'],
    ['{"schemaVersion": 1}', '1:1: Expected the key "findings"'],
    ['{"schemaVersion": 1, "findings": [{"key": "a b", "sevrity": "high"}]}', 'did you mean "severity"'],
    ['{"schemaVersion": 1, "findings": [', 'Expected valid YAML'],
    ['schemaVersion: 1\nfindings: []\n', '1:1: Expected JSON, found another form of YAML'],
    ['', 'Expected the key'],
    ['{\n<<<<<<< HEAD\n}', '2:1: Expected JSON, found the mark of a merge conflict'],
  ])('is refused as %j', (text, message) => expect(problems(text).join('\n')).toContain(message));
});
