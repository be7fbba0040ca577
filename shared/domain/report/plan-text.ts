import type { ExpectedStage } from '../analysis/traffic-plan.ts';
import type { Sampling } from '../analysis/window.ts';
import type { CandidateNames } from '../rollout/names.ts';
import type { Stage } from '../rollout/stages.ts';
import { type Share, sameWeights, weightsOf } from '../rollout/traffic.ts';
import { expectedMs } from './expected-time.ts';
import { sharesText, timeSpan } from './figures.ts';
import type { TrafficPlan } from './outcome.ts';
import { inertLine } from './plain.ts';
import { planSentence, rateText } from './traffic-plan-text.ts';

export type PlanFacts = {
  readonly service: { readonly project: string; readonly region: string; readonly service: string };
  readonly kind: 'unchanged' | 'first' | 'candidate' | 'existing' | 'waiting';
  readonly names?: CandidateNames | undefined;
  /** What the candidate changes, for people. */
  readonly changed: readonly string[];
  /** What is unusual about the service. */
  readonly notes: readonly string[];
  readonly stages: readonly Stage[];
  readonly previous: readonly Share[];
  /** Where that is not the previous traffic: a rollout that waits may have a weight already. */
  readonly serves?: readonly Share[] | undefined;
  readonly restoreCommand: string;
  readonly analysis: Sampling;
  /** What users' traffic can decide, where it was asked for. */
  readonly trafficPlan?: TrafficPlan | undefined;
};

/** The plan as the log shows it before anything is changed. */
export function renderPlan(plan: PlanFacts): string {
  const { service, region, project } = plan.service;
  return [
    `${service} in ${region}, project ${project}: ${INTENT[plan.kind]}`,
    ...nameLines(plan),
    ...servesLines(plan),
    ...section('Changes in the template:', plan.changed),
    ...(moves(plan) ? stageLines(plan.stages, plan.analysis, plan.trafficPlan) : []),
    ...section('Unusual about this service:', plan.notes),
    ...restoreLines(plan),
  ].join('\n');
}

const INTENT: Readonly<Record<PlanFacts['kind'], string>> = {
  unchanged: 'nothing to do, what serves is what was asked for',
  first: 'first deployment',
  candidate: 'a new revision is created without traffic, proven, and given traffic by stages',
  existing: 'a revision that exists is proven and given traffic by stages',
  waiting: 'the rollout that waits goes on',
};

const moves = ({ kind }: PlanFacts): boolean => kind !== 'unchanged' && kind !== 'first';

function nameLines({ kind, names }: PlanFacts): string[] {
  if (names === undefined) return [];
  // An existing revision keeps its name; only its tag is new.
  if (kind === 'existing') return [`Tag: ${names.tag}`];
  return kind === 'first'
    ? [`Revision: ${names.revision}`]
    : [`Revision: ${names.revision}, tag ${names.tag}`];
}

/** Who decides, and what is expected of each stage. */
export function stageLines(
  stages: readonly Stage[],
  analysis: Sampling,
  trafficPlan: TrafficPlan | undefined,
): string[] {
  const times = stages.map(
    (stage, index) => trafficPlan?.stages[index]?.expectedMs ?? expectedMs(stage, analysis),
  );
  const total = times.reduce((sum, ms) => sum + ms, 0);
  const time = total === 0 ? 'without a bake' : `about ${timeSpan(total)} when all goes well`;
  return [
    ...trafficLines(trafficPlan, analysis),
    `Stages, ${trafficPlan?.stages.some(isUndecided) ? 'of which not all can be decided' : time}:`,
    ...stages.map(
      (stage, index) => `  ${stageText(stage, analysis, times[index] ?? 0, trafficPlan?.stages[index])}`,
    ),
  ];
}

/** Known not to be enough, which is not the same as not known. */
function isUndecided({ requestsPerMinute, expectedMs }: ExpectedStage): boolean {
  return requestsPerMinute !== undefined && expectedMs === undefined;
}

function trafficLines(plan: TrafficPlan | undefined, sampling: Sampling): string[] {
  if (plan === undefined) return [];
  return [planSentence(plan, sampling), ...plan.notes.map((note) => `  - ${inertLine(note)}`)];
}

function stageText(stage: Stage, analysis: Sampling, ms: number, planned: ExpectedStage | undefined): string {
  const share = `${String(stage.percent).padStart(3)} %`;
  if (stage.bakeMs === 0) return `${share}  at once`;
  const rate = planned?.requestsPerMinute;
  return (
    `${share}  ${planned !== undefined && isUndecided(planned) ? 'no verdict expected' : `about ${timeSpan(ms)}`}${rate === undefined ? '' : `, ${rateText(rate)} on the candidate`}: bake ${timeSpan(stage.bakeMs)}, ` +
    `numbers settle after ${timeSpan(analysis.settleMs)}, deadline ${timeSpan(stage.deadlineMs)}`
  );
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  - ${inertLine(line)}`)];
}

function servesLines({ previous, serves = previous }: PlanFacts): string[] {
  const now = serves.length === 0 ? 'nothing' : sharesText(serves);
  return isMoved(previous, serves)
    ? [`Serves now: ${now}`, `Served before: ${sharesText(previous)}`]
    : [`Serves now: ${now}`];
}

const isMoved = (previous: readonly Share[], serves: readonly Share[]): boolean =>
  !sameWeights(weightsOf(previous), weightsOf(serves));

function restoreLines({ previous, serves = previous, restoreCommand, kind }: PlanFacts): string[] {
  if (previous.length === 0 || kind === 'unchanged') return [];
  const what = isMoved(previous, serves) ? 'served before' : 'serves now';
  return [`Should everything else be down, this line restores what ${what}:`, `  ${restoreCommand}`];
}
