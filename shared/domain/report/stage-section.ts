import type { Signal, Verdict } from '../analysis/verdict.ts';
import { charts } from './chart.ts';
import { expectedMs } from './expected-time.ts';
import { signalText, timeSpan } from './figures.ts';
import { lookNumbers } from './look-numbers.ts';
import { looksSection } from './looks-section.ts';
import { blocks, details, table } from './markdown.ts';
import type { StageOutcome, TargetOutcome } from './outcome.ts';
import type { Room } from './room.ts';
import { costText, stageStory } from './stage-story.ts';
import { testTable } from './test-table.ts';

/** What each stage was, what decided it and why, and what the judge saw. */
export function stageSection(target: TargetOutcome, room: Room): string {
  const { stages } = target;
  if (stages.length === 0) return '';
  const looked = stages
    .map((stage, index) => ({ stage, index }))
    .filter(({ stage }) => stage.looks.length > 0);
  // The last stages decided; the first ones give way.
  const told = looked.slice(-room.rows);
  const left = looked.length - told.length;
  return blocks(
    '### Stages',
    table(
      [
        'stage',
        'traffic',
        'bake',
        'watched',
        'looks',
        'requests',
        '5xx ratio',
        'latency, at least',
        'verdict',
      ],
      stages,
      stageRow,
      room.rows,
    ),
    costText(target),
    left === 0 ? '' : `What decided the first ${left} stages is in the report file only.`,
    ...told.map(({ stage, index }) => toldStage(stage, index, target, room)),
  );
}

/** The stages as they are planned, for a dry run. */
export function plannedStages({ stages, analysis, trafficPlan }: TargetOutcome): string {
  if (stages.length === 0) return '';
  const expected = (stage: StageOutcome, index: number): string => {
    if (stage.bakeMs === 0) return 'at once';
    const ms = trafficPlan?.stages[index]?.expectedMs ?? (analysis && expectedMs(stage, analysis));
    return ms === undefined ? '–' : `about ${timeSpan(ms)}`;
  };
  return blocks(
    '### Stages',
    table(['stage', 'traffic', 'bake', 'deadline', 'expected'], stages, (stage, index) => [
      String(index + 1),
      `${stage.percent} %`,
      bakeText(stage),
      stage.bakeMs === 0 ? '–' : timeSpan(stage.deadlineMs),
      expected(stage, index),
    ]),
  );
}

/** The tests of the stage at which the rollout ended stand open, those of earlier ones are folded. */
function toldStage(stage: StageOutcome, index: number, target: TargetOutcome, room: Room): string {
  const next = target.stages.slice(index + 1).some(({ startedMs }) => startedMs !== undefined);
  const end = next || target.conclusion === 'promoted' ? 'went-on' : 'ended';
  const decidedBy = target.trafficPlan?.decidedBy ?? 'users';
  const verdict = stage.looks.at(-1)?.verdict;
  const tests = verdict === undefined ? '' : testTable(verdict, decidedBy);
  return blocks(
    `#### Stage ${index + 1}: ${stage.percent} %`,
    stageStory(stage, end, target, room),
    end === 'ended' || tests === '' ? tests : details('The tests of the last look', tests),
    charts(stage.looks.map((look) => lookNumbers(look.verdict, decidedBy))),
    looksSection(stage, decidedBy, room),
  );
}

function stageRow(stage: StageOutcome, index: number): string[] {
  const last = stage.looks.at(-1)?.verdict;
  return [
    String(index + 1),
    `${stage.percent} %`,
    bakeText(stage),
    watched(stage),
    String(stage.looks.length),
    signalText(signalOf(last, ({ name }) => name === 'requests')),
    withLimit(signalOf(last, ({ name }) => name === '5xx ratio')),
    withLimit(signalOf(last, ({ name, unit }) => unit === 'ms' && / latency$/.test(name))),
    last?.kind ?? (stage.startedMs === undefined ? 'not reached' : 'not watched'),
  ];
}

function signalOf(verdict: Verdict | undefined, is: (signal: Signal) => boolean): Signal | undefined {
  return verdict?.signals.find(is);
}

const bakeText = ({ bakeMs }: StageOutcome): string => (bakeMs === 0 ? 'none' : timeSpan(bakeMs));

function watched({ startedMs, endedMs }: StageOutcome): string {
  return startedMs === undefined || endedMs === undefined ? '–' : timeSpan(endedMs - startedMs);
}

function withLimit(signal: Signal | undefined): string {
  const value = signalText(signal);
  if (signal === undefined || value === '–') return value;
  const limit = signalText({ ...signal, value: signal.limit });
  return limit === '–' ? value : `${value} (limit ${limit})`;
}
