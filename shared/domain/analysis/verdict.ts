/** What the judge says of a candidate, and the numbers that made it say so. */
export type Verdict = {
  readonly kind: 'healthy' | 'unhealthy' | 'inconclusive' | 'shared-outage';
  /** One sentence each, for people. */
  readonly reasons: readonly string[];
  readonly signals: readonly Signal[];
};

/** One number that was looked at. */
export type Signal = {
  readonly name: string;
  /** undefined where there was no data, which is never the same as zero. */
  readonly value: number | undefined;
  readonly limit: number;
  readonly unit: 'ratio' | 'ms' | 'count';
  readonly kind: Verdict['kind'];
};
