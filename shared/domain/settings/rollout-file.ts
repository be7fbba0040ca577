import type { AnalysisSettings } from '../analysis/analysis-settings.ts';
import type { OnInconclusive } from '../rollout/decision.ts';

/** A value of the file; null stands where the schema refused what was written, and nothing more is said of it. */
export type Entry<T> = T | null | undefined;

/** rollout.yml as its schema lets it through. */
export type RolloutFile = {
  readonly stages?: Entry<string | readonly Entry<StageEntry>[]>;
  readonly on_inconclusive?: Entry<OnInconclusive>;
  readonly analysis?: Entry<AnalysisEntry>;
};

export type StageEntry = {
  readonly percent?: Entry<string | number>;
  readonly bake?: Entry<string>;
  readonly deadline?: Entry<string>;
};

export type AnalysisEntry = {
  readonly interval?: Entry<string>;
  readonly settle?: Entry<string>;
  readonly users?: Entry<AnalysisSettings['users']>;
  readonly errors?: Entry<string | number | (TestEntry & { readonly limit?: Entry<string | number> })>;
  readonly client_errors?: Entry<TestEntry>;
  readonly latency?: Entry<string | LatencyEntry>;
  readonly p95?: Entry<string>;
  readonly share?: Entry<Pick<TestEntry, 'dry_run'>>;
  readonly probes?: Entry<AnalysisSettings['probes']['when'] | ProbesEntry>;
  readonly metrics?: Entry<readonly Entry<MetricEntry>[]>;
  readonly prometheus?: Entry<PrometheusEntry>;
};

export type TestEntry = { readonly tolerance?: Entry<number>; readonly dry_run?: Entry<boolean> };
export type LatencyEntry = TestEntry & {
  readonly limit?: Entry<string>;
  readonly quantile?: Entry<string | number>;
};
export type ProbesEntry = {
  readonly when?: Entry<AnalysisSettings['probes']['when']>;
  readonly per_minute?: Entry<number>;
  readonly path?: Entry<string>;
};
export type MetricEntry = {
  readonly name?: Entry<string>;
  readonly query?: Entry<string>;
  readonly min?: Entry<number>;
  readonly max?: Entry<number>;
  readonly versus_baseline?: Entry<number>;
  readonly dry_run?: Entry<boolean>;
};
export type PrometheusEntry = { readonly url?: Entry<string>; readonly token_env?: Entry<string> };

/** Whether the schema refused something in a map: what seems to be missing from it may be what was refused. */
export function isPartial(entry: object): boolean {
  return Object.values(entry).includes(null);
}
