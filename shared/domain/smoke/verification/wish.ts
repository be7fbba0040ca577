import type { LatencyGoal, StatusRange } from '../suite.ts';

/** The six that are asked of a deployment without a suite, in the order in which they are told. */
export const CHECK_NAMES = ['health', 'readiness', 'sample', 'metrics', 'logs', 'latency'] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** What is wanted of each; `off` leaves it out. */
export type VerificationWish = {
  readonly health: RequestWish | 'off';
  readonly readiness: RequestWish | 'off';
  readonly sample: RequestWish | 'off';
  readonly metrics: MetricsWish | 'off';
  readonly logs: LogsWish | 'off';
  readonly latency: LatencyWish | 'off';
};

/** Absent parts are for the revision's own probes, or for the default, to say. */
export type RequestWish = {
  readonly path?: string | undefined;
  readonly status?: readonly StatusRange[] | undefined;
};

export type MetricsWish =
  | { readonly kind: 'endpoint'; readonly path: string }
  | { readonly kind: 'cloud-monitoring'; readonly withinMs: number };

export type LogsWish = { readonly withinMs: number };

/** Without a path, that of the sample request. */
export type LatencyWish = { readonly goal: LatencyGoal; readonly path?: string | undefined };
