import type { AnalysisSettings } from './analysis-settings.ts';

/** One number of the settings that can fail a candidate by itself. */
export type ReplayLimit = {
  /** As rollout.yml names it. */
  readonly setting: string;
  readonly unit: 'ratio' | 'odds' | 'ms';
  /** Held against the baseline, and not by itself. */
  readonly relative: boolean;
  readonly dryRun: boolean;
  readonly inForce: number;
  /** The strictest and the loosest that rollout.yml takes. */
  readonly bounds: readonly [number, number];
  /** The settings in which it stands at a value, and nothing else fails anybody. */
  at(value: number): AnalysisSettings;
};

/** A comparison that tolerates everything, a share that is always kept. */
const [ANY_ODDS, ANY_RATIO] = [1e9, 1];
const NO_QUANTILE = 0;
const ODDS: ReplayLimit['bounds'] = [1, 100];

/** The limits that a replay tries other values of, each by itself. */
export function limitsOf(settings: AnalysisSettings): readonly ReplayLimit[] {
  const { errors, clientErrors, latency } = settings;
  const others: AnalysisSettings = {
    ...settings,
    errors: { ...errors, dryRun: true },
    clientErrors: { ...clientErrors, dryRun: true },
    latency: { ...latency, dryRun: true },
    metrics: [],
  };
  const obeyed = { dryRun: false };
  return [
    {
      ...{ setting: 'analysis.errors', unit: 'ratio', relative: false, dryRun: errors.dryRun },
      ...{ inForce: errors.ratio, bounds: [0.0001, 0.9999] },
      at: (ratio) => ({ ...others, errors: { ...obeyed, ratio, tolerance: ANY_ODDS } }),
    },
    {
      ...{ setting: 'analysis.errors.tolerance', unit: 'odds', relative: true, dryRun: errors.dryRun },
      ...{ inForce: errors.tolerance, bounds: ODDS },
      at: (tolerance) => ({ ...others, errors: { ...obeyed, ratio: ANY_RATIO, tolerance } }),
    },
    {
      ...{ setting: 'analysis.client_errors.tolerance', unit: 'odds', relative: true },
      ...{ dryRun: clientErrors.dryRun, inForce: clientErrors.tolerance, bounds: ODDS },
      at: (tolerance) => ({ ...others, clientErrors: { ...obeyed, tolerance } }),
    },
    {
      ...{ setting: 'analysis.latency', unit: 'ms', relative: false, dryRun: latency.dryRun },
      ...{ inForce: latency.limitMs, bounds: [1, Number.MAX_SAFE_INTEGER] },
      at: (limitMs) => ({ ...others, latency: { ...latency, ...obeyed, limitMs, tolerance: ANY_ODDS } }),
    },
    {
      ...{ setting: 'analysis.latency.tolerance', unit: 'odds', relative: true, dryRun: latency.dryRun },
      ...{ inForce: latency.tolerance, bounds: ODDS },
      at: (tolerance) => ({
        ...others,
        latency: { ...latency, ...obeyed, quantile: NO_QUANTILE, tolerance },
      }),
    },
  ];
}
