import { logEvidence, noEvidence, type StageLogs } from './e-process.ts';
import { logMean } from './log-mean.ts';
import { staysBelow } from './ratio-test.ts';

/** More than this is never. */
const NEVER = 1e9;

/**
 * How many further requests, all of them good, prove that the failure ratio is below `limit`; 0 where it is proven, undefined where
 * none would do. `so far` are the logs of `staysBelow(limit)`.
 */
export function requestsNeeded(
  limit: number,
  threshold: number,
  soFar: StageLogs = noEvidence(1),
  exponent = 1,
): number | undefined {
  const { success } = staysBelow(limit);
  const logs = success.map((_, point) => soFar.reduce((all, sum) => all + (sum[point] ?? 0), 0));
  const proven = (more: number): boolean =>
    logMean(logs.map((log, point) => log + exponent * more * (success[point] ?? 0))) >= Math.log(threshold);
  if (logEvidence(soFar) >= Math.log(threshold)) return 0;
  let enough = 1;
  while (!proven(enough)) {
    enough *= 2;
    if (enough > NEVER) return undefined;
  }
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (proven(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
