import type { Sampling } from './window.ts';

/** What a candidate is held to while it serves, and where the evidence comes from. */
export type AnalysisSettings = Sampling & {
  /** Whether the requests of users are counted at all. */
  readonly users: 'monitoring' | 'none';
  readonly errors: {
    /** Largest share of 5xx answers, 0 to 1. */
    readonly ratio: number;
    /** Odds ratio to the baseline that is still tolerated. */
    readonly tolerance: number;
    readonly dryRun: boolean;
  };
  /** 4xx answers are held against the baseline alone: how many are normal is known to the service only. */
  readonly clientErrors: { readonly tolerance: number; readonly dryRun: boolean };
  readonly latency: {
    readonly limitMs: number;
    /** Share of the answers that must keep the limit, 0 to 1. */
    readonly quantile: number;
    readonly tolerance: number;
    readonly dryRun: boolean;
  };
  /** Whether the candidate answers as large a share of the requests as its weight says. */
  readonly share: { readonly dryRun: boolean };
  readonly probes: {
    readonly when: 'auto' | 'always' | 'never';
    readonly perMinute: number;
    /** Absent: the request of the smoke suite. */
    readonly path?: string;
  };
  readonly metrics: readonly CustomMetric[];
  /** Absent: PromQL on Cloud Monitoring. */
  readonly prometheus?: { readonly url: string; readonly tokenEnv?: string };
};

/** A number of the user's own, one value an interval. */
export type CustomMetric = {
  readonly name: string;
  /** PromQL, with the placeholders as `{{name}}`, which are filled in for each arm. */
  readonly query: string;
  readonly min?: number;
  readonly max?: number;
  /** The candidate's value may be at most this times the baseline's. */
  readonly versusBaseline?: number;
  readonly dryRun: boolean;
};

/** What a candidate is held to where nothing is said. */
export const DEFAULT_ANALYSIS: AnalysisSettings = {
  intervalMs: 60_000,
  settleMs: 180_000,
  users: 'monitoring',
  errors: { ratio: 0.05, tolerance: 1, dryRun: false },
  clientErrors: { tolerance: 1.5, dryRun: false },
  latency: { limitMs: 2_000, quantile: 0.95, tolerance: 1.5, dryRun: false },
  share: { dryRun: false },
  probes: { when: 'auto', perMinute: 120 },
  metrics: [],
};
