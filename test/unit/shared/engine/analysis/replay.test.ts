import { describe, expect, test } from '@jest/globals';
import type { RevisionTraffic } from '../../../../../shared/domain/analysis/evidence.ts';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { readRunContext } from '../../../../../shared/domain/inputs/run-context.ts';
import type { JsonObject } from '../../../../../shared/domain/json/json.ts';
import { renderSummary } from '../../../../../shared/domain/report/summary.ts';
import { parseMoment } from '../../../../../shared/domain/text/moment.ts';
import { type ReplayWanted, replay } from '../../../../../shared/engine/analysis/replay.ts';
import type { CustomPoint } from '../../../../../shared/ports/custom-metrics.ts';
import type { MetricsQuery } from '../../../../../shared/ports/metrics.ts';
import { MINUTE, minute, START } from './records.ts';

const OLD = 'shop-00001-abc';
const NEW = 'shop-00002-def';
const OTHER = 'shop-00000-zzz';

const minutes = (
  revision: string,
  from: number,
  to: number,
  requests: number,
  errors = 0,
): RevisionTraffic => ({
  revision,
  intervals: Array.from({ length: to - from }, (_, index) => minute(from + index, requests, errors)),
});

/** An hour before, and twenty minutes of a new revision in which every tenth request fails. */
const PAST = [minutes(NEW, 0, 20, 30, 3), minutes(OLD, -60, 20, 270)];

type Given = {
  readonly traffic?: readonly RevisionTraffic[];
  readonly service?: JsonObject | undefined;
  readonly revision?: JsonObject | ActionError | undefined;
  readonly file?: string;
  readonly points?: readonly CustomPoint[];
  /** The reading of Cloud Monitoring at which it fails, from 1. */
  readonly failsAt?: number;
};

/** Ports in memory: those that a replay has no use for are not there, and every method that writes refuses. */
function setUp(given: Given = {}) {
  const { traffic = PAST, file, points = [], failsAt } = given;
  const asked: MetricsQuery[] = [];
  const queries: string[] = [];
  const refused = async (): Promise<never> => {
    throw new Error('a replay does not write');
  };
  const found = 'revision' in given ? given.revision : { containers: [{ image: 'shop:v2' }] };
  const ports: Parameters<typeof replay>[2] = {
    clock: { now: () => START + 30 * MINUTE, sleep: refused },
    log: {
      ...{ debug: () => {}, info: () => {}, warning: () => {}, error: () => {}, mask: () => {} },
      group: (_, work) => work(),
    },
    identity: { description: 'a test', accessToken: async () => 'token', idToken: refused },
    cloudRun: {
      getService: async () => ('service' in given ? given.service : SHOP),
      getRevision: async () => {
        if (found instanceof ActionError) throw found;
        return found;
      },
      ...{ createService: refused, updateService: refused, deleteRevision: refused },
      ...{ waitOperation: refused, listRevisions: refused, testPermissions: refused },
    },
    metrics: {
      traffic: async (query) => {
        asked.push(query);
        if (asked.length === failsAt) throw new ActionError({ code: 'unavailable', message: 'busy' });
        const inside = traffic.map(({ revision, intervals }) => ({
          revision,
          intervals: intervals.filter(
            ({ startMs, endMs }) => startMs >= query.startMs && endMs <= query.endMs,
          ),
        }));
        const { revisions } = query;
        return revisions === 'all' ? inside : inside.filter(({ revision }) => revisions.includes(revision));
      },
    },
    customMetrics: {
      open: () => ({
        range: async ({ query }) => {
          queries.push(query);
          return { kind: 'points', points };
        },
      }),
    },
    files: { read: async () => file },
  };
  return { ports, asked, queries };
}

const SHOP: JsonObject = {
  uri: 'https://shop-abc.a.run.app',
  trafficStatuses: [{ revision: OLD, type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', percent: 100 }],
};

function wanted(more: Partial<ReplayWanted> = {}): ReplayWanted {
  return {
    target: { projectId: 'demo', region: 'us-central1', service: 'shop' },
    revision: NEW,
    since: { kind: 'at', atMs: START },
    until: { kind: 'at', atMs: START + 20 * MINUTE },
    config: { path: '.github/rollout.yml', required: false },
    ...more,
  };
}

async function replayed(given: Given = {}, more: Partial<ReplayWanted> = {}) {
  const world = setUp(given);
  const outcome = await replay(wanted(more), readRunContext({}), world.ports);
  const [target] = outcome.targets;
  if (target?.replay === undefined) throw new Error('Expected a replay');
  return { ...world, outcome, target, replay: target.replay, summary: renderSummary(outcome) };
}

const fault = async (given: Given, more: Partial<ReplayWanted> = {}): Promise<ActionError> => {
  const found: unknown = await replayed(given, more).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (found instanceof ActionError) return found;
  throw found ?? new Error('Expected a fault');
};

describe('replay', () => {
  test('holds the revision against all others that answered, and tells when it would have been rolled back', async () => {
    const { target, replay: told, asked } = await replayed();
    expect(target).toMatchObject({ conclusion: 'unchanged', revision: NEW, image: 'shop:v2' });
    expect(told).toMatchObject({
      ...{ end: 'roll-back', baseline: [OLD], startMs: START, endMs: START + 20 * MINUTE },
      candidate: { requests: 600, errors: 60 },
      others: { requests: 5400, errors: 0 },
    });
    expect(target.reason).toMatch(
      /^would have been rolled back after 4m at about 10 % of the requests: 5xx /,
    );
    expect(told.decided).toMatchObject({ atMs: START + 4 * MINUTE, decision: 'roll-back' });
    expect(told.sparedErrors).toBe(48);
    expect(target.traffic).toEqual(target.previousTraffic);
    // Who answered, both arms, and the hour before.
    expect(asked.map(({ startMs, endMs }) => [(startMs - START) / MINUTE, (endMs - START) / MINUTE])).toEqual(
      [
        [0, 20],
        [0, 20],
        [-60, 0],
      ],
    );
  });

  test('adds up several revisions for the baseline, or takes the one that is named', async () => {
    const traffic = [...PAST, minutes(OTHER, 0, 20, 90)];
    expect((await replayed({ traffic })).replay).toMatchObject({
      ...{ baseline: [OLD, OTHER], others: { requests: 7200 } },
    });
    expect((await replayed({ traffic }, { baselineRevision: OTHER })).replay).toMatchObject({
      ...{ baseline: [OTHER], others: { requests: 1800 } },
    });
  });

  test('leaves out a revision that nobody was sent to', async () => {
    const { replay: told } = await replayed({ traffic: [...PAST, minutes(OTHER, 0, 20, 0)] });
    expect(told.baseline).toEqual([OLD]);
  });

  test('judges from its first answer to its last, whatever was asked for beyond that', async () => {
    const within = {
      since: { kind: 'ago', agoMs: 60 * MINUTE },
      until: { kind: 'ago', agoMs: 5 * MINUTE },
    } as const;
    const {
      replay: told,
      asked,
      target,
    } = await replayed({ traffic: [...PAST, minutes(OTHER, -30, -10, 9)] }, within);
    expect(told).toMatchObject({
      asked: { startMs: START - 30 * MINUTE, endMs: START + 25 * MINUTE },
      ...{ startMs: START, endMs: START + 20 * MINUTE, baseline: [OLD] },
      decided: { afterMs: 4 * MINUTE },
    });
    expect(target.reason).toContain('at about 10 % of the requests');
    expect(asked.at(-1)).toMatchObject({ startMs: START - 60 * MINUTE, endMs: START });
  });

  test('holds a revision that was alone to the absolute limits, and says so', async () => {
    const { replay: told, target } = await replayed({ traffic: [minutes(NEW, 0, 20, 300, 3)] });
    expect(told).toMatchObject({ baseline: [], end: 'advance', others: { requests: 0 } });
    expect(target.reason).toMatch(/^would have advanced after \S+, and nothing/);
    expect(target.warnings.join()).toContain('Nobody else answered');
  });

  test('tells how bursty the hour before was', async () => {
    const bursts = Array.from({ length: 60 }, (_, index) =>
      minute(index - 60, 270, index % 10 === 0 ? 20 : 0),
    );
    const [fresh = minutes(NEW, 0, 20, 30), old] = PAST;
    const traffic = [fresh, { revision: OLD, intervals: [...bursts, ...(old?.intervals.slice(60) ?? [])] }];
    const { replay: told, summary } = await replayed({ traffic });
    expect(told.dispersion).toBeGreaterThan(10);
    expect(summary).toMatch(/phi\) \| \d+(\.\d)? times as much as by chance/);
  });

  test("reads metrics of the user's own, a point for each interval of the range", async () => {
    const points = Array.from({ length: 20 }, (_, index) => ({
      atMs: START + (index + 1) * MINUTE,
      value: 9,
    }));
    const file = 'analysis: {metrics: [{name: depth, query: "max(d{r=~\\"{{revision}}\\"})", max: 5}]}';
    const traffic = [minutes(NEW, 0, 20, 30), minutes(OLD, -60, 20, 270)];
    const { replay: told, queries } = await replayed({ traffic, file, points });
    expect(queries).toEqual([`max(d{r=~"${NEW}"})`]);
    expect(told).toMatchObject({
      end: 'roll-back',
      turns: [{ decision: 'hold' }, { decision: 'roll-back' }],
    });
    expect(told.limits.some(({ candidate }) => candidate.fails)).toBe(false);
  });

  test('keeps a test that is watched only from rolling anything back, and tells what it would have done', async () => {
    const file = 'analysis: {errors: {limit: 5%, dry_run: true}}';
    const { replay: told, summary } = await replayed({ file });
    expect(told.end).not.toBe('roll-back');
    expect(summary).toContain('| `analysis.errors` (dry run) | 5 % | rolled back |');
  });

  test('points out a limit that the baseline does not keep', async () => {
    const traffic = [minutes(NEW, 0, 20, 30, 3), minutes(OLD, -60, 20, 270, 27)];
    const { target, replay: told } = await replayed({ traffic });
    expect(told.end).toBe('shared-outage');
    expect(target.reason).toMatch(
      /^would have lost its traffic after .* without being blamed: both arms are ill/,
    );
    expect(target.warnings.join()).toMatch(
      /analysis.errors: 5 % would also have rolled back the baseline, so it is too tight; from \d(\.\d)? % on it would not have/,
    );
  });
});

describe('a replay of what is gone or closed', () => {
  test.each<[string, Given, RegExp]>([
    ['a revision', { revision: undefined }, /The revision shop-00002-def does not exist any more/],
    ['a service', { service: undefined, revision: undefined }, /The service shop does not exist any more/],
    [
      'a revision that may not be read',
      { revision: new ActionError({ code: 'permission-denied', message: 'no', hint: 'Grant it' }) },
      /could not be looked up: no \(Grant it\)/,
    ],
    [
      'a service with session affinity',
      { service: { ...SHOP, template: { sessionAffinity: true } } },
      /Session affinity is on/,
    ],
  ])('%s is judged all the same, with a note', async (_, given, note) => {
    const { target, replay: told } = await replayed(given);
    expect(told.end).toBe('roll-back');
    expect(target.warnings).toEqual([expect.stringMatching(note)]);
  });
});

describe('a replay is refused', () => {
  test.each<[string, Given, Partial<ReplayWanted>, string, RegExp]>([
    [
      'without requests to the candidate',
      { traffic: PAST.slice(1) },
      {},
      'not-found',
      /^Expected requests to shop-00002-def in Cloud Monitoring from .*, found those of shop-00001-abc \(5,400\) alone$/,
    ],
    [
      'without any requests',
      { traffic: [] },
      { baselineRevision: OLD },
      'not-found',
      /^Expected requests to shop-00002-def .* found none to any revision of shop in us-central1/,
    ],
    [
      'with a baseline that answered only when the candidate did not',
      { traffic: [...PAST, minutes(OTHER, 20, 30, 90)] },
      { baselineRevision: OTHER, until: { kind: 'ago', agoMs: 0 } },
      'not-found',
      /^Expected requests to shop-00000-zzz .*12:00:00 UTC to .*12:20:00 UTC, found those of shop-00002-def \(600\), shop-00001-abc \(5,400\) alone$/,
    ],
    [
      'of the future',
      {},
      { since: { kind: 'at', atMs: START + 60 * MINUTE } },
      'input-invalid',
      /^since: Expected a time in the past/,
    ],
    [
      'where users are not counted',
      { file: 'analysis: {users: none}' },
      { until: { kind: 'at', atMs: START + 90 * MINUTE } },
      'input-invalid',
      /^config: Expected analysis.users: monitoring.*, and 1 more$/,
    ],
    ['when Monitoring fails at first', { failsAt: 1 }, {}, 'unavailable', /^busy$/],
    [
      'when Monitoring fails later',
      { failsAt: 3 },
      {},
      'unavailable',
      /^Cloud Monitoring could not be read: busy$/,
    ],
  ])('%s', async (_, given, more, code, message) => {
    const error = await fault(given, more);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test('for its range, before anything is asked', async () => {
    const { ports, asked } = setUp();
    const since = parseMoment('43d');
    if (!since.ok) throw new Error(since.error);
    await expect(replay(wanted({ since: since.value }), readRunContext({}), ports)).rejects.toThrow(
      /last 42d/,
    );
    expect(asked).toEqual([]);
  });
});
