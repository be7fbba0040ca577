import type { CalibratedLimit, LimitEffect } from '../analysis/replay-calibration.ts';
import type { ReplayDecision } from '../analysis/replay-walk.ts';
import { countText, partText } from './evidence-figures.ts';
import { timeSpan, utc } from './figures.ts';
import { blocks, code, list, table, text } from './markdown.ts';
import type { StageOutcome, TargetOutcome } from './outcome.ts';
import type { ReplayOutcome } from './replay-outcome.ts';
import { limitText, rangeText, tooTight } from './replay-text.ts';
import { retold } from './retold.ts';
import type { Room } from './room.ts';

/** What was judged again, what a rollout would have done when, and which limits would have changed that. */
export function replaySection({ replay, stages, revision }: TargetOutcome, room: Room): string {
  if (replay === undefined) return '';
  return blocks(
    '### Replay',
    'Nothing was changed: Cloud Run and the metrics were read, and no request was sent to the service.',
    factTable(replay, revision ?? ''),
    turnTable(replay, stages, room),
    'Whether it answered its share of the requests is not asked, because the weights of that time are not known. Each look is at the time at which its numbers were final.',
    '#### Limits',
    'What each limit by itself would have done at any look of the whole range, and the nearest value at which that turns. What one look would have let pass may fail at a later one, so it may lie further off than what is said of a single look below.',
    limitTable(replay.limits),
    list(conclusions(replay).map((line) => text(line))),
  );
}

function factTable(replay: ReplayOutcome, revision: string): string {
  const { asked, baseline, intervalMs, candidate, others, dispersion } = replay;
  const facts: readonly (readonly [string, string])[] = [
    ['asked for', rangeText(asked)],
    ['the candidate answered', `${rangeText(replay)}, judged by intervals of ${timeSpan(intervalMs)}`],
    ['candidate', code(revision)],
    [
      'baseline',
      baseline.length === 0 ? 'nobody else answered' : baseline.map((name) => code(name)).join(', '),
    ],
    ['5xx of the candidate', partText(candidate.errors, candidate.requests)],
    ['5xx of the baseline', others.requests === 0 ? '–' : partText(others.errors, others.requests)],
    [
      '5xx varied before (phi)',
      dispersion < 1.05
        ? 'no more than by chance'
        : `${countText(Number(dispersion.toFixed(1)))} times as much as by chance`,
    ],
  ];
  return table(['', ''], facts, (fact) => fact);
}

/** The reasons of a turn are written out by the tests of the look that it was. */
function turnTable({ turns }: ReplayOutcome, [stage]: readonly StageOutcome[], room: Room): string {
  const from = Math.max(0, turns.length - room.rows);
  return blocks(
    'What a rollout would have done:',
    from === 0 ? '' : `The first ${from} turns are in the report file only.`,
    table(['time', 'after', 'it', 'because'], turns.slice(from), ({ atMs, afterMs, decision, reason }) => {
      const tests = stage?.looks.find((look) => look.atMs === atMs)?.verdict.tests ?? [];
      const [why = reason] = retold([reason], tests);
      return [utc(atMs), timeSpan(afterMs), DECISIONS[decision], text(why, room.characters)];
    }),
  );
}

const DECISIONS: Readonly<Record<ReplayDecision, string>> = {
  hold: 'would have waited',
  advance: 'would have advanced',
  'roll-back': 'would have rolled back',
  'shared-outage': 'would have given the traffic back',
};

function limitTable(limits: readonly CalibratedLimit[]): string {
  return table(
    ['limit', 'in force', 'the candidate', 'turns at', 'the baseline in its place', 'turns at'],
    limits,
    (limit) => [
      limit.dryRun ? `${code(limit.setting)} (dry run)` : code(limit.setting),
      limitText(limit, limit.inForce),
      ...effectOf(limit, limit.candidate),
      ...(limit.baseline === undefined ? ['–', '–'] : effectOf(limit, limit.baseline)),
    ],
  );
}

function effectOf(limit: CalibratedLimit, { fails, turnsAt }: LimitEffect): string[] {
  return [fails ? 'rolled back' : 'kept', turnsAt === undefined ? 'no value' : limitText(limit, turnsAt)];
}

/** What the table means for whoever is to choose the limits. */
function conclusions({ limits, end, sparedErrors, candidate }: ReplayOutcome): string[] {
  const failing = limits.filter(({ candidate, dryRun }) => candidate.fails && !dryRun);
  const names = failing.map(({ setting }) => setting).join(' and ');
  const ill = end === 'roll-back' || end === 'shared-outage';
  const changed =
    failing.length === 0
      ? [
          ill
            ? 'No limit alone took the traffic back: a metric of your own did.'
            : 'No limit alone would have taken the traffic back; the nearest that would is beside each.',
        ]
      : failing.length === 1
        ? [
            `Only ${names} would have taken the traffic back: the value beside it is the nearest that would not.`,
          ]
        : [
            `${names} would each have taken the traffic back: all of them would have to be looser to let it be.`,
          ];
  const spared =
    sparedErrors === undefined || candidate.errors === 0
      ? []
      : [
          `Of its ${countText(candidate.errors)} 5xx answers in the range, ${countText(sparedErrors)} came after the look that would have taken its traffic back.`,
        ];
  return [...spared, ...changed, ...tooTight(limits)];
}
