import { describe, expect, test } from '@jest/globals';
import type { AnalysisSettings } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import { judge } from '../../../../../shared/domain/analysis/judge.ts';
import type { Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import { arm, each, inStage, MINUTE, minutes, observed, SETTINGS } from './observations.ts';

const WELL = [arm(30), arm(270, 1)] as const;
const ILL = [arm(30, 4), arm(270, 1)] as const;

test('what could not be read is all that is told: that requests are missing is not known', () => {
  expect(judge(observed([], { troubles: ['no access'] }), SETTINGS, inStage(0, 7))).toMatchObject({
    kind: 'inconclusive',
    reasons: ['no access'],
    mayStillDecide: true,
  });
  // The hour before alone: what was counted since still speaks.
  const partly = judge(observed(minutes(each(2, WELL)), { troubles: ['no past'] }), SETTINGS, inStage(0, 7));
  expect(partly.reasons.slice(0, 2)).toEqual(['no past', expect.stringMatching(/^5xx 0 of 60/)]);
});

test('a candidate that has nothing to prove, as its tests are only watched, is not called proven', () => {
  const { errors, latency } = SETTINGS;
  const watched = {
    ...SETTINGS,
    errors: { ...errors, dryRun: true },
    latency: { ...latency, dryRun: true },
  };
  expect(judge(observed(minutes(each(4, ILL))), watched, inStage(0, 7))).toMatchObject({
    kind: 'healthy',
    reasons: ['nothing had to be proven: the tests of errors and latency are only watched (dry run)'],
  });
});

describe("without users' requests", () => {
  const settings: AnalysisSettings = { ...SETTINGS, users: 'none' };

  test('probes alone decide, and no interval is waited for', () => {
    const probes = { probes: 80, failures: 0, slow: 0 };
    const stage = inStage(0, 6, { decidedBy: 'probes' });
    expect(judge(observed([], { probes }), settings, stage).kind).toBe('healthy');
    expect(judge(observed([], { probes: { ...probes, failures: 40 } }), settings, stage).kind).toBe(
      'unhealthy',
    );
  });

  test('a plan that relies on users proves nothing', () => {
    expect(judge(observed([]), settings, inStage(0, 6))).toMatchObject({
      kind: 'inconclusive',
      reasons: [
        "users' requests are not read (analysis.users: none), no probe may decide and no metric is obeyed: nothing can prove the candidate",
      ],
    });
  });

  describe('and without probes, metrics of the user decide', () => {
    const metrics = ['queue', 'lag'].map((name) => ({ name, query: 'q', max: 5, dryRun: false }));
    const read = (...values: readonly (number | undefined)[]) =>
      observed([], {
        custom: metrics.map(({ name }, other) => ({
          name,
          points: values.map((candidate, index) => ({
            atMs: index * MINUTE,
            candidate: other === 0 ? candidate : 1,
          })),
        })),
      });
    const judged = (...values: readonly (number | undefined)[]) =>
      judge(read(...values), { ...settings, metrics }, inStage(0, 6));

    test.each<[string, readonly (number | undefined)[], Verdict['kind']]>([
      ['two intervals inside prove', [1, 2], 'healthy'],
      ['an early interval without a value is made up for', [undefined, 1, 2], 'healthy'],
      ['one interval does not prove', [1], 'inconclusive'],
      ['nor does one after one outside', [9, 1], 'inconclusive'],
      ['nor one without a value', [1, undefined], 'inconclusive'],
      ['nor nothing', [], 'inconclusive'],
      ['three intervals outside fail', [9, 9, 9], 'unhealthy'],
    ])('%s', (_, values, kind) => {
      expect(judged(...values).kind).toBe(kind);
    });

    test('and the verdict says which must still prove what', () => {
      expect(judged(1).reasons).toEqual([
        "users' requests are not read (analysis.users: none): queue, lag must be inside in the last 2 intervals of the stage",
      ]);
      expect(judged(9, 1).reasons).toEqual([expect.stringContaining(': queue must be inside in the last 2')]);
      expect(judged(1, 1).reasons.at(-1)).toBe(
        "users' requests are not read (analysis.users: none): the metrics of rollout.yml decide",
      );
    });
  });

  test('a stage after a proof by probes says nothing of requests that nobody read', () => {
    const probes = { probes: 80, failures: 0, slow: 0 };
    const verdict = judge(observed([], { probes }), settings, inStage(0, 6, { decidedBy: 'probes' }));
    expect(verdict.reasons.at(-1)).toBe(
      "own probes were the proof before the first stage; users' requests are not read (analysis.users: none)",
    );
  });
});
