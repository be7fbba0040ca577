import type { AnalysisSettings } from './analysis-settings.ts';
import type { Seen } from './seen.ts';
import type { StageLogs } from './sequential/e-process.ts';
import { exceeds, staysBelow } from './sequential/ratio-test.ts';
import { ratioSums, relativeSums } from './test-results.ts';

/** The logs of the tests on users' requests, by stage: taken once, for the tests and for what else asks how far they are. */
export type UserLogs = {
  readonly errors: Kind & { readonly below: StageLogs };
  readonly clientErrors: Pick<Kind, 'unlike'>;
  readonly slow: Kind & { readonly below: StageLogs };
};

/** `above` and `below` the absolute limit, and unlike the baseline. */
type Kind = { readonly above: StageLogs; readonly unlike: StageLogs };

/** One pass over what was seen. */
export function userLogs(
  { errors, clientErrors, slow }: Seen,
  settings: Pick<AnalysisSettings, 'errors' | 'clientErrors' | 'latency'>,
): UserLogs {
  const tail = 1 - settings.latency.quantile;
  return {
    errors: {
      above: ratioSums(errors, exceeds(settings.errors.ratio)),
      below: ratioSums(errors, staysBelow(settings.errors.ratio)),
      unlike: relativeSums(errors, settings.errors.tolerance),
    },
    clientErrors: { unlike: relativeSums(clientErrors, settings.clientErrors.tolerance) },
    slow: {
      above: ratioSums(slow.certain, exceeds(tail)),
      below: ratioSums(slow.possible, staysBelow(tail)),
      unlike: relativeSums(slow.certain, settings.latency.tolerance),
    },
  };
}
