import type { TestResult, Verdict } from '../analysis/verdict.ts';
import type { TrafficPlan } from './outcome.ts';

/** What a plot and a table show of one look. */
export type LookNumbers = {
  /** The strongest test that can fail the candidate. */
  readonly against: TestResult | undefined;
  /** The weakest test that must prove it well. */
  readonly proof: TestResult | undefined;
  readonly candidate: Part | undefined;
  readonly baseline: Part | undefined;
  /** Largest 5xx ratio. */
  readonly limit: number | undefined;
};

/** Failures of all requests so far; there is none where nobody asked. */
export type Part = { readonly failures: number; readonly requests: number };

/** Of dry runs nothing is shown here: they decide nothing. */
export function lookNumbers({ tests }: Verdict, decidedBy: TrafficPlan['decidedBy'] = 'users'): LookNumbers {
  const obeyed = tests.filter(({ dryRun, logE }) => !dryRun && !Number.isNaN(logE));
  const asked = ({ name }: TestResult) => name.startsWith('probe-') === (decidedBy === 'probes');
  const errors = tests.find(({ name }) => name === 'errors')?.counts;
  const relative = tests.find(({ name }) => name === 'errors-relative')?.counts;
  const own = errors ?? relative;
  return {
    against: mostOf(obeyed.filter(({ side }) => side === 'fail')),
    proof: leastOf(obeyed.filter((test) => test.side === 'pass' && asked(test))),
    candidate: partOf(own?.failures, own?.requests),
    baseline: partOf(relative?.baselineFailures, relative?.baselineRequests),
    limit: Number.isFinite(errors?.limit) ? errors?.limit : undefined,
  };
}

/** Tests need different evidence, so that it is held against the need. */
const closeness = ({ logE, threshold }: TestResult): number => logE - Math.log(threshold);

function mostOf(tests: readonly TestResult[]): TestResult | undefined {
  return tests.reduce<TestResult | undefined>(
    (most, test) => (most === undefined || closeness(test) > closeness(most) ? test : most),
    undefined,
  );
}

function leastOf(tests: readonly TestResult[]): TestResult | undefined {
  return tests.reduce<TestResult | undefined>(
    (least, test) => (least === undefined || closeness(test) < closeness(least) ? test : least),
    undefined,
  );
}

function partOf(failures: number | undefined, requests: number | undefined): Part | undefined {
  if (failures === undefined || requests === undefined || !(requests > 0)) return undefined;
  return Number.isFinite(failures / requests) ? { failures, requests } : undefined;
}
