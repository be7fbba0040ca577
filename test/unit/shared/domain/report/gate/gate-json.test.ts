import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Json } from '../../../../../../shared/domain/json/json.ts';
import { countsOf, renderGateJson } from '../../../../../../shared/domain/report/gate/gate-json.ts';
import schema from '../../../../../../shared/schemas/security-gate-report.v1.json' with { type: 'json' };
import { abouts, judgements } from './judgement-arbitrary.ts';
import { ABOUT, FAILED, finding } from './judgements.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false });
const open = ajv.compile(schema);
const closed = ajv.compile(close(schema) as object);

describe('renderGateJson', () => {
  test('writes what the schema describes, and nothing that it does not', () => {
    fc.assert(
      fc.property(judgements, abouts, (judged, about) => {
        const report = JSON.parse(renderGateJson(judged, about)) as Json;
        expect(open(report) ? [] : open.errors).toEqual([]);
        expect(closed(report) ? [] : closed.errors).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps every fact of a judgement', () => {
    fc.assert(
      fc.property(judgements, (judged) => {
        const { scans, ...rest } = judged;
        const report = JSON.parse(renderGateJson(judged, ABOUT)) as { scans: object[] };
        expect(report).toMatchObject(JSON.parse(JSON.stringify(rest)));
        expect(report.scans).toMatchObject(
          JSON.parse(JSON.stringify(scans.map((scan) => ({ ...scan, findings: scan.findings.length })))),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('describes every key for people', () => {
    for (const [key, node] of Object.entries(schema.properties)) {
      expect([key, 'description' in node]).toEqual([key, true]);
    }
  });

  test('counts by standing and severity', () => {
    const counts = countsOf([...FAILED.findings, finding({ standing: 'known', counted: 'low' })]);
    expect(counts.blocking).toEqual({ critical: 1, high: 0, medium: 0, low: 0, info: 0 });
    expect(counts.known).toEqual({ critical: 0, high: 0, medium: 0, low: 1, info: 0 });
  });
});

/** The schema with nothing allowed that it does not name. */
function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]));
  return 'properties' in copy && 'type' in copy ? { ...copy, additionalProperties: false } : copy;
}
