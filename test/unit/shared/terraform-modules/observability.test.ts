import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeEndpoints } from '../../../../shared/adapters/google/endpoints.ts';
import { makeMetrics } from '../../../../shared/adapters/google/metrics.ts';
import { makeHttp } from '../../../../shared/adapters/http/http.ts';
import type {
  EvaluatedBlock,
  ResourceInstance,
} from '../../../../shared/domain/terraform/resource-instance.ts';
import { loggedIn, noRetry } from '../adapters/doubles.ts';
import { loopback } from '../adapters/loopback.ts';
import { EVERY_OPTION } from './every-option.ts';
import { exampleIn, madeBy, plain, the } from './modules.ts';

let production: readonly ResourceInstance[];
let every: readonly ResourceInstance[];
beforeAll(async () => {
  [production, every] = await Promise.all([exampleIn('production'), madeBy(EVERY_OPTION)]);
});

/** What a filter of Cloud Monitoring demands, however it is spaced. */
const demandsOf = (filter: string): readonly string[] =>
  filter.split(' AND ').map((demand) => demand.replaceAll(' ', ''));

const conditionsOf = (alert: ResourceInstance): readonly EvaluatedBlock[] =>
  alert.body.blocks
    .filter(({ type }) => type === 'conditions')
    .flatMap(({ body }) => body.blocks.filter(({ type }) => type === 'condition_threshold'));

const aggregationOf = (condition: EvaluatedBlock) => {
  const [block] = condition.body.blocks.filter(({ type }) => type === 'aggregations');
  if (block === undefined) throw new Error('nothing is aggregated');
  return (name: string) => plain(block.body, name);
};

type DataSet = {
  readonly timeSeriesQuery: {
    readonly timeSeriesFilter?: Part;
    readonly timeSeriesFilterRatio?: { readonly numerator: Part; readonly denominator: Part };
  };
};
type Part = { readonly filter: string; readonly aggregation: Readonly<Record<string, unknown>> };
type Tile = {
  readonly xPos: number;
  readonly yPos: number;
  readonly width: number;
  readonly widget: {
    readonly title: string;
    readonly xyChart: {
      readonly thresholds: readonly { value: number }[];
      readonly dataSets: readonly DataSet[];
    };
  };
};

const tilesOf = (resources: readonly ResourceInstance[], service: string): readonly Tile[] => {
  const { body } = the(resources, `google_monitoring_dashboard.service["${service}"]`);
  return JSON.parse(String(plain(body, 'dashboard_json'))).mosaicLayout.tiles;
};

const partsOf = (tile: Tile): readonly Part[] =>
  tile.widget.xyChart.dataSets.flatMap(({ timeSeriesQuery: { timeSeriesFilter, timeSeriesFilterRatio } }) => [
    ...(timeSeriesFilter === undefined ? [] : [timeSeriesFilter]),
    ...(timeSeriesFilterRatio === undefined
      ? []
      : [timeSeriesFilterRatio.numerator, timeSeriesFilterRatio.denominator]),
  ]);

test('alerts and dashboard count what the judge counts: the same metrics of the same service', async () => {
  const asked: string[] = [];
  await using server = await loopback(({ query }) => {
    asked.push(query.get('filter') ?? '');
    return { body: {} };
  });
  const judge = makeMetrics({
    http: makeHttp(),
    identity: loggedIn,
    retry: noRetry,
    endpoints: makeEndpoints({ GHA_ENDPOINT_OVERRIDE_monitoring: server.origin }),
  });
  const service = { project: 'acme-shop-production', region: 'europe-west1', service: 'shop' };
  await judge.traffic({ service, revisions: 'all', startMs: 0, endMs: 60_000, intervalMs: 60_000 });
  expect(asked).toHaveLength(2);

  const alerts = production.filter(({ type }) => type === 'google_monitoring_alert_policy');
  const filters = alerts.flatMap(conditionsOf).map(({ body }) => String(plain(body, 'filter')));
  const shown = tilesOf(production, 'shop')
    .flatMap(partsOf)
    .map(({ filter }) => filter);
  for (const filter of asked) {
    const wanted = new Set(demandsOf(filter));
    const holds = (found: string) => wanted.isSubsetOf(new Set(demandsOf(found)));
    expect([filters.some(holds), shown.some(holds)]).toEqual([true, true]);
  }
});

describe('alerts', () => {
  test('on errors want a share over five minutes, and enough requests to speak of one', () => {
    const [share, enough] = conditionsOf(the(production, 'alert_policy.errors["shop"]'));
    if (share === undefined || enough === undefined) throw new Error('two conditions are wanted');
    expect(plain(the(production, 'alert_policy.errors["shop"]').body, 'combiner')).toBe('AND');
    expect(plain(share.body, 'threshold_value')).toBe(0.05);
    expect(plain(enough.body, 'threshold_value')).toBe(20);
    for (const condition of [share, enough]) {
      expect(aggregationOf(condition)('alignment_period')).toBe('300s');
      expect(aggregationOf(condition)('cross_series_reducer')).toBe('REDUCE_SUM');
    }
    expect(demandsOf(String(plain(share.body, 'filter')))).toEqual([
      ...demandsOf(String(plain(share.body, 'denominator_filter'))),
      'metric.labels.response_code_class="5xx"',
    ]);
  });

  test('on latency take the percentile of all requests, never one of percentiles', () => {
    const [condition] = conditionsOf(the(production, 'alert_policy.latency["shop"]'));
    if (condition === undefined) throw new Error('a condition is wanted');
    expect([plain(condition.body, 'threshold_value'), plain(condition.body, 'duration')]).toEqual([
      2000,
      '300s',
    ]);
    const aggregation = aggregationOf(condition);
    expect([aggregation('per_series_aligner'), aggregation('cross_series_reducer')]).toEqual([
      'ALIGN_DELTA',
      'REDUCE_PERCENTILE_95',
    ]);
  });

  test('on memory name the revision that needs more than 85 %', () => {
    const [condition] = conditionsOf(the(production, 'alert_policy.memory["shop"]'));
    if (condition === undefined) throw new Error('a condition is wanted');
    expect(plain(condition.body, 'threshold_value')).toBe(0.85);
    expect(plain(condition.body, 'filter')).toContain('run.googleapis.com/container/memory/utilizations');
    expect(aggregationOf(condition)('group_by_fields')).toEqual(['resource.label.revision_name']);
  });

  test.each([
    ['orders', 80, 'cloudsql.googleapis.com/database/postgresql/num_backends', 'acme-shop:orders'],
    ['legacy', 3200, 'cloudsql.googleapis.com/database/network/connections', 'acme-shop:legacy'],
  ])('on the connections of %s fire above %d', (name, most, metric, id) => {
    const [condition] = conditionsOf(the(every, `alert_policy.connections["${name}"]`));
    if (condition === undefined) throw new Error('a condition is wanted');
    expect(plain(condition.body, 'threshold_value')).toBe(most);
    expect(demandsOf(String(plain(condition.body, 'filter')))).toEqual([
      'resource.type="cloudsql_database"',
      `resource.labels.database_id="${id}"`,
      `metric.type="${metric}"`,
    ]);
  });

  test('a service may want fewer requests than others, and none at all', () => {
    const [, enough] = conditionsOf(the(every, 'alert_policy.errors["shop"]'));
    expect(enough && plain(enough.body, 'threshold_value')).toBe(0);
  });

  test('all go to the channels and link to the runbook', () => {
    const alerts = every.filter(({ type }) => type === 'google_monitoring_alert_policy');
    expect(alerts).toHaveLength(9);
    for (const alert of alerts) {
      expect(plain(alert.body, 'notification_channels')).toEqual([
        'projects/acme-shop/notificationChannels/1',
      ]);
      const [documentation] = alert.body.blocks.filter(({ type }) => type === 'documentation');
      expect(documentation && plain(documentation.body, 'content')).toContain('https://example.com/runbook');
    }
  });
});

test('only a service with a host is asked from outside', () => {
  const checks = every.filter(({ type }) => type === 'google_monitoring_uptime_check_config');
  expect(checks.map(({ key }) => key)).toEqual(['shop']);
  const unreachable = every.filter(({ name }) => name === 'unreachable');
  expect(unreachable.map(({ key }) => key)).toEqual(['shop']);
});

describe('the dashboard', () => {
  test('shows rate, errors, latency and memory by revision, with the limits of the alerts', () => {
    const tiles = tilesOf(production, 'shop');
    expect(
      tiles.map(({ widget }) => [widget.title, widget.xyChart.thresholds.map(({ value }) => value)]),
    ).toEqual([
      ['Requests per second, by revision', []],
      ['Share of 5xx answers, by revision', [0.05]],
      ['Share of 4xx answers, by revision', []],
      ['Latency in ms, by revision', [2000]],
      ['Memory in use, by revision', [0.85]],
      ['Instances, by revision and state', []],
    ]);
    for (const { aggregation } of tiles.flatMap(partsOf))
      expect(aggregation.groupByFields).toContain('resource.label.revision_name');
  });

  test('shows p50, p95 and p99 of the latency', () => {
    const latency = tilesOf(production, 'shop').filter(({ widget }) => widget.title.startsWith('Latency'));
    expect(latency.flatMap(partsOf).map(({ aggregation }) => aggregation.crossSeriesReducer)).toEqual([
      'REDUCE_PERCENTILE_50',
      'REDUCE_PERCENTILE_95',
      'REDUCE_PERCENTILE_99',
    ]);
  });

  test('lays its tiles side by side in two columns', () => {
    expect(tilesOf(every, 'private').map(({ xPos, yPos, width }) => [xPos, yPos, width])).toEqual([
      [0, 0, 24],
      [24, 0, 24],
      [0, 16, 24],
      [24, 16, 24],
      [0, 32, 24],
      [24, 32, 24],
    ]);
  });
});
