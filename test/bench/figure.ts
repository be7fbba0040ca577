import type { Sample } from './statistics.ts';

export type Unit = 'ms' | 'MB' | 'kB' | 'calls' | 'folders' | 'digests';

/** One measured thing; where it has a limit, the project promises to keep it. */
export type Figure = {
  readonly what: string;
  readonly unit: Unit;
  readonly value: Sample;
  /** What it is compared with; the group says what that is. */
  readonly beside?: Sample | undefined;
  /** As the group defines it. */
  readonly ratio?: number | undefined;
  readonly limit?: Limit | undefined;
  readonly note?: string | undefined;
};

export type Limit = {
  readonly of: 'value' | 'ratio';
  readonly kind: 'at most' | 'at least';
  readonly than: number;
};

/** Figures that are read alike. */
export type Group = {
  readonly title: string;
  readonly columns: { readonly value: string; readonly beside: string; readonly ratio: string };
  readonly figures: readonly Figure[];
};

/** A figure that cannot be compared with its limit does not keep it. */
export function keepsLimit({ value, ratio, limit }: Figure): boolean {
  if (limit === undefined) return true;
  const measured = limit.of === 'ratio' ? (ratio ?? Number.NaN) : value.median;
  return limit.kind === 'at most' ? measured <= limit.than : measured >= limit.than;
}

/** Something that is the same however often it is looked at. */
export function fixed(value: number): Sample {
  return { median: value, min: value, max: value, count: 1 };
}

/** The promises that were not kept, in words. */
export function broken(groups: readonly Group[]): string[] {
  return groups.flatMap(({ title, figures }) =>
    figures.filter((figure) => !keepsLimit(figure)).map(({ what }) => `${title}: ${what}`),
  );
}
