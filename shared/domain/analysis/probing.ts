import type { AnalysisSettings } from './analysis-settings.ts';
import { PASS_THRESHOLD } from './family.ts';
import { requestsNeeded } from './sequential/requests-needed.ts';

/** No more probes than these: what they cannot prove is left to users' traffic or to a person. */
export const MOST_PROBES = 400;

const MINUTE = 60_000;
/** For answers that come late, each of which delays the next probe. */
const LATE_MS = 10 * MINUTE;

/** How long a healthy candidate is probed. */
export function expectedProbingMs({ errors, latency, probes }: AnalysisSettings): number {
  const needed = [
    errors.dryRun ? 0 : (requestsNeeded(errors.ratio, PASS_THRESHOLD) ?? MOST_PROBES),
    latency.dryRun ? 0 : (requestsNeeded(1 - latency.quantile, PASS_THRESHOLD) ?? MOST_PROBES),
  ];
  return (Math.min(MOST_PROBES, Math.max(...needed)) / probes.perMinute) * MINUTE;
}

/** How long probing may take at most: the job that does it must be taken to be alive until then. */
export function longestProbingMs({ probes }: AnalysisSettings): number {
  return (MOST_PROBES / probes.perMinute) * MINUTE + LATE_MS;
}
