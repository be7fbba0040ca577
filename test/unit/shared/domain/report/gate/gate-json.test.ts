import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Json } from '../../../../../../shared/domain/json/json.ts';
import { countsOf, renderGateJson } from '../../../../../../shared/domain/report/gate/gate-json.ts';
import { TERRAFORM_VALIDATION } from '../../../../../../shared/domain/report/gate/report-subject.ts';
import schema from '../../../../../../shared/schemas/security-gate-report.v1.json' with { type: 'json' };
import validationSchema from '../../../../../../shared/schemas/tf-validate-report.v1.json' with {
  type: 'json',
};
import { abouts, judgements } from './judgement-arbitrary.ts';
import { ABOUT, FAILED, finding } from './judgements.ts';
import { ABOUT_TERRAFORM, validation } from './validations.ts';

const compile = (one: object) => new Ajv2020({ strict: true, strictRequired: false }).compile(one);
const open = compile(schema);
const closed = compile(close(schema) as object);
const openValidation = validating(schema, validationSchema);
const closedValidation = validating(close(schema), close(validationSchema));

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

  test('writes of a validation what its own schema describes, and nothing that it does not', () => {
    const holds = (report: Json) => {
      expect(openValidation(report) ? [] : openValidation.errors).toEqual([]);
      expect(closedValidation(report) ? [] : closedValidation.errors).toEqual([]);
      expect(open(report)).toBe(false);
    };
    holds(JSON.parse(renderGateJson(validation(), ABOUT_TERRAFORM)) as Json);
    fc.assert(
      fc.property(judgements, abouts, facts, (judged, { image: _, ...about }, told) => {
        const of = { ...about, subject: TERRAFORM_VALIDATION, facts: told };
        holds(JSON.parse(renderGateJson(judged, of)) as Json);
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
    const keys = [...Object.entries(schema.properties), ...Object.entries(validationSchema.properties)];
    for (const [key, node] of keys) expect([key, 'description' in node]).toEqual([key, true]);
  });

  test('counts by standing and severity', () => {
    const counts = countsOf([...FAILED.findings, finding({ standing: 'known', counted: 'low' })]);
    expect(counts.blocking).toEqual({ critical: 1, high: 0, medium: 0, low: 0, info: 0 });
    expect(counts.known).toEqual({ critical: 0, high: 0, medium: 0, low: 1, info: 0 });
  });
});

const facts = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 4 });

/** As an editor finds them: beside each other. */
function validating(gate: unknown, report: unknown) {
  const both = new Ajv2020({ strict: true, strictRequired: false });
  both.addSchema(gate as object, 'security-gate-report.v1.json');
  return both.compile({ ...(report as object), $id: 'tf-validate-report.v1.json' });
}

/** The schema with nothing allowed that it does not name. */
function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]));
  return 'properties' in copy && 'type' in copy ? { ...copy, additionalProperties: false } : copy;
}
