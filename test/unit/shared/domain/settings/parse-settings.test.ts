import { describe, expect, test } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020.js';
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
  errors: 0.5%
  p95: 800ms
  minimum_requests: 50
`;

describe('parseSettings', () => {
  test('reads every key', () => {
    expect(parseSettings(FULL, PATH)).toEqual({
      ok: true,
      value: {
        stages: [stage(5, 2 * MIN), stage(25, 5 * MIN, 15 * MIN), stage(100, 0)],
        onInconclusive: 'hold',
        analysis: { intervalMs: 1_000, settleMs: 0, errorRatio: 0.005, p95Ms: 800, minimumRequests: 50 },
      },
    });
  });

  test.each([
    ['', 'an empty file'],
    ['# nothing\n', 'a file of comments'],
    ['analysis: {}\n', 'an empty map'],
  ])('takes %j for the defaults (%s)', (text) => {
    expect(parseSettings(text, PATH)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
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
    ['analysis:\n  errors: 150%', '2:11 Expected a percent from 0 to 100'],
    ['analysis:\n  interval: 10ms', '2:13 Expected a duration of at least 1s, found "10ms"'],
    ['analysis:\n  minimum_requests: 0', '2:21 Expected a whole number of at least 1, found 0'],
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
    expect(result.ok ? 0 : result.error.map(({ line }) => line)).toEqual([3, 4, 5]);
    const deeper = parseSettings('stages: 5%/1m\nanalysis:\n  errors: 101%\n  interval: 0s\n', PATH);
    expect(deeper.ok ? 0 : deeper.error.map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  test('publishes a schema that other validators accept', () => {
    const validate = new Ajv2020.default({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(
      schema,
    );
    expect(validate({ stages: '5%/2m, 100%', analysis: { errors: '5%', p95: '2000ms' } })).toBe(true);
    expect(validate({ stages: [{ percent: 5, bake: '2m' }, { percent: '100%' }] })).toBe(true);
    expect(validate({ analysis: { p95: 2000 } })).toBe(false);
  });
});
