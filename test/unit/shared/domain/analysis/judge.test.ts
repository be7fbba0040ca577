import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AnalysisSettings } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import { judge } from '../../../../../shared/domain/analysis/judge.ts';
import type { JudgedStage } from '../../../../../shared/domain/analysis/judged-stage.ts';
import type { Interval, Observation } from '../../../../../shared/domain/analysis/observation.ts';
import type { Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import { arm, each, inStage, MINUTE, minutes, observed, SETTINGS } from './observations.ts';

type Arms = readonly [Interval['candidate'], Interval['baseline']];
const WELL: Arms = [arm(30), arm(270, 1)];
const SILENT: Arms = [arm(0), arm(270, 1)];
const ILL: Arms = [arm(30, 4), arm(270, 1)];
const BOTH_ILL: Arms = [arm(30, 10), arm(270, 90)];
const SLOW: Arms = [arm(30, 0, 8), arm(270, 0, 1)];
const BOTH_SLOW: Arms = [arm(30, 0, 10), arm(270, 0, 90)];
const REFUSING: Arms = [arm(30, 0, 0, 30), arm(270, 0, 0, 20)];
const HALF: Arms = [arm(150), arm(150)];

describe('judge', () => {
  test.each<[string, Verdict['kind'], readonly Arms[], RegExp]>([
    [
      'all proofs are there',
      'healthy',
      each(4, WELL),
      /^5xx 0 of 120 \(0\.0 %\), to be proven below 5\.0 %: evidence 182 of 20 needed$/,
    ],
    [
      'the candidate fails more often than the limit and the baseline',
      'unhealthy',
      each(5, ILL),
      /^5xx 20 of 150 \(13\.3 %\), limit 5\.0 %: evidence 219 of 120 needed, p <= 0\.0046$/,
    ],
    [
      'the candidate stays within the limit, and is clearly worse than the baseline',
      'unhealthy',
      each(6, [arm(100, 2), arm(900)]),
      /^5xx 12 of 600 \(2\.0 %\) against 0 of 5400 \(0\.0 %\) of the baseline: evidence/,
    ],
    [
      'the candidate refuses its callers',
      'unhealthy',
      each(2, REFUSING),
      /^4xx 60 of 60 \(100\.0 %\) against 40 of 540 \(7\.4 %\) of the baseline/,
    ],
    [
      'the candidate is slow',
      'unhealthy',
      each(4, SLOW),
      /^slow answers \(above 2000 ms\) 24 of 90 \(26\.7 %\), limit 5\.0 %: evidence/,
    ],
    [
      'the candidate answers nothing while the baseline does',
      'unhealthy',
      each(3, SILENT),
      /^the candidate answered 0 of 540 requests where its weight stands for about 54: evidence/,
    ],
    [
      'both arms fail alike',
      'shared-outage',
      each(4, BOTH_ILL),
      /^both arms are ill: 5xx 40 of 120 \(33\.3 %\) against 360 of 1080 \(33\.3 %\) of the baseline/,
    ],
    ['both arms are slow alike', 'shared-outage', each(4, BOTH_SLOW), /^both arms are ill: slow answers/],
    [
      'failures raise a suspicion',
      'inconclusive',
      [...each(4, WELL), [arm(30, 4), arm(270, 1)]],
      /^suspicious: 5xx 4 of 150 \(2\.7 %\) against 5 of 1350 .* evidence \d+(\.\d+)? of 120 needed/,
    ],
    [
      'nobody has asked anything',
      'inconclusive',
      each(4, [arm(0), arm(0)]),
      /no answers.*none have come in this stage/,
    ],
    ['no interval has settled', 'inconclusive', [], /^0 of at least 2 intervals of this stage have settled$/],
    [
      'one interval has settled, full of good answers',
      'inconclusive',
      [[arm(300), arm(2700)]],
      /^1 of at least 2 intervals of this stage has settled$/,
    ],
    [
      'the proof is on its way',
      'inconclusive',
      each(2, WELL),
      /^5xx 0 of 60 .* 12 more requests without 5xx are needed, about 1m at this rate$/,
    ],
  ])('when %s: %s', (_, kind, arms, reason) => {
    const verdict = judge(observed(minutes(arms)), SETTINGS, inStage(0, arms.length + 3));
    expect(verdict.kind).toBe(kind);
    expect(verdict.reasons[0]).toMatch(reason);
  });

  test('wants two settled intervals of each stage, and keeps what the stages before it proved', () => {
    const first = minutes(each(6, WELL));
    const second = (count: number) => minutes(each(count, HALF), { stage: 1, weight: 0.5, fromMinute: 10 });
    const at = (count: number) =>
      judge(observed([...first, ...second(count)]), SETTINGS, inStage(1, count + 3));
    expect([0, 1, 2].map((count) => at(count).kind)).toEqual(['inconclusive', 'inconclusive', 'healthy']);
  });

  test('finds a fault that begins under the load of a late stage, whatever was good before', () => {
    const first = minutes(each(30, [arm(300), arm(2700, 3)] as const));
    const second = minutes(each(3, [arm(150, 14), arm(150)] as const), {
      stage: 1,
      weight: 0.5,
      fromMinute: 40,
    });
    expect(judge(observed([...first, ...second]), SETTINGS, inStage(1, 6)).kind).toBe('unhealthy');
  });

  test('needs no comparison where the candidate has all the traffic, or the baseline hardly answered', () => {
    const stages = [{ percent: 100, bakeMs: 5 * MINUTE, deadlineMs: 10 * MINUTE }];
    const alone = minutes(each(3, [arm(300, 60), arm(0)] as const), { weight: 1 });
    expect(judge(observed(alone), SETTINGS, inStage(0, 6, { stages })).kind).toBe('unhealthy');
    const few = minutes(each(3, [arm(30, 10), arm(9, 3)] as const), { weight: 0.8 });
    expect(judge(observed(few), SETTINGS, inStage(0, 6)).kind).toBe('unhealthy');
    const enough = minutes(each(3, [arm(30, 10), arm(10, 3)] as const), { weight: 0.8 });
    expect(judge(observed(enough), SETTINGS, inStage(0, 6)).kind).toBe('shared-outage');
  });

  test('fails nobody for fewer than three failures, however unlikely they are', () => {
    const rare: Arms = [arm(2, 2), arm(100_000)];
    const verdict = judge(observed(minutes([rare])), SETTINGS, inStage(0, 5));
    expect(verdict.tests.find(({ name }) => name === 'errors-relative')?.e).toBeGreaterThan(120);
    expect(verdict.kind).toBe('inconclusive');
  });

  test('takes failures that come in bursts for what they are', () => {
    const burst = [...each(3, WELL), [arm(30, 6), arm(270, 1)] as const];
    const before = Array.from({ length: 60 }, (_, minute) => arm(270, minute % 10 === 0 ? 12 : 0));
    const at = (more: Partial<Observation>) => judge(observed(minutes(burst), more), SETTINGS, inStage(0, 7));
    expect(at({}).kind).toBe('unhealthy');
    expect(at({ before }).kind).toBe('inconclusive');
    expect(at({ before }).tests[0]?.counts.dispersion).toBeGreaterThan(5);
  });

  test('gives a service that streams for minutes the time to finish its first answers', () => {
    const streaming = { count: 270, buckets: [{ lowerMs: 240_000, upperMs: 300_000, count: 270 }] };
    const before = each(60, { ...arm(270), latency: streaming });
    const at = (count: number, more: Partial<Observation>) =>
      judge(observed(minutes(each(count, SILENT)), more), SETTINGS, inStage(0, count + 3)).kind;
    expect([at(4, {}), at(4, { before }), at(8, { before })]).toEqual([
      'unhealthy',
      'inconclusive',
      'unhealthy',
    ]);
  });

  test('does not blame a candidate for the instances that start in the first interval of a stage', () => {
    const cold: Arms = [arm(30, 0, 6), arm(270)];
    expect(judge(observed(minutes([cold, ...each(4, WELL)])), SETTINGS, inStage(0, 8)).kind).toBe('healthy');
    expect(judge(observed(minutes([WELL, cold, ...each(3, WELL)])), SETTINGS, inStage(0, 8)).kind).toBe(
      'unhealthy',
    );
  });
});

describe('a dry run', () => {
  const dry = { dryRun: true };
  test.each<[string, readonly Arms[], Partial<AnalysisSettings>]>([
    ['errors', each(5, ILL), { errors: { ...SETTINGS.errors, ...dry } }],
    ['4xx', each(5, REFUSING), { clientErrors: { ...SETTINGS.clientErrors, ...dry } }],
    ['latency', each(5, SLOW), { latency: { ...SETTINGS.latency, ...dry } }],
  ])('of %s is told and not obeyed', (_, arms, more) => {
    const at = (settings: AnalysisSettings) => judge(observed(minutes(arms)), settings, inStage(0, 8));
    expect(at(SETTINGS).kind).toBe('unhealthy');
    const verdict = at({ ...SETTINGS, ...more });
    expect(verdict.kind).toBe('healthy');
    expect(verdict.alternatives.join()).toMatch(/watched only \(dry run\), else it would fail: /);
    expect(verdict.signals.some(({ kind }) => kind === 'unhealthy')).toBe(false);
  });

  test('of share leaves a silent candidate unproven, and changes no threshold', () => {
    const settings = { ...SETTINGS, share: dry };
    const verdict = judge(observed(minutes(each(5, SILENT))), settings, inStage(0, 8));
    expect(verdict.kind).toBe('inconclusive');
    expect(verdict.tests.filter(({ side }) => side === 'fail').map(({ threshold }) => threshold)).toEqual(
      each(6, 120),
    );
  });
});

describe('where probes decide', () => {
  const byProbes: Partial<JudgedStage> = { decidedBy: 'probes' };
  const few = minutes(each(2, [arm(1), arm(9)] as const));
  const at = (probes: Observation['probes'], intervals = few) =>
    judge(observed(intervals, { probes }), SETTINGS, inStage(0, 6, byProbes));

  test.each<[string, Observation['probes'], Verdict['kind'], RegExp]>([
    [
      'clean probes are proof enough',
      { probes: 80, failures: 0, slow: 0 },
      'healthy',
      /^failed probes 0 of 80 \(0\.0 %\), to be proven below 5\.0 %: evidence 28 of 20 needed/,
    ],
    [
      'a new job relies on those that let the stage begin',
      undefined,
      'healthy',
      /^own probes were the proof before the first stage/,
    ],
    [
      'failing probes fail',
      { probes: 20, failures: 8, slow: 0 },
      'unhealthy',
      /^failed probes 8 of 20 \(40\.0 %\), limit 5\.0 %: evidence 13,164 of 140 needed/,
    ],
    [
      'slow probes prove nothing',
      { probes: 80, failures: 0, slow: 40 },
      'inconclusive',
      /^slow probes \(above 2000 ms\) 40 of 80/,
    ],
    [
      'few probes prove nothing',
      { probes: 20, failures: 0, slow: 0 },
      'inconclusive',
      /evidence 2\.1 of 20 needed/,
    ],
  ])('%s', (_, probes, kind, reason) => {
    const verdict = at(probes);
    expect(verdict.kind).toBe(kind);
    expect(verdict.reasons[0]).toMatch(reason);
  });

  test('each fail test, a seventh among them, needs 140', () => {
    const { tests } = at({ probes: 80, failures: 0, slow: 0 });
    expect(tests.filter(({ side }) => side === 'fail').map(({ threshold }) => threshold)).toEqual(
      each(7, 140),
    );
  });

  test("users' requests still fail a candidate, and suspicion still holds it", () => {
    const probes = { probes: 80, failures: 0, slow: 0 };
    expect(at(probes, minutes(each(4, [arm(5, 5), arm(45)] as const))).kind).toBe('unhealthy');
    expect(
      at(
        probes,
        minutes([
          [arm(5, 2), arm(95)],
          [arm(5), arm(95)],
        ]),
      ).kind,
    ).toBe('inconclusive');
    expect(at(probes, few.slice(0, 1)).kind).toBe('inconclusive');
  });

  test('probes that the plan does not have are no evidence', () => {
    const ill = { probes: 20, failures: 20, slow: 0 };
    expect(judge(observed(minutes(each(4, WELL)), { probes: ill }), SETTINGS, inStage(0, 7)).kind).toBe(
      'healthy',
    );
  });
});

describe('an observation', () => {
  test('has the same verdict whatever the revisions of the baseline are called and in whatever parts its stages are read', () => {
    const counts = fc.tuple(fc.nat(200), fc.nat(20), fc.nat(20), fc.nat(20));
    const armOf = ([requests, errors, slow, clientErrors]: readonly [number, number, number, number]) =>
      arm(
        requests,
        Math.min(errors, requests),
        Math.min(slow, requests),
        Math.min(clientErrors, requests - Math.min(errors, requests)),
      );
    fc.assert(
      fc.property(fc.array(fc.tuple(counts, counts), { maxLength: 12 }), (rows) => {
        const intervals = minutes(rows.map(([a, b]) => [armOf(a), armOf(b)] as const));
        const stage = inStage(0, rows.length + 3);
        const verdict = judge(observed(intervals), SETTINGS, stage);
        expect(judge(JSON.parse(JSON.stringify(observed(intervals))), SETTINGS, stage)).toEqual(verdict);
        for (const { e, logE, p } of verdict.tests) {
          expect([Number.isNaN(e), Number.isFinite(logE), p >= 0 && p <= 1]).toEqual([false, true, true]);
        }
        expect(verdict.reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  test('with more failures of the candidate never has a better verdict', () => {
    const rank: Readonly<Record<Verdict['kind'], number>> = {
      healthy: 0,
      inconclusive: 1,
      'shared-outage': 2,
      unhealthy: 2,
    };
    const failures = fc.array(fc.nat(40), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(failures, fc.nat(7), fc.nat(40), (some, at, more) => {
        const of = (counts: readonly number[]) =>
          judge(
            observed(minutes(counts.map((count) => [arm(40, count), arm(360, 2)] as const))),
            SETTINGS,
            inStage(0, 12),
          );
        const worse = some.map((count, index) =>
          index === at % some.length ? Math.min(40, count + more) : count,
        );
        expect(rank[of(worse).kind]).toBeGreaterThanOrEqual(rank[of(some).kind]);
      }),
    );
  });
});
