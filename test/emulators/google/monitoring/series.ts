import type { Distribution } from './distribution.ts';

export type Value =
  | { readonly kind: 'int64'; readonly value: number }
  | { readonly kind: 'double'; readonly value: number }
  | { readonly kind: 'distribution'; readonly value: Distribution };

export type Point = { readonly startMs: number; readonly endMs: number; readonly value: Value };

export type Labels = Readonly<Record<string, string>>;

/** One time series, its points oldest first. */
export type Series = {
  readonly metricLabels: Labels;
  readonly resourceLabels: Labels;
  readonly metricKind: 'DELTA' | 'GAUGE';
  readonly points: readonly Point[];
};
