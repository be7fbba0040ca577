import { type AnalysisSettings, DEFAULT_ANALYSIS } from '../analysis/analysis-settings.ts';
import type { Path } from '../yaml/locate.ts';
import { readMetrics } from './read-metrics.ts';
import { readPrometheus } from './read-prometheus.ts';
import { type AnalysisEntry, isPartial, type TestEntry } from './rollout-file.ts';
import type { SettingsReader } from './settings-reader.ts';

const AT = ['analysis'] as const;

/** What the file says of the analysis, over the defaults. */
export function readAnalysis(entry: AnalysisEntry, reader: SettingsReader): AnalysisSettings {
  const before = reader.problems.length;
  const defaults = DEFAULT_ANALYSIS;
  const prometheus = readPrometheus(entry.prometheus, [...AT, 'prometheus'], reader);
  const settings: AnalysisSettings = {
    intervalMs: reader.duration(entry.interval, [...AT, 'interval'], 1_000) ?? defaults.intervalMs,
    settleMs: reader.duration(entry.settle, [...AT, 'settle']) ?? defaults.settleMs,
    users: entry.users ?? defaults.users,
    errors: readErrors(entry, reader),
    clientErrors: readTest(entry.client_errors, [...AT, 'client_errors'], defaults.clientErrors, reader),
    latency: readLatency(entry, reader),
    share: { dryRun: entry.share?.dry_run ?? defaults.share.dryRun },
    probes: readProbes(entry.probes, reader),
    metrics: readMetrics(entry.metrics, [...AT, 'metrics'], reader),
    ...(prometheus && { prometheus }),
  };
  if (!isPartial(entry) && reader.problems.length === before) refuseBlindness(settings, reader);
  return settings;
}

function readErrors({ errors }: AnalysisEntry, reader: SettingsReader): AnalysisSettings['errors'] {
  const at = [...AT, 'errors'];
  const isMap = typeof errors === 'object';
  const ratio = reader.ratio(
    isMap ? errors?.limit : errors,
    isMap ? [...at, 'limit'] : at,
    'a percent above 0 and below 100, like 5% (0 could never be proven)',
    (percent) => percent > 0 && percent < 100,
  );
  const defaults = DEFAULT_ANALYSIS.errors;
  return {
    ratio: ratio ?? defaults.ratio,
    ...readTest(isMap ? errors : undefined, at, defaults, reader),
  };
}

function readLatency({ latency, p95 }: AnalysisEntry, reader: SettingsReader): AnalysisSettings['latency'] {
  const at = [...AT, 'latency'];
  if (p95 !== undefined && latency !== undefined) {
    const message =
      'Expected p95 or else latency, found both; "p95: 2s" is short for "latency: { limit: 2s, quantile: 95 }"';
    reader.refuse([...AT, 'p95'], message, 'key');
  }
  const short = reader.duration(p95, [...AT, 'p95'], 1);
  const entry = typeof latency === 'string' ? { limit: latency } : (latency ?? {});
  const limitAt = typeof latency === 'string' ? at : [...at, 'limit'];
  const quantile = reader.ratio(
    entry.quantile,
    [...at, 'quantile'],
    'a quantile from 50 to 99.9 percent, like 95 (100 could never be proven)',
    (percent) => percent >= 50 && percent <= 99.9,
  );
  const defaults = DEFAULT_ANALYSIS.latency;
  return {
    limitMs: reader.duration(entry.limit, limitAt, 1) ?? short ?? defaults.limitMs,
    quantile: quantile ?? defaults.quantile,
    ...readTest(entry, at, defaults, reader),
  };
}

function readTest(
  entry: TestEntry | null | undefined,
  at: Path,
  defaults: { readonly tolerance: number; readonly dryRun: boolean },
  reader: SettingsReader,
): { readonly tolerance: number; readonly dryRun: boolean } {
  return {
    tolerance: reader.number(entry?.tolerance, [...at, 'tolerance']) ?? defaults.tolerance,
    dryRun: entry?.dry_run ?? defaults.dryRun,
  };
}

function readProbes(probes: AnalysisEntry['probes'], reader: SettingsReader): AnalysisSettings['probes'] {
  const entry = typeof probes === 'string' ? { when: probes } : (probes ?? {});
  const { when, perMinute } = DEFAULT_ANALYSIS.probes;
  return {
    when: entry.when ?? when,
    perMinute: reader.number(entry.per_minute, [...AT, 'probes', 'per_minute']) ?? perMinute,
    ...(typeof entry.path === 'string' && { path: entry.path }),
  };
}

/** With no evidence that is obeyed, every stage would wait for its deadline in vain. */
function refuseBlindness({ users, probes, metrics }: AnalysisSettings, reader: SettingsReader): void {
  if (users !== 'none' || probes.when !== 'never' || metrics.some(({ dryRun }) => !dryRun)) return;
  reader.refuse(
    [...AT, 'users'],
    'Expected something that can judge the candidate, found "users: none" with "probes: never" and no metrics that are obeyed; leave one of the two out, or add a metric',
  );
}
