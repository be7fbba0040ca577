import type { TestResult } from '../analysis/verdict.ts';
import { countText, ratioText } from './evidence-figures.ts';
import type { LookNumbers, Part } from './look-numbers.ts';
import { blocks, text } from './markdown.ts';
import { type Line, plot } from './plot.ts';

/** Powers of ten beyond these say nothing more. */
const [LEAST, MOST] = [-3, 6];
const [RED, PALE_RED, BLUE, PALE_BLUE, GREY] = ['#cf222e', '#ffaba8', '#0969da', '#80ccff', '#8c959f'];

/** How the evidence of one stage went, and the error ratios that it came from; what its lines are is said beside it. */
export function charts(looks: readonly LookNumbers[]): string {
  return blocks(evidenceChart(looks), ratioChart(looks));
}

function evidenceChart(looks: readonly LookNumbers[]): string {
  const against = looks.map((look) => look.against);
  const proof = looks.map((look) => look.proof);
  const lines: Line[] = [
    { color: RED, values: against.map(power) },
    { color: PALE_RED, values: against.map(needed) },
    { color: BLUE, values: proof.map(power) },
    { color: PALE_BLUE, values: proof.map(needed) },
  ];
  const values = lines.flatMap((line) => line.values).filter((value) => value !== undefined);
  const drawn = plot(
    'Evidence by look, in powers of ten',
    'log10 E',
    [Math.floor(Math.min(0, ...values)), Math.ceil(Math.max(1, ...values))],
    lines,
  );
  if (drawn === '') return '';
  return blocks(
    drawn,
    text(
      [
        legend('Red: the strongest evidence against the candidate; pale red: what fails it', against.at(-1)),
        legend('Blue: the weakest proof that it is well; pale blue: what lets it go on', proof.at(-1)),
        `Cut off at ${LEAST} and ${MOST}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  );
}

function ratioChart(looks: readonly LookNumbers[]): string {
  const [candidate, baseline] = [
    looks.map((look) => percent(look.candidate)),
    looks.map((look) => percent(look.baseline)),
  ];
  const limit = looks.map((look) => (look.limit === undefined ? undefined : look.limit * 100));
  if (candidate.every((value) => value === undefined)) return '';
  const seen = [...candidate, ...baseline].filter((value) => value !== undefined);
  const limits = limit.filter((value) => value !== undefined);
  const top = Math.min(
    100,
    Math.max(1, ...seen.map((value) => value * 1.1), ...limits.map((value) => value * 1.2)),
  );
  const drawn = plot(
    '5xx ratio by look, of all requests so far',
    '%',
    [0, Math.ceil(top)],
    [
      { color: RED, values: candidate },
      { color: BLUE, values: baseline },
      { color: GREY, values: limit },
    ],
  );
  if (drawn === '') return '';
  const last = looks.at(-1)?.limit;
  const said = [
    'Red: the candidate.',
    baseline.every((value) => value === undefined) ? '' : 'Blue: the baseline in the same intervals.',
    last === undefined ? '' : `Grey: the limit, ${ratioText(last)}.`,
  ];
  return blocks(drawn, text(said.filter((part) => part !== '').join(' ')));
}

/** Infinite evidence is drawn at the edge. */
function power(test: TestResult | undefined): number | undefined {
  return test === undefined ? undefined : Math.min(MOST, Math.max(LEAST, test.logE / Math.LN10));
}

const needed = (test: TestResult | undefined): number | undefined =>
  test === undefined ? undefined : Math.min(MOST, Math.log10(test.threshold));

function legend(words: string, test: TestResult | undefined): string {
  return test === undefined
    ? ''
    : `${words} (${countText(test.threshold)}, drawn at ${Math.log10(test.threshold).toFixed(1)}).`;
}

function percent(part: Part | undefined): number | undefined {
  return part === undefined ? undefined : (part.failures / part.requests) * 100;
}
