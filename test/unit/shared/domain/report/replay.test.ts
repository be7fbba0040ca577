import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { calibrate } from '../../../../../shared/domain/analysis/replay-calibration.ts';
import { walk } from '../../../../../shared/domain/analysis/replay-walk.ts';
import { adviceFor } from '../../../../../shared/domain/report/advice.ts';
import { headline } from '../../../../../shared/domain/report/headline.ts';
import { renderJson } from '../../../../../shared/domain/report/json.ts';
import type { Outcome } from '../../../../../shared/domain/report/outcome.ts';
import { replayOutcome } from '../../../../../shared/domain/report/replay-outcome.ts';
import { replayText } from '../../../../../shared/domain/report/replay-text.ts';
import { renderSummary } from '../../../../../shared/domain/report/summary.ts';
import schema from '../../../../../shared/schemas/rollout-report.v1.json' with { type: 'json' };
import { arm, each, MINUTE, minutes, observed, SETTINGS } from '../analysis/observations.ts';
import { CANDIDATE, outcome, STABLE } from './outcomes.ts';

type Minute = Parameters<typeof minutes>[0][number];

/** A replay of so many minutes, as the action reports it. */
function replayed(pairs: readonly Minute[]): Outcome {
  const endMs = pairs.length * MINUTE;
  const stage = { percent: 10, bakeMs: 2 * MINUTE, deadlineMs: endMs + 3 * MINUTE };
  const observation = observed(minutes(pairs));
  const walked = walk(observation, SETTINGS, stage);
  const limits = calibrate(observation, SETTINGS, stage);
  const asked = { startMs: 0, endMs, intervalMs: MINUTE, notes: [] };
  const replay = replayOutcome({ ...asked, asked }, [STABLE], walked, observation, limits);
  const why = (replay.decided ?? replay.turns.at(-1))?.reason ?? '';
  return outcome(
    {
      conclusion: 'unchanged',
      reason: replayText(replay, 10, why),
      replay,
      stages: [{ ...stage, startedMs: 0, endedMs: walked.looks.at(-1)?.atMs ?? 0, looks: walked.looks }],
      restoreCommand: undefined,
    },
    { mode: 'replay' },
  );
}

const well: Minute = [arm(300, 1), arm(2700, 9)];
const ill: Minute = [arm(300, 25), arm(2700, 9)];
const ILL = replayed([...each(8, well), ...each(8, ill)]);
const WELL = replayed(each(10, well));
const BOTH = replayed(each(10, [arm(300, 60), arm(2700, 540)] as const));
const FEW = replayed(each(5, [arm(2), arm(18)] as const));

const headlineOf = (one: Outcome) => one.targets.map((target) => headline(target, one))[0];
const adviceOf = (one: Outcome) =>
  one.targets.flatMap((target) => adviceFor(target, one).map(({ text }) => text));

describe('the headline of a replay', () => {
  test.each([
    [
      'ill',
      ILL,
      /^Replay: \S+ of shop in europe-west1 would have been rolled back after 12m at about 10 % of the requests: 5xx on the candidate /,
    ],
    [
      'well',
      WELL,
      /would have advanced after 5m at about 10 % of the requests, and nothing would have taken its traffic back in 10m$/,
    ],
    ['both ill', BOTH, /would have lost its traffic after .* without being blamed: both arms are ill/],
    [
      'too few',
      FEW,
      /would have been held at about 10 % of the requests for all of 5m, proven neither well nor ill: /,
    ],
  ])('says what would have become of the candidate: %s', (_, one, text) => {
    expect(headlineOf(one)).toMatch(text);
  });
});

describe('the summary of a replay', () => {
  const summary = renderSummary(ILL);

  test('tells when each decision would have come, and why', () => {
    const [, turns = ''] = summary.split('What a rollout would have done:');
    expect(
      turns
        .split('\n')
        .filter((line) => line.startsWith('| 1970'))
        .map((line) => line.slice(0, 70)),
    ).toEqual([
      expect.stringContaining('1970-01-01 00:04:00 UTC | 4m | would have waited'),
      expect.stringContaining('1970-01-01 00:05:00 UTC | 5m | would have advanced'),
      expect.stringContaining('1970-01-01 00:12:00 UTC | 12m | would have rolled back'),
    ]);
  });

  test('sets each limit beside where it turns, for both arms', () => {
    expect(summary).toMatch(/\| `analysis.errors` \| 5 % \| kept \| 3\.\d % \| kept \| 0\.\d+ % \|/);
    expect(summary).toMatch(/\| `analysis.errors.tolerance` \| 1 \| rolled back \| 8\.\d \| – \| – \|/);
    expect(summary).toContain('Only analysis.errors.tolerance would have taken the traffic back');
  });

  test('tells what users would have been spared, and that the share was not asked', () => {
    // Settled three minutes late: of eight minutes with 25 errors each, four had begun by then.
    expect(summary).toContain('Of its 208 5xx answers in the range, 100 came after the look');
    expect(summary).toContain('answered its share of the requests is not asked');
  });

  test('leads to the log of that time', () => {
    expect(summary).toContain('timestamp%3E%3D%221970-01-01T00%3A00%3A00.000Z%22');
  });

  test('draws and lists the looks as that of a rollout does', () => {
    expect(summary).toContain('xychart-beta');
    expect(summary).toContain('Every look of the judge at 10 % (9)');
    expect(summary).toContain('Errors that the candidate served to users');
  });

  test('says what to do about limits that the baseline does not keep', () => {
    expect(adviceOf(BOTH)).toEqual([expect.stringContaining('Loosen the limits that the baseline itself')]);
    expect(renderSummary(BOTH)).toContain('5 % would also have rolled back the baseline, so it is too tight');
    expect(adviceOf(ILL)).toEqual([expect.stringContaining('Nothing, if that is what you want')]);
    expect(renderSummary(WELL)).toContain('No limit alone would have taken the traffic back; the nearest');
  });
});

describe('the report of a replay', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(closed(schema) as object);

  test.each([
    ['ill', ILL],
    ['well', WELL],
    ['both ill', BOTH],
    ['too few', FEW],
  ])('is what the schema describes, and keeps every fact: %s', (_, one) => {
    const report = JSON.parse(renderJson(one));
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(report.targets[0].replay).toEqual(JSON.parse(JSON.stringify(one.targets[0]?.replay)));
    expect(report.targets[0].revision).toBe(CANDIDATE);
  });
});

/** The same schema, in which a key that is not named is an error. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && 'type' in copy ? { ...copy, additionalProperties: false } : copy;
}
