import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { parseVerification } from '../../../../../../shared/domain/smoke/verification/parse-verification.ts';
import schema from '../../../../../../shared/schemas/verification.v1.json' with { type: 'json' };

const ON_A_SERVICE = { service: true };
const ON_A_URL = { service: false };

function wish(text: string, about = ON_A_SERVICE) {
  const read = parseVerification(text, about);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function problems(text: string, about = ON_A_SERVICE): readonly string[] {
  const read = parseVerification(text, about);
  return read.ok
    ? []
    : read.error.map(({ where, line, column, message }) => `${where}:${line}:${column} ${message}`);
}

const DEFAULTS = {
  health: {},
  readiness: {},
  sample: {},
  metrics: { kind: 'cloud-monitoring', withinMs: 300_000 },
  logs: { withinMs: 120_000 },
  latency: { goal: { limits: [{ name: 'p95', limitMs: 2_000 }], requests: 100, prove: false } },
};
const WHOLE = `health: /livez
readiness: off
sample: {path: /api/orders?limit=1, status: 200}
metrics: {path: /metrics}
logs: {within: 1m}
latency: {p95: 300ms, requests: 40}
`;

describe('the wish for a verification', () => {
  test.each(['all', ' All\n'])('is all six with their defaults where it says %j', (text) => {
    expect(wish(text)).toEqual(DEFAULTS);
    expect(wish(text, ON_A_URL)).toEqual(DEFAULTS);
  });

  test('tunes each by its name, and leaves out what is off', () => {
    expect(wish(WHOLE)).toEqual({
      health: { path: '/livez' },
      readiness: 'off',
      sample: { path: '/api/orders?limit=1', status: [{ min: 200, max: 200 }] },
      metrics: { kind: 'endpoint', path: '/metrics' },
      logs: { withinMs: 60_000 },
      latency: { goal: { limits: [{ name: 'p95', limitMs: 300 }], requests: 40, prove: false } },
    });
  });

  test('asks those that it does not name with their defaults', () => {
    expect(wish('logs: off')).toEqual({ ...DEFAULTS, logs: 'off' });
  });

  test.each([
    ['health: false', { health: 'off' }],
    ['health: on', {}],
    ['metrics: /stats', { metrics: { kind: 'endpoint', path: '/stats' } }],
    [
      'metrics: {source: cloud-monitoring, within: 90}',
      { metrics: { kind: 'cloud-monitoring', withinMs: 90_000 } },
    ],
    ['logs: 30s', { logs: { withinMs: 30_000 } }],
    ['latency: {path: /quick}', { latency: { ...DEFAULTS.latency, path: '/quick' } }],
    [
      'latency: {p50: 1s}',
      { latency: { goal: { ...DEFAULTS.latency.goal, limits: [{ name: 'p50', limitMs: 1_000 }] } } },
    ],
    [
      'latency: 300ms',
      { latency: { goal: { ...DEFAULTS.latency.goal, limits: [{ name: 'p95', limitMs: 300 }] } } },
    ],
  ])('takes the short form %s', (text, more) => {
    expect(wish(text)).toEqual({ ...DEFAULTS, ...more });
  });
});

describe('a wish that cannot be met', () => {
  test('is told with every problem at once, each at its line and column', () => {
    expect(
      problems('health: livez\nreadyness: off\nlogs: {withn: 2m}\nlatency: {p95: 300ms, requests: 1}'),
    ).toEqual([
      'verification:1:9 Expected on, off, a path that begins with /, or a map of path and status, found "livez"',
      'verification:2:1 Expected one of health, readiness, sample, metrics, logs, latency, found the unknown key "readyness"; did you mean "readiness"?',
      'verification:3:8 Expected only within, found the unknown key "withn"; did you mean "within"?',
      'verification:4:33 Expected a number of at least 2, found 1',
    ]);
  });

  test.each([
    ['alll', '1:1 Expected none, all, or a map of the checks to tune or leave out, found "alll"'],
    ['- health', '1:1 Expected none, all, or a map of the checks to tune or leave out, found a list of 1'],
    [
      'health:',
      '1:1 Expected on, off, a path that begins with /, or a map of path and status, found nothing',
    ],
    ['logs: soon', '1:7 Expected on, off, a duration, or a map, found "soon"'],
    ['logs: 1h', '1:7 Expected a duration from 1ms to 10m, found "1h"'],
    ['sample: {status: 299-200}', '1:18 Expected a range that rises, found "299-200"'],
    ['metrics: {source: prometheus}', '1:19 Expected "cloud-monitoring", found "prometheus"'],
    ['health: on\nhealth: off', '2:1 Expected each key of a map once, found "health" again'],
    [
      'latency: {p95: 1s, requests: 10, prove: true}',
      '1:34 Expected at least 72 requests to prove a limit of the p95, found 10',
    ],
    [
      'metrics: {path: /metrics, within: 3m}',
      '1:27 Expected path or within, found both: an endpoint is asked once, Cloud Monitoring is waited for',
    ],
    [
      'health: off\nreadiness: off\nsample: off\nmetrics: off\nlogs: off\nlatency: off',
      '1:1 Expected a check that is asked, found all six left out; write verification: none',
    ],
  ])('is refused: %j', (text, wanted) => {
    expect(problems(text)).toEqual([`verification:${wanted}`]);
  });

  test('of logs and metrics is refused for a URL alone, of which nobody can be asked', () => {
    expect(problems('logs: on\nmetrics: {within: 3m}', ON_A_URL)).toEqual([
      'verification:1:1 Expected a service with logs, found a url alone, of which nobody could be asked; name the service, or write logs: off',
      'verification:2:1 Expected a service with metrics, found a url alone, of which nobody could be asked; name the path of an endpoint, the service, or write metrics: off',
    ]);
    expect(problems('logs: off\nmetrics: /metrics', ON_A_URL)).toEqual([]);
  });
});

test('the published schema is a strict JSON Schema, and another validator agrees with the parser on it', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  for (const text of [WHOLE, 'logs: off', 'health: livez', 'metrics: {}', 'latency: {p94: 1s}', 'health: 5'])
    expect([text, validate(parse(text))]).toEqual([text, parseVerification(text, ON_A_SERVICE).ok]);
});
