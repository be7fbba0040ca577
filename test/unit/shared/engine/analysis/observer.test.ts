import { describe, expect, test } from '@jest/globals';
import type { AnalysisSettings } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import type { RevisionTraffic } from '../../../../../shared/domain/analysis/evidence.ts';
import { ActionError, type ErrorCode } from '../../../../../shared/domain/errors/action-error.ts';
import { observer } from '../../../../../shared/engine/analysis/observer.ts';
import type { RangeAnswer } from '../../../../../shared/ports/custom-metrics.ts';
import type { MetricsQuery } from '../../../../../shared/ports/metrics.ts';
import { CANDIDATE, MINUTE, minute, RECORD, SERVICE, SETTINGS, START } from './records.ts';

const at = (minutes: number) => START + minutes * MINUTE;
const OLD = 'shop-00001-abc';
const traffic: RevisionTraffic[] = [
  { revision: CANDIDATE, intervals: [minute(0, 15), minute(1, 15, 1), minute(2, 16)] },
  {
    revision: OLD,
    intervals: [minute(-2, 300, 2), minute(-1, 300), minute(0, 285), minute(1, 284), minute(2, 285)],
  },
];

describe('observer', () => {
  test('asks for both arms at once, and once for the hour before', async () => {
    const { observe, asked } = setUp(traffic);
    const observation = await observe(RECORD, at(6));
    expect(asked).toEqual([query([CANDIDATE, OLD], 0, 3), query([OLD], -60, 0)]);
    expect(
      observation.intervals.map(({ candidate, baseline }) => [candidate.requests, baseline.requests]),
    ).toEqual([
      [15, 285],
      [15, 284],
      [16, 285],
    ]);
    expect(observation.before).toHaveLength(60);
    expect(observation.before.slice(-2).map(({ requests }) => requests)).toEqual([300, 300]);
    await observe(RECORD, at(7));
    expect(asked.slice(2)).toEqual([query([CANDIDATE, OLD], 0, 4)]);
  });

  test('asks nothing while nothing has settled, and nothing again before something has', async () => {
    const { observe, asked } = setUp(traffic);
    expect(await observe(RECORD, at(3))).toEqual({ intervals: [], before: [], custom: [], troubles: [] });
    expect(asked).toEqual([]);
    const one = await observe(RECORD, at(6));
    expect(await observe(RECORD, at(6.75))).toBe(one);
    expect(asked).toHaveLength(2);
  });

  test('shows every job the same', async () => {
    const [one, other] = [setUp(traffic), setUp(traffic)];
    await one.observe(RECORD, at(5));
    expect(await one.observe(RECORD, at(6))).toEqual(await other.observe(RECORD, at(6)));
  });

  test('asks for stages that follow each other together, and for those that waited for days by themselves', async () => {
    const { observe, asked } = setUp(traffic);
    const second = { ...RECORD, stage: 1, starts: [START, at(7)], until: [at(7)] };
    await observe(second, at(20));
    expect(asked[0]).toEqual(query([CANDIDATE, OLD], 0, 17));
    // The hour before is that before the first stage, for a later job too.
    expect(asked[1]).toEqual(query([OLD], -60, 0));
    const late = { ...second, id: 'other', starts: [START, at(5_000)] };
    await observe(late, at(5_010));
    expect(asked.slice(2, 4)).toEqual([query([CANDIDATE, OLD], 0, 7), query([CANDIDATE, OLD], 5_000, 5_007)]);
  });

  test('takes all that served before for the baseline, and never the candidate', async () => {
    const { observe, asked } = setUp([]);
    const previous = [
      { revision: 'a', percent: 60 },
      { revision: CANDIDATE, percent: 30 },
      { revision: 'b', percent: 10 },
    ];
    await observe({ ...RECORD, previous }, at(6));
    expect(asked.map(({ revisions }) => revisions)).toEqual([
      [CANDIDATE, 'a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('asks Monitoring nothing where users are not counted', async () => {
    const { observe, asked } = setUp(traffic, { users: 'none' });
    expect(await observe(RECORD, at(6))).toMatchObject({ intervals: [], troubles: [] });
    expect(asked).toEqual([]);
  });

  test.each(['unavailable', 'permission-denied', 'timeout', 'internal'] as ErrorCode[])(
    'tells of silence (%s), once, and asks again at the next look',
    async (code) => {
      const { observe, asked } = setUp(
        new ActionError({ code, message: 'no answer', hint: 'Grant it.\nOr not.' }),
      );
      const observation = await observe(RECORD, at(6));
      expect(observation).toMatchObject({
        intervals: [],
        before: [],
        troubles: ['Cloud Monitoring could not be read: no answer (Grant it.)'],
      });
      await observe(RECORD, at(6));
      expect(asked).toHaveLength(4);
    },
  );

  test.each([new ActionError({ code: 'cancelled', message: 'cancelled' }), new TypeError('a fault of ours')])(
    'does not take %s for an answer',
    async (error) => {
      await expect(setUp(error).observe(RECORD, at(6))).rejects.toBe(error);
    },
  );

  test('sees nothing of a stage that began in the future of its clock', async () => {
    const { observe, asked } = setUp(traffic);
    expect((await observe(RECORD, at(-1))).intervals).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe("metrics of the user's own", () => {
  const metric = { name: 'queue', query: 'sum(queue{revision="{{revision}}"})', max: 10, dryRun: false };

  test('are asked for in the same intervals, the baseline only where it is compared', async () => {
    const { observe, ranged } = setUp(traffic, {
      metrics: [metric, { ...metric, name: 'versus', versusBaseline: 2 }],
    });
    const { custom } = await observe(RECORD, at(6));
    expect(ranged.map(({ query: text }) => text)).toEqual([
      `sum(queue{revision="${CANDIDATE}"})`,
      `sum(queue{revision="${CANDIDATE}"})`,
      `sum(queue{revision="${OLD}"})`,
    ]);
    expect(ranged[0]).toMatchObject({ startMs: at(0), endMs: at(3), stepMs: MINUTE });
    expect(custom).toEqual([
      { name: 'queue', points: [1, 2, 3].map((number) => ({ atMs: at(number), candidate: number })) },
      {
        name: 'versus',
        points: [1, 2, 3].map((number) => ({ atMs: at(number), candidate: number, baseline: number })),
      },
    ]);
  });

  test('have a point for each interval, also where the answer has none, and none of other times', async () => {
    const answer: RangeAnswer = {
      kind: 'points',
      points: [
        { atMs: at(2), value: 5 },
        { atMs: at(9), value: 1 },
      ],
    };
    const { observe } = setUp(traffic, { metrics: [metric] }, answer);
    expect((await observe(RECORD, at(6))).custom[0]?.points).toEqual([
      { atMs: at(1), candidate: undefined },
      { atMs: at(2), candidate: 5 },
      { atMs: at(3), candidate: undefined },
    ]);
  });

  test('tell of the trouble that their source had, and are read again', async () => {
    const answer: RangeAnswer = {
      kind: 'trouble',
      code: 'unavailable',
      message: 'It is down.',
      hint: 'Wake it.',
    };
    const { observe, ranged } = setUp(traffic, { metrics: [metric] }, answer);
    expect((await observe(RECORD, at(6))).custom).toEqual([
      { name: 'queue', points: [], trouble: 'It is down. Wake it.' },
    ]);
    await observe(RECORD, at(6));
    expect(ranged).toHaveLength(2);
  });

  test('are those of the stage that is watched: what an earlier one showed is over', async () => {
    const { observe, ranged } = setUp(traffic, { metrics: [metric] });
    const second = { ...RECORD, stage: 1, starts: [START, at(7)], until: [at(7)] };
    const { custom } = await observe(second, at(12));
    expect(ranged.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([[at(7), at(9)]]);
    expect(custom[0]?.points).toHaveLength(2);
  });

  test('are not asked for before their stage has an interval', async () => {
    const { observe, ranged } = setUp(traffic, { metrics: [metric] });
    expect((await observe(RECORD, at(3))).custom).toEqual([{ name: 'queue', points: [] }]);
    expect(ranged).toEqual([]);
  });
});

/** An observer over a Monitoring and a Prometheus whose answers are given here. */
function setUp(
  found: readonly RevisionTraffic[] | Error,
  settings: Partial<AnalysisSettings> = {},
  answer?: RangeAnswer,
) {
  const asked: MetricsQuery[] = [];
  const ranged: { readonly query: string; readonly startMs: number; readonly endMs: number }[] = [];
  const observe = observer({
    service: SERVICE,
    settings: { ...SETTINGS, ...settings },
    metrics: {
      traffic: async (one) => {
        asked.push(one);
        if (found instanceof Error) throw found;
        return found.filter(({ revision }) => one.revisions === 'all' || one.revisions.includes(revision));
      },
    },
    custom: {
      range: async (one) => {
        ranged.push(one);
        const count = (one.endMs - one.startMs) / one.stepMs;
        const points = Array.from({ length: count }, (_, index) => ({
          atMs: one.startMs + (index + 1) * one.stepMs,
          value: index + 1,
        }));
        return answer ?? { kind: 'points', points };
      },
    },
  });
  return { observe, asked, ranged };
}

const query = (revisions: readonly string[], from: number, until: number): MetricsQuery => ({
  ...{ service: SERVICE, revisions, startMs: at(from), endMs: at(until), intervalMs: MINUTE },
});
