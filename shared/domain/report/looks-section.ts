import type { TestResult } from '../analysis/verdict.ts';
import { evidenceText } from '../analysis/wording.ts';
import { countText, partText } from './evidence-figures.ts';
import { utc } from './figures.ts';
import { type LookNumbers, lookNumbers } from './look-numbers.ts';
import { blocks, details, table, text } from './markdown.ts';
import type { StageOutcome, TrafficPlan } from './outcome.ts';
import { retold } from './retold.ts';
import type { Room } from './room.ts';
import { testName } from './test-sentence.ts';

/** Every look of one stage with the numbers that the plots are drawn from, and what the judge said of them. */
export function looksSection(
  { percent, looks }: StageOutcome,
  decidedBy: TrafficPlan['decidedBy'],
  room: Room,
): string {
  if (looks.length === 0) return '';
  // The last looks decided; the first ones give way.
  const from = Math.max(0, looks.length - room.rows);
  return details(
    `Every look of the judge at ${percent} % (${looks.length})`,
    blocks(
      from === 0 ? '' : `The first ${from} looks are in the report file only.`,
      table(
        [
          'look',
          'time',
          '5xx, candidate',
          '5xx, baseline',
          'strongest against it',
          'weakest proof',
          'verdict',
          'why',
        ],
        looks.slice(from),
        ({ atMs, verdict }, index) => [
          String(from + index + 1),
          utc(atMs),
          ...numbersOf(lookNumbers(verdict, decidedBy)),
          verdict.kind,
          text(retold(verdict.reasons, verdict.tests).join('; '), room.characters),
        ],
      ),
    ),
  );
}

function numbersOf({ candidate, baseline, against, proof }: LookNumbers): string[] {
  return [
    candidate === undefined ? '–' : partText(candidate.failures, candidate.requests),
    baseline === undefined ? '–' : partText(baseline.failures, baseline.requests),
    strengthOf(against),
    strengthOf(proof),
  ];
}

function strengthOf(test: TestResult | undefined): string {
  return test === undefined
    ? '–'
    : `${testName(test)}: E ${evidenceText(test)} of ${countText(test.threshold)}`;
}
