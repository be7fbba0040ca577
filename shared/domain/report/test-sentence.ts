import { reaches } from '../analysis/test-results.ts';
import type { TestResult } from '../analysis/verdict.ts';
import { chanceText, evidenceText } from '../analysis/wording.ts';
import { countText, msText, partText, ratioText } from './evidence-figures.ts';

/** One test as a person tells it: what was counted, how strong that is, and what it takes. */
export function testSentence(test: TestResult): string {
  return `${countsSentence(test)}: ${strengthSentence(test)}`;
}

/** `evidence 1,240, 120 needed, so p <= 0.00081`; a proof that is not there yet has no error to bound. */
export function strengthSentence(test: TestResult): string {
  const chance = chanceText(test);
  const bound = chance === '' || (test.side === 'pass' && !reaches(test)) ? '' : `, so ${chance}`;
  return `evidence ${evidenceText(test)}, ${countText(test.threshold)} needed${bound}`;
}

/** What was counted, and what it is held to. */
export function countsSentence(test: TestResult): string {
  const { name, side, counts } = test;
  const { failures, requests = 0, baselineFailures, baselineRequests = 0, limit = 0 } = counts;
  const proof = reaches(test) ? 'proven below' : 'to be below';
  const bound = `${side === 'pass' ? proof : 'limit'} ${ratioText(limit)}`;
  switch (name) {
    case 'share':
      return `the candidate answered ${countText(requests)} of ${countText(requests + baselineRequests)} requests, by its weight about ${countText(Math.round(counts.expected ?? 0))}`;
    case 'errors-relative':
    case 'client-errors-relative':
    case 'latency-relative':
      return `${subjectOf(test)} on the candidate ${partText(failures, requests)}, baseline ${partText(baselineFailures, baselineRequests)}`;
    case 'errors':
    case 'latency':
      return `${subjectOf(test)} on the candidate ${partText(failures, requests)}, ${bound}`;
    case 'probe-errors':
    case 'probe-latency':
      return `${subjectOf(test)} ${partText(failures, requests)}, ${bound}`;
  }
}

/** The question that enough evidence answers with yes. */
export function questionOf({ name, side, counts }: TestResult): string {
  const { limit = 0, limitMs } = counts;
  const much = `${side === 'pass' ? 'fewer' : 'more'} than ${ratioText(limit)}`;
  const slow = limitMs === undefined ? 'slow' : `slower than ${msText(limitMs)}`;
  switch (name) {
    case 'errors':
      return `${much} of its answers are 5xx?`;
    case 'errors-relative':
      return `5xx more often than the baseline in the same intervals${beyond(counts.tolerance)}?`;
    case 'client-errors-relative':
      return `4xx more often than the baseline in the same intervals${beyond(counts.tolerance)}?`;
    case 'latency':
      return `${much} of its answers are ${slow}?`;
    case 'latency-relative':
      return `${slow} more often than the baseline in the same intervals${beyond(counts.tolerance)}?`;
    case 'share':
      return 'less than half of the requests that its weight should bring?';
    case 'probe-errors':
      return `${much} of the probes fail?`;
    case 'probe-latency':
      return `${much} of the probes are ${slow}?`;
  }
}

/** `errors`, and which way it decides where there are two of the name. */
export function testName({ name, side }: TestResult): string {
  return side === 'pass' ? `${name} (proof)` : name;
}

function subjectOf({ name, counts: { limitMs } }: TestResult): string {
  const slow = limitMs === undefined ? 'slow' : `slower than ${msText(limitMs)}`;
  switch (name) {
    case 'errors':
    case 'errors-relative':
      return '5xx';
    case 'client-errors-relative':
      return '4xx';
    case 'latency':
    case 'latency-relative':
      return `answers ${slow}`;
    case 'probe-latency':
      return `probes ${slow}`;
    case 'probe-errors':
      return 'failed probes';
    case 'share':
      return 'answers';
  }
}

function beyond(tolerance = 1): string {
  return tolerance === 1 ? '' : `, beyond ${tolerance} times its odds`;
}
