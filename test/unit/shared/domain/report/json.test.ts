import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Json } from '../../../../../shared/domain/json/json.ts';
import { renderJson } from '../../../../../shared/domain/report/json.ts';
import schema from '../../../../../shared/schemas/rollout-report.v1.json' with { type: 'json' };
import { arm } from '../analysis/observations.ts';
import { judgedStages, probed } from './judged.ts';
import { outcomes } from './outcome-arbitrary.ts';
import {
  CRASHED,
  FAILED_CHECK,
  healthy,
  INCONCLUSIVE,
  outcome,
  smokeRun,
  testResult,
  watched,
} from './outcomes.ts';

const compile = (one: object) => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(one);
const open = compile(schema);
const closed = compile(close(schema) as object);

describe('renderJson', () => {
  test('writes what the schema describes, and nothing that it does not', () => {
    fc.assert(
      fc.property(outcomes, (result) => {
        const report = JSON.parse(renderJson(result));
        expect(open(report) ? [] : open.errors).toEqual([]);
        expect(closed(report) ? [] : closed.errors).toEqual([]);
      }),
    );
  });

  test('keeps every fact of an outcome', () => {
    const whole = outcome({
      conclusion: 'rolled-back',
      stop: 'given-up',
      candidateUrl: 'https://c---shop.run.app',
      analysis: { intervalMs: 60_000, settleMs: 180_000 },
      trafficPlan: {
        ...{ ratePerMinute: 10, decidedBy: 'probes', notes: ['too few users'] },
        stages: [{ percent: 5, requestsPerMinute: 0.5, expectedMs: 360_000 }],
      },
      stages: judgedStages([{ percent: 5, minutes: [[arm(30, 1, 2, 3), arm(270, 1)]] }]),
      smoke: [
        { ...smokeRun('candidate', 0, [FAILED_CHECK]), ...probed(72, 0, 0) },
        { when: 'stage', percent: 5 },
      ],
      evidence: { ...CRASHED, problem: { code: 'not-found', message: 'gone' } },
    });
    expect(JSON.parse(renderJson(whole))).toEqual(JSON.parse(JSON.stringify(whole)));
  });

  test('loses nothing on the way to a file and back, but that no number is null there', () => {
    fc.assert(
      fc.property(outcomes, (result) => {
        const file = renderJson(result);
        expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(result, unknownAsNull)));
        expect(`${JSON.stringify(JSON.parse(file), null, 2)}\n`).toBe(file);
      }),
    );
  });

  test.each([
    [Number.POSITIVE_INFINITY, { e: null, logE: null, p: 0 }],
    [800, { e: null, logE: 800 }],
    [Number.NEGATIVE_INFINITY, { e: 0, logE: null, p: 1 }],
  ])('tells how large evidence of e^%d is, although JSON cannot hold it', (logE, written) => {
    const verdict = { ...healthy(20, 0), tests: [testResult('errors', 'fail', logE)] };
    const report = JSON.parse(renderJson(outcome({ stages: [watched(5, 0, [verdict])] })));
    expect(closed(report)).toBe(true);
    expect(report.targets[0].stages[0].looks[0].verdict.tests[0]).toMatchObject(written);
  });

  test('writes equal outcomes as equal texts, whatever the order of their keys', () => {
    const one = outcome();
    const other = Object.fromEntries(Object.entries(one).reverse()) as typeof one;
    expect(renderJson(other)).toBe(renderJson(one));
    expect(renderJson(one)).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"action": "action-deploy-canary",/);
  });

  test('tells no data from zero', () => {
    const report = JSON.parse(renderJson(outcome({ stages: [watched(5, 0, [INCONCLUSIVE])] })));
    expect(report.targets[0].stages[0].looks[0].verdict.signals[1]).toEqual({
      ...{ name: '5xx ratio', value: null, limit: 0.05, unit: 'ratio', kind: 'inconclusive' },
    });
  });
});

describe('the schema of the report', () => {
  test('says in words what each key means', () => {
    const silent: string[] = [];
    walk(schema as Json, '', (node, path) => {
      if (/\/properties\/[^/]+$/.test(path) && node.$ref === undefined && !node.description)
        silent.push(path);
    });
    expect(silent).toEqual([]);
  });

  test.each([
    ['an unknown conclusion', { conclusion: 'fine' }],
    ['a text where a number belongs', { durationMs: '1' }],
    ['a service without traffic', { traffic: undefined }],
    ['more than all traffic', { traffic: [{ revision: 'a', percent: 101 }] }],
  ])('refuses %s', (_, wrong) => {
    const report = JSON.parse(renderJson(outcome()));
    const broken = { ...report, ...wrong, targets: [{ ...report.targets[0], ...wrong }] };
    expect(open(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});

/** What JSON leaves out or cannot hold is said to be unknown. */
function unknownAsNull(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const unknown = Object.entries(value).filter(
    ([key, one]) =>
      one === undefined && ['value', 'ratePerMinute', 'requestsPerMinute', 'expectedMs'].includes(key),
  );
  return { ...value, ...Object.fromEntries(unknown.map(([key]) => [key, null])) };
}

/** The same schema, closed: a key that it does not name is an error. */
function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]));
  return 'properties' in copy && 'type' in copy ? { ...copy, additionalProperties: false } : copy;
}

function walk(node: Json, path: string, visit: (node: { [key: string]: Json }, path: string) => void): void {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  visit(node as { [key: string]: Json }, path);
  for (const [key, value] of Object.entries(node)) walk(value ?? null, `${path}/${key}`, visit);
}
