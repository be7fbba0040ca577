import { noEvidence, type StageLogs } from './e-process.ts';
import { logMean } from './log-mean.ts';
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
  const logs = gains.map((_, point) => soFar.reduce((all, sum) => all + (sum[point] ?? 0), 0));
  const wanted = Math.log(threshold);
  if (logMean(logs) >= wanted) return 0;
  // The largest term alone is between a part of the mean and the mean itself.
  const until = (log: number): number =>
    Math.min(
      ...gains.map((gain, point) =>
        gain > 0 ? Math.ceil(Math.max(0, log - (logs[point] ?? 0)) / gain) : Number.POSITIVE_INFINITY,
      ),
    );
  let enough = until(wanted + Math.log(gains.length));
  if (!(enough <= NEVER)) return undefined;
  let tooFew = until(wanted) - 1;
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (logMean(logs.map((log, point) => log + middle * (gains[point] ?? 0))) >= wanted) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
