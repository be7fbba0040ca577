import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { AnalysisSettings } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { parseSettings } from '../../../../../shared/domain/settings/parse-settings.ts';
import type { RolloutSettings } from '../../../../../shared/domain/settings/settings.ts';
import { formatStages } from '../../../../../shared/domain/settings/stage-line.ts';
import { formatDuration } from '../../../../../shared/domain/text/duration.ts';

const ms = (min: number) => fc.integer({ min, max: 10_000_000 });
const ofTest = { tolerance: fc.double({ min: 1, max: 100, noNaN: true }), dryRun: fc.boolean() };
const tenths = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 1_000);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
const optional = { requiredKeys: ['name', 'query', 'dryRun'] as ('name' | 'query' | 'dryRun')[] };

const metrics = fc.uniqueArray(
  fc
    .record(
      {
        name: fc.stringMatching(/^m[a-z0-9_-]{0,20}$/),
        query: fc
          .constantFrom('revision', 'service', 'region', 'project')
          .map((name) => `sum(x{a="{{${name}}}", b="{{revision}}"})`),
        min: finite,
        max: finite,
        versusBaseline: fc.double({ min: 1, max: 1e6, noNaN: true }),
        dryRun: fc.boolean(),
      },
      optional,
    )
    .filter(({ min, max, versusBaseline: times }) => (min ?? max ?? times) !== undefined)
    .filter(({ min, max }) => min === undefined || max === undefined || min <= max),
  { selector: ({ name }) => name, maxLength: 4 },
);

const analysis: fc.Arbitrary<AnalysisSettings> = fc
  .record(
    {
      intervalMs: ms(1_000),
      settleMs: ms(0),
      users: fc.constantFrom('monitoring', 'none'),
      errors: fc.record({ ratio: tenths(1, 999), ...ofTest }),
      clientErrors: fc.record(ofTest),
      latency: fc.record({ limitMs: ms(1), quantile: tenths(500, 999), ...ofTest }),
      share: fc.record({ dryRun: fc.boolean() }),
      probes: fc.record(
        {
          when: fc.constantFrom('auto', 'always', 'never'),
          perMinute: fc.integer({ min: 1, max: 600 }),
          path: fc.webPath().map((path) => `/a${path}`),
        },
        { requiredKeys: ['when', 'perMinute'] },
      ),
      metrics,
      prometheus: fc.record(
        {
          url: fc.constantFrom('https://p.example.com/api', 'http://127.0.0.1:1'),
          tokenEnv: fc.constant('P'),
        },
        { requiredKeys: ['url'] },
      ),
    } as const,
    {
      requiredKeys: [
        'intervalMs',
        'settleMs',
        'users',
        'errors',
        'clientErrors',
        'latency',
        'share',
        'probes',
        'metrics',
      ],
    },
  )
  .filter(
    ({ users, probes, metrics }) =>
      users !== 'none' || probes.when !== 'never' || metrics.some(({ dryRun }) => !dryRun),
  );

const settings: fc.Arbitrary<RolloutSettings> = fc.record({
  stages: fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 })
    .map((percents) => [
      ...percents.toSorted((a, b) => a - b).map((one) => stage(one, 60_000)),
      stage(100, 0),
    ]),
  onInconclusive: fc.constantFrom('rollback', 'hold', 'promote'),
  analysis,
});

describe('any file', () => {
  test('says what was meant: settings that are written down are read again', () => {
    fc.assert(
      fc.property(settings, (meant) => {
        expect(parseSettings(stringify(written(meant)), 'f')).toEqual({ ok: true, value: meant });
      }),
      { numRuns: 100 },
    );
  });

  test('is read or refused, with a line and a column for each problem, in their order', () => {
    fc.assert(
      fc.property(fc.oneof(spoilt(), fc.string(), fc.json()), (text) => {
        const result = parseSettings(text, 'f');
        const problems = result.ok ? [] : result.error;
        expect(result.ok || problems.length > 0).toBe(true);
        const lines = problems.map(({ line }) => line ?? 0);
        for (const { where, line, column, message } of problems) {
          expect({ where, message }).toEqual({
            where: 'f',
            message: expect.stringMatching(/^Expected |must stand inside the quotes/),
          });
          expect(Math.min(line ?? 0, column ?? 0)).toBeGreaterThan(0);
        }
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});

/** Settings as the keys of a file, in the long form. */
function written({ stages, onInconclusive, analysis }: RolloutSettings): object {
  const { errors, clientErrors, latency, share, probes, prometheus } = analysis;
  const percent = (ratio: number) => Number((ratio * 100).toPrecision(12));
  const asTest = (one: { readonly tolerance: number; readonly dryRun: boolean }) => ({
    tolerance: one.tolerance,
    dry_run: one.dryRun,
  });
  return {
    stages: formatStages(stages),
    on_inconclusive: onInconclusive,
    analysis: {
      interval: formatDuration(analysis.intervalMs),
      settle: formatDuration(analysis.settleMs),
      users: analysis.users,
      errors: { limit: `${percent(errors.ratio)}%`, ...asTest(errors) },
      client_errors: asTest(clientErrors),
      latency: {
        limit: formatDuration(latency.limitMs),
        quantile: percent(latency.quantile),
        ...asTest(latency),
      },
      share: { dry_run: share.dryRun },
      probes: { when: probes.when, per_minute: probes.perMinute, ...(probes.path && { path: probes.path }) },
      metrics: analysis.metrics.map(({ versusBaseline, dryRun, ...same }) => ({
        ...same,
        ...(versusBaseline !== undefined && { versus_baseline: versusBaseline }),
        dry_run: dryRun,
      })),
      ...(prometheus && {
        prometheus: { url: prometheus.url, ...(prometheus.tokenEnv && { token_env: prometheus.tokenEnv }) },
      }),
    },
  };
}

/** A good file with something else in one of its places. */
function spoilt(): fc.Arbitrary<string> {
  const odd = fc.oneof(
    fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY, -1, 0, '', ' ', '0', [], {}, [null], true),
    fc.jsonValue(),
  );
  return fc.tuple(settings, fc.nat(), odd, fc.string()).map(([meant, at, value, key]) => {
    const file = structuredClone(written(meant));
    const places = placesOf(file);
    const [map, name] = places[at % places.length] ?? [{}, ''];
    if (at % 3 === 0) map[key] = value;
    else map[name] = value;
    return stringify(file);
  });
}

function placesOf(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const map = value as Record<string, unknown>;
  return Object.keys(map).flatMap((key) => [[map, key] as [typeof map, string], ...placesOf(map[key])]);
}
