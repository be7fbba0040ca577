import type { AnalysisSettings } from './analysis-settings.ts';
import { PASS_THRESHOLD } from './family.ts';
import type { Seen } from './seen.ts';
import { breaksLimit, keepsLimit, missesShare, type Terms, worseThanBaseline } from './test-results.ts';
import { type UserLogs, userLogs } from './user-logs.ts';
import type { TestName, TestResult } from './verdict.ts';

/** Every test on users' requests, those of dry runs too. */
export function userTests(
  seen: Seen,
  settings: AnalysisSettings,
  threshold: number,
  logs: UserLogs = userLogs(seen, settings),
): TestResult[] {
  const { errors, clientErrors, latency, share } = settings;
  const tail = 1 - latency.quantile;
  const fail = (name: TestName, held: Held): Terms => termsOf(name, held, threshold);
  const pass = (name: TestName, held: Held): Terms => termsOf(name, held, PASS_THRESHOLD);
  return [
    breaksLimit(seen.errors, logs.errors.above, errors.ratio, fail('errors', errors)),
    worseThanBaseline(seen.errors, logs.errors.unlike, errors.tolerance, fail('errors-relative', errors)),
    worseThanBaseline(
      seen.clientErrors,
      logs.clientErrors.unlike,
      clientErrors.tolerance,
      fail('client-errors-relative', clientErrors),
    ),
    breaksLimit(seen.slow.certain, logs.slow.above, tail, fail('latency', latency)),
    worseThanBaseline(
      seen.slow.certain,
      logs.slow.unlike,
      latency.tolerance,
      fail('latency-relative', latency),
    ),
    missesShare(seen.share, seen.errors.stages.length, fail('share', share)),
    keepsLimit(seen.errors, logs.errors.below, errors.ratio, pass('errors', errors)),
    keepsLimit(seen.slow.possible, logs.slow.below, tail, pass('latency', latency)),
  ];
}

type Held = { readonly dryRun: boolean; readonly limitMs?: number };

function termsOf(name: TestName, { dryRun, limitMs }: Held, threshold: number): Terms {
  return { name, threshold, dryRun, limitMs };
}
