import { LEAST_BASELINE, LEAST_FAILURES, SUSPICION } from './family.ts';
import type { Finding } from './finding.ts';
import { reaches } from './test-results.ts';
import { countsText, describeTest, needText } from './test-text.ts';
import type { TestName, TestResult } from './verdict.ts';

/** An absolute test and the comparison that tells an ill candidate from an ill service. */
const TWINS: Partial<Record<TestName, TestName>> = { errors: 'errors-relative', latency: 'latency-relative' };

/**
 * What the tests that can fail a candidate mean. `besideBaseline` is false where the candidate has all the traffic: then there is nothing to
 * compare it with now, whatever there was in earlier stages.
 */
export function faultFindings(tests: readonly TestResult[], besideBaseline: boolean): Finding[] {
  return tests
    .filter(({ side, dryRun }) => side === 'fail' && !dryRun)
    .flatMap((test) => {
      const twin = tests.find(({ name }) => name === TWINS[test.name]);
      const finding = faultOf(test, besideBaseline ? twin : undefined);
      return finding === undefined ? [] : [finding];
    });
}

function faultOf(test: TestResult, twin: TestResult | undefined): Finding | undefined {
  if (!reaches(test, SUSPICION)) return undefined;
  if (!reaches(test) || !hasFailures(test))
    return { means: 'suspect', text: `suspicious: ${describeTest(test)}` };
  if (twin === undefined || !hasBaseline(twin) || reaches(twin, SUSPICION))
    return { means: 'unhealthy', text: describeTest(test) };
  return {
    means: 'shared-outage',
    text: `both arms are ill: ${countsText(twin)}, beyond the limit (${needText(test)}) and no worse than the baseline (evidence below ${SUSPICION})`,
  };
}

/** Silence is no failure that could be counted. */
function hasFailures({ name, counts }: TestResult): boolean {
  return name === 'share' || (counts.failures ?? 0) >= LEAST_FAILURES;
}

const hasBaseline = ({ counts }: TestResult): boolean => (counts.baselineRequests ?? 0) >= LEAST_BASELINE;
