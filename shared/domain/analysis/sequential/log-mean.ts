/** ln of the mean of e^x, without ever leaving the logarithms: the largest term is taken out first. */
export function logMean(logs: readonly number[]): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > largest) largest = log;
  let sum = 0;
  // What is smaller by more than a number can tell adds nothing.
  for (const log of logs) if (log > largest - 50) sum += Math.exp(log - largest);
  return largest + Math.log(sum / logs.length);
}
