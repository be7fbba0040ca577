import { SUSPICION } from '../analysis/family.ts';
import { reaches } from '../analysis/test-results.ts';
import type { TestResult, Verdict } from '../analysis/verdict.ts';
import { boundText, evidenceText } from '../analysis/wording.ts';
import { countText } from './evidence-figures.ts';
import { blocks, code, table, text } from './markdown.ts';
import type { TrafficPlan } from './outcome.ts';
import { decisive } from './retold.ts';
import { countsSentence, questionOf, testName } from './test-sentence.ts';

type DecidedBy = TrafficPlan['decidedBy'];

/** Every test of one look, with what it makes of its numbers. */
export function testTable(verdict: Verdict, decidedBy: DecidedBy): string {
  if (verdict.tests.length === 0) return '';
  const named = decisive(verdict);
  return blocks(
    plainTestTable(verdict.tests, (test) => says(test, named.includes(test), verdict.kind, decidedBy)),
    `Counted are all requests of the watched stages so far. Evidence grows only where the answer is yes. Were it no, a test would reach the evidence E with a chance of at most 1/E, however often it is looked at. ${text(`From ${SUSPICION} on, a test that can fail the candidate holds it; all of these together fail a healthy one in at most 1 of 20 rollouts.`)}`,
  );
}

/** Tests that stand for themselves. */
export function plainTestTable(
  tests: readonly TestResult[],
  meaning: (test: TestResult) => string = (test) => says(test, true, undefined, 'probes'),
): string {
  return table(
    ['test', 'asks', 'counted', 'evidence E', 'needed', text('p <= 1/E'), 'says'],
    tests,
    (test) => [
      test.dryRun ? `${code(testName(test))} (dry run)` : code(testName(test)),
      text(questionOf(test)),
      text(countsSentence(test)),
      evidenceText(test),
      countText(test.threshold),
      boundText(test),
      text(meaning(test)),
    ],
  );
}

function says(
  test: TestResult,
  named: boolean,
  kind: Verdict['kind'] | undefined,
  decidedBy: DecidedBy,
): string {
  if (test.dryRun) return `watched only: ${strength(test)}`;
  if (test.side === 'pass') {
    const asked = test.name.startsWith('probe-') === (decidedBy === 'probes');
    return asked ? strength(test) : `${strength(test)}; not asked for, ${decidedBy} decide`;
  }
  if (!reaches(test) || kind === undefined || kind === 'unhealthy') {
    return reaches(test) && !named ? 'beyond its limit' : strength(test);
  }
  return kind === 'shared-outage'
    ? 'beyond its limit, as the baseline is'
    : 'enough, on too few failures to fail it';
}

function strength(test: TestResult): string {
  if (test.side === 'pass') return reaches(test) ? 'proven' : 'not proven';
  if (reaches(test)) return test.dryRun ? 'would fail it' : 'fails it';
  return reaches(test, SUSPICION) ? 'suspicious' : 'nothing against it';
}
