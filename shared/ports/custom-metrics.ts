import type { ErrorCode } from '../domain/errors/action-error.ts';

/** Metrics of the user's own, by PromQL: a Prometheus-compatible server, or Cloud Monitoring. */
export interface CustomMetrics {
  /** Throws `input-invalid` for a URL or a token that cannot be used: known before anything is changed, without asking the server. */
  open(source: CustomSource): CustomSeries;
}

export interface CustomSeries {
  /** Never throws but for `cancelled` and faults of our own: silence and refusals are trouble, which is no point and no pass. */
  range(query: RangeQuery): Promise<RangeAnswer>;
}

/** Without `prometheus`: PromQL on Cloud Monitoring, as the job's own identity. */
export type CustomSource = {
  readonly project: string;
  readonly prometheus?: PrometheusSource | undefined;
};

export type PrometheusSource = {
  readonly url: string;
  /** Name of the variable that holds the bearer token. */
  readonly tokenEnv?: string | undefined;
};

/** A value at the end of each step in [startMs, endMs), both multiples of `stepMs`. */
export type RangeQuery = {
  readonly query: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly stepMs: number;
};

export type RangeAnswer =
  | { readonly kind: 'points'; readonly points: readonly CustomPoint[] }
  | ({ readonly kind: 'trouble' } & Trouble);

/** `value` is undefined where the series had none, or none that is a number (NaN, infinity). No series at all: no points. */
export type CustomPoint = { readonly atMs: number; readonly value: number | undefined };

/** Why there are no points, and what the reader can do about it. */
export type Trouble = {
  readonly code: ErrorCode | 'several-series' | 'unreadable';
  readonly message: string;
  readonly hint?: string | undefined;
};
