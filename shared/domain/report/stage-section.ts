import type { Signal } from '../analysis/verdict.ts';
import { charts } from './chart.ts';
import { expectedMs } from './expected-time.ts';
import { signalText, timeSpan, utc } from './figures.ts';
import { blocks, details, table, text } from './markdown.ts';
import type { StageOutcome, TargetOutcome } from './outcome.ts';
import type { Room } from './room.ts';

/** What each stage was, how long it was watched, and what the judge saw. */
export function stageSection({ stages }: TargetOutcome, room: Room): string {
  if (stages.length === 0) return '';
  return blocks(
    '### Stages',
    table(
      ['stage', 'traffic', 'bake', 'watched', 'looks', 'requests', '5xx ratio', 'p95, at least', 'verdict'],
      stages,
      stageRow,
      room.rows,
    ),
    charts(stages),
    looksOf(stages, room),
  );
}

/** The stages as they are planned, for a dry run. */
export function plannedStages({ stages, analysis }: TargetOutcome): string {
  if (stages.length === 0) return '';
  const expected = (stage: StageOutcome): string =>
    stage.bakeMs === 0
      ? 'at once'
      : analysis === undefined
        ? '–'
        : `about ${timeSpan(expectedMs(stage, analysis))}`;
  return blocks(
    '### Stages',
    table(['stage', 'traffic', 'bake', 'deadline', 'expected'], stages, (stage, index) => [
      String(index + 1),
      `${stage.percent} %`,
      bakeText(stage),
      stage.bakeMs === 0 ? '–' : timeSpan(stage.deadlineMs),
      expected(stage),
    ]),
  );
}

function stageRow(stage: StageOutcome, index: number): string[] {
  const last = stage.looks.at(-1)?.verdict;
  const signal = (name: string): Signal | undefined => last?.signals.find((one) => one.name === name);
  return [
    String(index + 1),
    `${stage.percent} %`,
    bakeText(stage),
    watched(stage),
    String(stage.looks.length),
    signalText(signal('requests')),
    withLimit(signal('5xx ratio')),
    withLimit(signal('p95 latency')),
    last?.kind ?? (stage.startedMs === undefined ? 'not reached' : 'not watched'),
  ];
}

const bakeText = ({ bakeMs }: StageOutcome): string => (bakeMs === 0 ? 'none' : timeSpan(bakeMs));

function watched({ startedMs, endedMs }: StageOutcome): string {
  return startedMs === undefined || endedMs === undefined ? '–' : timeSpan(endedMs - startedMs);
}

function withLimit(signal: Signal | undefined): string {
  const value = signalText(signal);
  if (signal === undefined || value === '–') return value;
  return `${value} (limit ${signalText({ ...signal, value: signal.limit })})`;
}

function looksOf(stages: readonly StageOutcome[], room: Room): string {
  const looks = stages.flatMap(({ percent, looks: all }) => all.map((look) => ({ percent, ...look })));
  if (looks.length === 0) return '';
  // The last looks decided; the first ones give way.
  const from = Math.max(0, looks.length - room.rows);
  return details(
    `Every look of the judge (${looks.length})`,
    blocks(
      from === 0 ? '' : `The first ${from} looks are in the report file only.`,
      table(['look', 'time', 'traffic', 'verdict', 'why'], looks.slice(from), (look, index) => [
        String(from + index + 1),
        utc(look.atMs),
        `${look.percent} %`,
        look.verdict.kind,
        text(look.verdict.reasons.join('; '), room.characters),
      ]),
    ),
  );
}
