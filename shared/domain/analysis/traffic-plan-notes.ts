import { formatDuration } from '../text/duration.ts';
import type { AnalysisSettings } from './analysis-settings.ts';
import type { PlannedStage } from './judged-stage.ts';
import { expectedProbingMs, MOST_PROBES, probesNeeded } from './probing.ts';
import type { Habits, StageForecast } from './traffic-forecast.ts';
import { latelyText } from './window.ts';
import { counted, grouped } from './wording.ts';

/** From here on bursts are worth a word. */
const BURSTY = 1.5;
/** From here on they are what decides when a rollout can end. */
const UNEVEN = 3;

/** Why shares say little here; `instead` are the stages that probes allow, where they may decide. */
export function affinityNote(
  stages: readonly PlannedStage[],
  instead: readonly PlannedStage[] | undefined,
  settings: AnalysisSettings,
): string {
  const why =
    'Session affinity is on: users stay on their revision, so the split is not what the weights say';
  if (instead === undefined) return `${why}; the candidate is not held to its share`;
  const decide = `${why}. Own probes decide (about ${probingTime(settings)})${beyondProbes(settings)}`;
  const [step] = instead;
  if (instead.length > 1 || step === undefined) return `${decide}; the stages stay as they were planned`;
  const place = stages.length > 1 ? ` in place of ${stages.length} stages` : '';
  return `${decide}, then all traffic moves in one step${place}, which is watched by the absolute limits for at least ${timeText(step.bakeMs)}`;
}

/** That it is not known what users will send. */
export function unknownNote(why: string, sampling: Pick<AnalysisSettings, 'intervalMs'>): string {
  return `The requests of ${latelyText(sampling)} could not be read, so that nobody knows whether users' traffic can decide: ${why}`;
}

/** Why users cannot decide, and what that means; `none`: their requests are not counted at all. */
export function probesNote(
  undecided: (StageForecast & { readonly bursts: number }) | 'none',
  mayProbe: boolean,
  settings: AnalysisSettings,
): string {
  const why =
    undecided === 'none'
      ? "Users' requests are not counted (analysis.users: none)"
      : `Users' traffic cannot decide the stage of ${undecided.percent} %: ${tooFew(undecided, settings)}`;
  const metrics = settings.metrics.some(({ dryRun }) => !dryRun);
  if (!mayProbe) {
    const end =
      undecided === 'none' && metrics
        ? 'metrics of your own decide, inside their range in two intervals of each stage'
        : 'the rollout will end inconclusive';
    return `${why}, and ${noProbes(settings)}: ${end}`;
  }
  const meanwhile =
    undecided !== 'none'
      ? "in which users' requests can fail the candidate and need not prove it"
      : `in which ${metrics ? 'metrics of your own, and no requests of users,' : 'no requests of users'} can fail the candidate`;
  return `${why}. Own probes on the tag URL decide before the first stage (about ${probingTime(settings)})${beyondProbes(settings)}; each stage is then a bounded wait, ${meanwhile}`;
}

/** That not even all probes that may be sent are a proof. */
function beyondProbes(settings: AnalysisSettings): string {
  const needed = probesNeeded(settings);
  return needed > MOST_PROBES
    ? `, and will neither prove nor fail a healthy candidate: ${Number.isFinite(needed) ? grouped(String(needed)) : 'more than any number of'} clean ones would be needed for these limits, and at most ${MOST_PROBES} are sent`
    : '';
}

/** That no limit is enforced. */
export function unprovenNote({ errors, latency }: AnalysisSettings): string[] {
  return errors.dryRun && latency.dryRun
    ? [
        'Errors and latency are only watched (dry_run): nothing has to be proven, and a stage ends after its bake and two settled intervals',
      ]
    : [];
}

/** That the last hour was so uneven that every failure will count for a part of one, in both directions. */
export function unevenNote(
  { errors, slow }: Habits['bursts'],
  sampling: Pick<AnalysisSettings, 'intervalMs'>,
): string[] {
  const lately = latelyText(sampling);
  return [...told('Failures', errors, lately), ...told('Slow answers', slow, lately)];
}

function told(what: string, dispersion: number, lately: string): string[] {
  return dispersion > UNEVEN
    ? [
        `${what} of ${lately} came ${Number(dispersion.toPrecision(2))} times as unevenly as by chance, as after an outage: each answer counts for 1/${Number(dispersion.toPrecision(2))}, so that a proof takes that many times the requests, and a fault is found as much later`,
      ]
    : [];
}

/** That the first weight is not the usual one. */
export function weightNote(usual: readonly PlannedStage[], chosen: readonly PlannedStage[]): string[] {
  const [was = 0, is = 0] = [usual[0]?.percent, chosen[0]?.percent];
  if (was === is) return [];
  const why =
    is > was
      ? ', which is too little of this traffic to decide in time'
      : ': so much traffic decides at that, and fewer users meet a fault';
  return [`The first stage is ${is} % in place of ${was} %${why}`];
}

/** A stage that decides later than its deadline. */
export function tooLittleNote(
  { decides, percent, expectedMs = 0 }: StageForecast,
  stage: PlannedStage | undefined,
): string[] {
  return decides === 'late' && stage !== undefined
    ? [
        `The stage of ${percent} % needs about ${timeText(expectedMs)} to decide: its deadline of ${timeText(stage.deadlineMs)} is extended once, to twice that`,
      ]
    : [];
}

function noProbes({ probes }: AnalysisSettings): string {
  return probes.when === 'never'
    ? 'probes may not decide instead (analysis.probes: never)'
    : 'there is nothing to probe, as no smoke check only reads (name a path with analysis.probes.path)';
}

function tooFew(
  { needed, atMost, bursts }: StageForecast & { readonly bursts: number },
  sampling: Pick<AnalysisSettings, 'intervalMs'>,
): string {
  const why = bursts >= BURSTY ? `, because failures came in bursts over ${latelyText(sampling)}` : '';
  return needed > atMost
    ? `${counted(needed, 'good answer')} of the candidate are needed${why}, and at most ${counted(Math.round(atMost), 'request')} will come to it before the deadline has passed twice`
    : 'its deadline is too short for intervals to settle';
}

const probingTime = (settings: AnalysisSettings): string => timeText(expectedProbingMs(settings));

/** Seconds, or tenths of them where it is short. */
function timeText(ms: number): string {
  return formatDuration(ms < 10_000 ? Math.round(ms / 100) * 100 : Math.round(ms / 1_000) * 1_000);
}
