import type { AnalysisSettings } from './analysis-settings.ts';
import { PASS_THRESHOLD } from './family.ts';
import { requestsNeeded } from './sequential/requests-needed.ts';

/** No more probes than these: what they cannot prove is left to users' traffic or to a person. */
export const MOST_PROBES = 400;

const MINUTE = 60_000;
/** For answers that come late, each of which delays the next probe. */
const LATE_MS = 10 * MINUTE;

/** Clean probes that prove a candidate; more than `MOST_PROBES` where no probing can. */
export function probesNeeded({ errors, latency }: AnalysisSettings): number {
  const needed = (limit: number) => requestsNeeded(limit, PASS_THRESHOLD) ?? Number.POSITIVE_INFINITY;
  return Math.max(
    errors.dryRun ? 0 : needed(errors.ratio),
    latency.dryRun ? 0 : needed(1 - latency.quantile),
  );
}

/** How long a healthy candidate is probed. */
export function expectedProbingMs(settings: AnalysisSettings): number {
  return (Math.min(MOST_PROBES, probesNeeded(settings)) / settings.probes.perMinute) * MINUTE;
}

/** How long probing may take at most: the job that does it must be taken to be alive until then. */
export function longestProbingMs({ probes }: AnalysisSettings): number {
  return (MOST_PROBES / probes.perMinute) * MINUTE + LATE_MS;
}
