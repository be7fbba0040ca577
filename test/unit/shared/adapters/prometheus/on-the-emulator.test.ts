import { describe, expect, test } from '@jest/globals';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { makeHttp } from '../../../../../shared/adapters/http/http.ts';
import { makeCustomMetrics } from '../../../../../shared/adapters/prometheus/custom-metrics.ts';
import { fillQuery } from '../../../../../shared/domain/analysis/fill-query.ts';
import { createFaults } from '../../../../emulators/faults.ts';
import { createServer } from '../../../../emulators/server.ts';
import { prometheusWorld, START } from '../../../emulators/monitoring/prometheus-world.ts';
import { loggedIn, recordedLog, threeAttempts } from '../doubles.ts';

/** Cloud Monitoring over real HTTP, with the adapter that asks it. */
async function emulated() {
  const world = prometheusWorld();
  const faults = createFaults();
  const server = await createServer({ handlers: [world.handle], faults });
  const env = { GHA_ENDPOINT_OVERRIDE_monitoring: server.origin };
  const metrics = makeCustomMetrics({
    ...{ env, identity: loggedIn, log: recordedLog().log, http: makeHttp() },
    ...{ endpoints: makeEndpoints(env), retry: threeAttempts },
  });
  const series = metrics.open({ project: 'p' });
  return {
    world,
    faults,
    /** The values of the first `minutes` minutes. */
    values: async (query: string, minutes: number) => {
      const endMs = START + minutes * 60_000;
      const answer = await series.range({ query, startMs: START, endMs, stepMs: 60_000 });
      return answer.kind === 'points' ? answer.points.map(({ value }) => value) : answer;
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

const ERRORS =
  'sum(increase(run_googleapis_com:request_count{revision_name="{{revision}}",response_code_class="5xx"}[1m]))';
const ALL = 'sum(increase(run_googleapis_com:request_count{revision_name="{{revision}}"}[1m]))';

describe('custom metrics on the emulator', () => {
  test('an error ratio of each arm, by interval: what is missing or cannot be divided has no value', async () => {
    await using emulator = await emulated();
    const { served, at } = emulator.world;
    for (const minutes of [0.1, 0.2, 0.3, 1.5]) served(minutes);
    served(0.9, { status: 503 });
    served(0.5, { revision: 'api-2' });
    at(20);
    const of = (revision: string) => {
      const target = { revisions: [revision], service: 'api', region: 'r', project: 'p' };
      const query = fillQuery(`(${ERRORS} or vector(0)) / ${ALL}`, target);
      return query.ok ? query.value : '';
    };
    expect(await emulator.values(of('api-1'), 3)).toEqual([0.25, 0, undefined]);
    expect(await emulator.values(of('api-2'), 3)).toEqual([0, undefined, undefined]);
    expect(await emulator.values(of('api-3'), 3)).toEqual([]);
    expect(await emulator.values('vector(1) / 0', 1)).toEqual([undefined]);
  });

  test('what an application reports, seen as late as everything', async () => {
    await using emulator = await emulated();
    emulator.world.set([{ __name__: 'queue', revision: 'api-1' }, [1, '4'], [2, '8'], [3, 'NaN']]);
    emulator.world.at(5.5);
    expect(await emulator.values('queue{revision="api-1"}', 3)).toEqual([4, 8, 8]);
    emulator.world.at(6);
    expect(await emulator.values('queue{revision="api-1"}', 3)).toEqual([4, 8, undefined]);
  });

  test('trouble is told as what it is', async () => {
    await using emulator = await emulated();
    emulator.world.set(
      [{ __name__: 'queue', pod: 'a' }, [1, '4']],
      [{ __name__: 'queue', pod: 'b' }, [1, '4']],
    );
    emulator.world.at(20);
    expect(await emulator.values('queue', 3)).toMatchObject({ code: 'several-series' });
    expect(await emulator.values('frequency(queue)', 3)).toMatchObject({
      code: 'invalid-argument',
      message: expect.stringContaining('unknown function with name "frequency"'),
    });
    expect(await emulator.values('1', 11_002)).toMatchObject({
      message: expect.stringContaining('11,000 points'),
    });
  });

  test('ordered faults are got over while attempts are left', async () => {
    await using emulator = await emulated();
    const order = {
      match: { path: '/query_range', times: 2 },
      fault: { kind: 'status', status: 503 },
    } as const;
    emulator.faults.order(order);
    expect(await emulator.values('1', 2)).toEqual([1, 1]);
    emulator.faults.clear();
    emulator.faults.order({ ...order, match: { path: '/query_range', times: 3 } });
    expect(await emulator.values('1', 2)).toMatchObject({ kind: 'trouble', code: 'unavailable' });
  });
});
