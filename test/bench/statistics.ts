/** What repeated measurements of one thing came to. */
export type Sample = {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
};

/** Medians, because on a shared machine a mean tells of the neighbours. */
export function sampleOf(values: readonly number[]): Sample {
  if (values.length === 0) throw new Error('Expected at least one measurement, found none');
  return {
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    count: values.length,
  };
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** How many times `left` is `right`, by their medians. */
export function ratioOf(left: Sample, right: Sample): number {
  return left.median / right.median;
}

/** Both measured in the same round, so that a slow moment of the machine hits both. */
export function differences(left: readonly number[], right: readonly number[]): number[] {
  return paired(left, right, (one, other) => one - other);
}

/** The median of the quotients of each round: for a small ratio that the noise of the machine would drown. */
export function ratioWithinRounds(left: readonly number[], right: readonly number[]): number {
  return median(paired(left, right, (one, other) => one / other));
}

function paired(
  left: readonly number[],
  right: readonly number[],
  combine: (one: number, other: number) => number,
): number[] {
  if (left.length !== right.length)
    throw new Error(`Expected pairs of measurements, found ${left.length} and ${right.length}`);
  return left.map((value, round) => combine(value, right[round] ?? Number.NaN));
}
