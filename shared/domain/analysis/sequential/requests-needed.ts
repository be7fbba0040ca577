import { noEvidence, type StageLogs, shifted, sumOfStages } from './e-process.ts';
import { meanReaches } from './log-mean.ts';
import { staysBelow } from './ratio-test.ts';

/** More than this is never. */
const NEVER = 1e9;

/**
 * How many further requests, all of them good, prove that the failure ratio is below `limit`; 0 where it is proven, undefined where
 * none would do. `soFar` are the logs of `staysBelow(limit)`.
 */
export function requestsNeeded(
  limit: number,
  threshold: number,
  soFar: StageLogs = noEvidence(1),
  exponent = 1,
): number | undefined {
  const gains = staysBelow(limit).success.map((log) => exponent * log);
  const logs = sumOfStages(soFar);
  const wanted = Math.log(threshold);
  if (meanReaches(logs, wanted)) return 0;
  // The largest term alone is between a part of the mean and the mean itself.
  const until = (log: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let point = 0; point < gains.length; point += 1) {
      const gain = gains[point] ?? 0;
      if (gain > 0) least = Math.min(least, Math.ceil(Math.max(0, log - (logs[point] ?? 0)) / gain));
    }
    return least;
  };
  let enough = until(wanted + Math.log(gains.length));
  if (!(enough <= NEVER)) return undefined;
  let tooFew = until(wanted) - 1;
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (meanReaches(shifted(logs, gains, middle), wanted)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
