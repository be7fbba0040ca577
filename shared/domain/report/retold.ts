import { countsText, describeTest, needText } from '../analysis/test-text.ts';
import type { TestResult, Verdict } from '../analysis/verdict.ts';
import { countsSentence, strengthSentence, testSentence } from './test-sentence.ts';

/** Sentences of the judge with the numbers of their tests written out for a page; what no test says stays as it is. */
export function retold(sentences: readonly string[], tests: readonly TestResult[]): string[] {
  return sentences.map((sentence) => {
    const told = tests.filter((test) => sentence.includes(describeTest(test)));
    return told.length === 0
      ? inParts(sentence, tests)
      : told.reduce((text, test) => text.replace(describeTest(test), () => testSentence(test)), sentence);
  });
}

/** The tests that a verdict gives as its reasons. */
export function decisive({ reasons, tests }: Verdict): TestResult[] {
  return tests.filter((test) => reasons.some((reason) => reason.includes(describeTest(test))));
}

/** Where a sentence weaves the counts of one test and the evidence of another together. */
function inParts(sentence: string, tests: readonly TestResult[]): string {
  const counts = tests.find((test) => sentence.includes(countsText(test)));
  const need = tests.find((test) => sentence.includes(needText(test)));
  const counted =
    counts === undefined ? sentence : sentence.replace(countsText(counts), () => countsSentence(counts));
  return need === undefined ? counted : counted.replace(needText(need), () => strengthSentence(need));
}
