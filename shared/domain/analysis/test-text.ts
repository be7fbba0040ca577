import type { TestName, TestResult } from './verdict.ts';
import { chanceText, countText, evidenceText, percentText, ratioText } from './wording.ts';

/** One test as a sentence: what was counted, the evidence and what it needs. */
export function describeTest(test: TestResult): string {
  return `${countsText(test)}: ${needText(test)}`;
}

/** `evidence 45 of 120 needed, p <= 0.023`. */
export function needText(test: TestResult): string {
  const chance = test.side === 'pass' ? '' : chanceText(test);
  return `evidence ${evidenceText(test)} of ${test.threshold} needed${chance === '' ? '' : `, ${chance}`}`;
}

/** The numbers that a test was computed from. */
export function countsText({ name, side, counts }: TestResult): string {
  const { failures = 0, requests = 0, baselineFailures = 0, baselineRequests = 0, limit = 0 } = counts;
  const what = `${SUBJECT[name]}${counts.limitMs === undefined ? '' : ` (above ${counts.limitMs} ms)`}`;
  switch (name) {
    case 'share':
      return `the candidate answered ${countText(requests)} of ${countText(requests + baselineRequests)} requests where its weight stands for about ${Math.round(counts.expected ?? 0)}`;
    case 'errors-relative':
    case 'client-errors-relative':
    case 'latency-relative':
      return `${what} ${ratioText(failures, requests)} against ${ratioText(baselineFailures, baselineRequests)} of the baseline`;
    default:
      return `${what} ${ratioText(failures, requests)}, ${side === 'pass' ? 'to be proven below' : 'limit'} ${percentText(limit)}`;
  }
}

/** What the failures of a test are. */
export const SUBJECT: Readonly<Record<TestName, string>> = {
  errors: '5xx',
  'errors-relative': '5xx',
  'client-errors-relative': '4xx',
  latency: 'slow answers',
  'latency-relative': 'slow answers',
  share: 'answers',
  'probe-errors': 'failed probes',
  'probe-latency': 'slow probes',
};
