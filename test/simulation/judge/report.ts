import { seeded } from '../world/random.ts';
import { CASES } from './cases.ts';
import { detectionAt } from './detection.ts';
import { NULL_CASES } from './null-cases.ts';
import { outcomesOf, outcomeText, shareText } from './outcomes.ts';
import { OURS, oursFrom, RIVALS } from './rules.ts';

/** First stages that are compared. */
const FIRST_STAGES = [5, 10, 20];

/** The tables, as Markdown that reads well in a terminal too. `say` is told of each that is done: all of them take minutes. */
export function judgeReport(runs: number, seed: number, say: (text: string) => void): string {
  const parts = [
    ['False finds of each test', falseFinds],
    ['Whole rollouts', rollouts],
    ['The share of the first stage', firstStages],
  ] as const;
  return parts
    .map(([title, render]) => {
      const text = `## ${title}\n\n${render(runs, seed)}\n`;
      say(text);
      return text;
    })
    .join('\n');
}

function falseFinds(runs: number, seed: number): string {
  const rows = NULL_CASES.map(({ name, bound, falseFinds: find, fixedSize }) => [
    name,
    bound === 1 ? '–' : shareText(bound),
    find(seeded(seed), runs).toFixed(4).replace(/^0/, ''),
    fixedSize === undefined ? '–' : shareText(fixedSize(seeded(seed), runs)),
  ]);
  return [
    `Each row is a world in which there is nothing to find, at the edge of what the test must not find. ${runs} runs, a look after every`,
    'interval of 60 (240 where it says so), evidence of 20 needed: at most .05 may ever find something. Beside it a one-sided z-test at 5 % on the same counts,',
    'looked at as often. Real rollouts ask for 120.',
    '',
    table(['world', 'bound', 'sequential', 'z-test'], rows),
  ].join('\n');
}

function rollouts(runs: number, seed: number): string {
  const rules = [OURS, oursFrom(5), ...RIVALS];
  const rows = CASES.map(({ name, world, wanted }) => [
    name,
    wanted,
    ...rules.map((rule) => outcomeText(outcomesOf(rule, world, runs, seed))),
  ]);
  return [
    `${runs} rollouts each; intervals of a minute, numbers known 3 minutes later, for all rules. rb rolled back as unhealthy, pr promoted, both ill shared outage,`,
    'inc no verdict by the deadline (the traffic goes back, the revision stays); in brackets the median minutes; errs the mean failed requests of users on',
    'the candidate. The rules of others are our own re-implementations of what their docs describe, with errors as their only metric, which is',
    'how most of their examples begin; they are no measurement of those products.',
    '',
    table(['world', 'wanted', ...rules.map(({ name }) => name)], rows),
  ].join('\n');
}

function firstStages(runs: number, seed: number): string {
  const rows = FIRST_STAGES.map((percent) => {
    const { found, inFirstStage, intervals, minutes, within, errors } = detectionAt(percent, runs, seed);
    return [
      `${percent} %`,
      shareText(found),
      shareText(inFirstStage),
      String(intervals),
      minutes.toFixed(1),
      minuteText(within.most),
      minuteText(within.nearlyAll),
      errors.toFixed(0),
    ];
  });
  return [
    `300 requests a minute, .5 → 10 % errors, ${runs} rollouts: how soon the fault is found.`,
    '',
    table(
      [
        'first stage',
        'rolled back',
        'in the first stage',
        'median settled intervals',
        'median minutes',
        '95 of 100 within',
        '99 of 100 within',
        'failed requests',
      ],
      rows,
    ),
  ].join('\n');
}

const minuteText = (minutes: number): string =>
  Number.isFinite(minutes) ? `${minutes.toFixed(1)} min` : '–';

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
