/** ln of the mean of e^x, without ever leaving the logarithms: the largest term is taken out first. */
export function logMean(logs: readonly number[]): number {
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const log of logs) {
    if (log > largest) largest = log;
    if (log < least) least = log;
  }
  // As of a stage that is yet to come.
  if (least === largest) return largest;
  let sum = 0;
  // What is smaller by more than a number can tell adds nothing.
  for (const log of logs) if (log > largest - 50) sum += Math.exp(log - largest);
  return largest + Math.log(sum / logs.length);
}

/** Whether that is at least `wanted`. It lies between the largest term alone and the largest for all, which mostly decides. */
export function meanReaches(logs: readonly number[], wanted: number): boolean {
  let largest = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > largest) largest = log;
  if (largest < wanted) return false;
  return largest + Math.log(1 / logs.length) >= wanted || logMean(logs) >= wanted;
}
