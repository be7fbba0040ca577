import { describe, expect, test } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { parseSettings } from '../../../../../shared/domain/settings/parse-settings.ts';
import { DEFAULT_SETTINGS } from '../../../../../shared/domain/settings/settings.ts';
import schema from '../../../../../shared/schemas/rollout.v1.json' with { type: 'json' };

const PATH = '.github/rollout.yml';
const MIN = 60_000;

const FULL = `
stages:
  - percent: 5
    bake: 2m
  - {percent: 25%, bake: 5m, deadline: 15m}
  - percent: 100
on_inconclusive: hold
analysis:
  interval: 1s
  settle: 0s
  users: none
  errors: {limit: 0.5%, tolerance: 1.2, dry_run: true}
  client_errors: {tolerance: 3, dry_run: true}
  latency: {limit: 800ms, quantile: 99.9, tolerance: 2, dry_run: true}
  share: {dry_run: true}
  probes: {when: always, per_minute: 30, path: "/ready?deep=1"}
  metrics:
    - name: queue-depth
      query: max(queue_depth{revision_name="{{ revision }}", service="{{service}}"})
      min: 0
      max: 50.5
      versus_baseline: 1.5
      dry_run: true
    - {name: orders, query: sum(orders), min: 1}
  prometheus: {url: "https://prometheus.example.com/api/", token_env: PROMETHEUS_TOKEN}
`;

describe('parseSettings', () => {
  test('reads every key', () => {
    expect(parseSettings(FULL, PATH)).toEqual({
      ok: true,
      value: {
        stages: [stage(5, 2 * MIN), stage(25, 5 * MIN, 15 * MIN), stage(100, 0)],
        onInconclusive: 'hold',
        analysis: {
          intervalMs: 1_000,
          settleMs: 0,
          users: 'none',
          errors: { ratio: 0.005, tolerance: 1.2, dryRun: true },
          clientErrors: { tolerance: 3, dryRun: true },
          latency: { limitMs: 800, quantile: 0.999, tolerance: 2, dryRun: true },
          share: { dryRun: true },
          probes: { when: 'always', perMinute: 30, path: '/ready?deep=1' },
          metrics: [
            {
              name: 'queue-depth',
              query: 'max(queue_depth{revision_name="{{ revision }}", service="{{service}}"})',
              min: 0,
              max: 50.5,
              versusBaseline: 1.5,
              dryRun: true,
            },
            { name: 'orders', query: 'sum(orders)', min: 1, dryRun: false },
          ],
          prometheus: { url: 'https://prometheus.example.com/api', tokenEnv: 'PROMETHEUS_TOKEN' },
        },
      },
    });
  });

  test.each([
    ['', 'an empty file'],
    ['# nothing\n', 'a file of comments'],
    ['analysis: {}\n', 'an empty map'],
    ['$schema: ./rollout.v1.json\n', 'the address of its schema'],
    [
      'analysis: {errors: {}, client_errors: {}, latency: {}, share: {}, probes: {}, metrics: []}',
      'empty maps',
    ],
  ])('takes %j for the defaults (%s)', (text) => {
    expect(parseSettings(text, PATH)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  test('is a good rollout without a word', () => {
    expect(DEFAULT_SETTINGS.analysis).toEqual({
      intervalMs: 60_000,
      settleMs: 180_000,
      users: 'monitoring',
      errors: { ratio: 0.05, tolerance: 1, dryRun: false },
      clientErrors: { tolerance: 1.5, dryRun: false },
      latency: { limitMs: 2_000, quantile: 0.95, tolerance: 1.5, dryRun: false },
      share: { dryRun: false },
      probes: { when: 'auto', perMinute: 120 },
      metrics: [],
    });
  });

  test('reads stages from one line', () => {
    const result = parseSettings('stages: 10%/1m/20m, 100%', PATH);
    expect(result.ok && result.value.stages).toEqual([stage(10, MIN, 20 * MIN), stage(100, 0)]);
  });

  test.each([
    ['stage: 5%/2m, 100%', '1:1 .*unknown key "stage"; did you mean "stages"'],
    ['analysis:\n  p9: 1s', '2:3 .*unknown key "p9"; did you mean "p95"'],
    ['stages: 50%/5m, 25%/5m, 100%', '1:9 Expected percents that rise, found 25 % after 50 % in "25%/5m"'],
    [
      'stages:\n  - percent: 5\n    bake: 1m\n  - percent: 50\n    bake: 1m',
      '4:14 Expected the last stage to be 100 %',
    ],
    [
      'stages:\n  - percent: 50\n    bake: 1m\n  - percent: 5\n    bake: 1m\n  - percent: 100',
      '4:14 Expected percents that rise',
    ],
    ['stages:\n  - percent: 5\n  - percent: 100', '2:5 Expected a bake for the stage of 5 %'],
    ['stages:\n  - percent: 5.5\n    bake: 1m\n  - percent: 100', '2:14 Expected a whole percent'],
    [
      'stages: []',
      '1:9 Expected a list of at least 1, found an empty list|1:9 Expected .*, found an empty list',
    ],
    ['stages:\n  - bake: 1m', '2:5 Expected .*'],
    [
      'stages:\n  - percent: 5\n    bake: 120\n  - percent: 100',
      '3:11 Expected a duration with its unit.*, found 120',
    ],
    [
      'stages:\n  - percent: 5\n    bake: 5m\n    deadline: 1m\n  - percent: 100',
      'Expected a deadline of at least the bake',
    ],
    ['on_inconclusive: maybe', '1:18 Expected one of "rollback", "hold", "promote", found "maybe"'],
    ['analysis:\n  p95: 2000', '2:8 Expected a duration with its unit.*found 2000'],
    ['analysis:\n  interval: 10ms', '2:13 Expected a duration of at least 1s, found "10ms"'],
    ['analysis:\n  minimum_requests: 20', '2:3 Expected no minimum_requests.*Take the line out'],
    ['analysis:\n  min_requests: 20', '2:3 Expected no minimum_requests.*Take the line out'],
    ['- stages', '1:1 Expected the settings of a rollout, found a list of 1'],
    ['stages:\n  - percent: 5\n    bak: 1m\n  - percent: 100', '3:5 .*did you mean "bake"'],
    ['stages: [', '1:\\d+ Expected valid YAML'],
  ])('refuses %j', (text, message) => {
    const result = parseSettings(text, PATH);
    const problems = result.ok ? [] : result.error.map((p) => `${p.line}:${p.column} ${p.message}`);
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(!result.ok && result.error[0]?.where).toBe(PATH);
  });

  test('lists every problem of the file', () => {
    const result = parseSettings(
      'stages: 5%\nanalysis:\n  settle: later\n  erors: 1%\non_inconclusive: x\n',
      PATH,
    );
    expect(result.ok ? 0 : result.error.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
    const deeper = parseSettings('stages: 5%/1m\nanalysis:\n  errors: 101%\n  interval: 0s\n', PATH);
    expect(deeper.ok ? 0 : deeper.error.map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  test('lists what the schema sees and what it does not see together, in the order of the lines', () => {
    const text = `stages:
  - {percent: 5, bake: 1m}
  - {percent: x, bake: 1m}
  - {percent: 101, bake: soon}
  - percent: 3
analysis:
  interval: 10ms
  settle: later
  minimum_requests: 5
  errors: {limit: 0%, tolerance: 0.5}
  metrics:
    - {name: a, query: q, max: high}
    - {name: a, query: "{{revison}}", min: 2, max: 1}
  p95: 0s
`;
    const result = parseSettings(text, PATH);
    const lines = result.ok ? [] : result.error.map(({ line }) => line);
    expect(lines).toEqual([3, 4, 4, 5, 7, 8, 9, 10, 10, 12, 13, 13, 13, 14]);
  });

  test('publishes a schema that other validators accept', () => {
    const validate = new Ajv2020.default({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(
      schema,
    );
    expect(validate({ stages: '5%/2m, 100%', analysis: { errors: '5%', p95: '2000ms' } })).toBe(true);
    expect(validate({ stages: [{ percent: 5, bake: '2m' }, { percent: '100%' }] })).toBe(true);
    expect(
      validate({ analysis: { errors: { limit: 0.5, tolerance: 2 }, latency: '2s', probes: 'never' } }),
    ).toBe(true);
    expect(validate(parse(FULL))).toBe(true);
    expect(describedKeys(schema.properties).filter(({ description }) => !description)).toEqual([]);
    for (const analysis of [{ p95: 2000 }, { errors: 0 }, { errors: 100 }, { latency: { quantile: 0.95 } }]) {
      expect(validate({ analysis })).toBe(false);
    }
  });
});

/** Every key that a file can have outside lists, with what an editor shows for it. */
function describedKeys(
  properties: object,
  at = '',
): { readonly key: string; readonly description: unknown }[] {
  return Object.entries(properties).flatMap(([name, node]) => {
    const key = `${at}/${name}`;
    const maps = [node, ...(node.anyOf ?? [])].filter((one) => one.properties !== undefined);
    return [
      { key, description: node.description ?? node.$ref },
      ...maps.flatMap((map) => describedKeys(map.properties, key)),
    ];
  });
}
