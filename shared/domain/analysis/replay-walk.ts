import type { AnalysisSettings } from './analysis-settings.ts';
import { failThreshold } from './family.ts';
import { faultFindings } from './fault-findings.ts';
import { judge } from './judge.ts';
import type { JudgedStage, PlannedStage } from './judged-stage.ts';
import type { Interval, Observation } from './observation.ts';
import { pastOf } from './past.ts';
import { seenIn } from './seen.ts';
import { userTests } from './user-tests.ts';
import type { Verdict } from './verdict.ts';

/** What a look would have led to; in a shared outage the traffic goes back and nobody is blamed. */
export type ReplayDecision = 'hold' | 'advance' | 'roll-back' | 'shared-outage';

export type ReplayLook = {
  readonly atMs: number;
  /** Since the first interval began. */
  readonly ageMs: number;
  readonly decision: ReplayDecision;
  readonly verdict: Verdict;
};

/** A past time, judged as one stage that lasts as long as nothing speaks against the candidate. */
export type Walk = {
  /** Up to the one that would have taken the traffic back, or to the last. */
  readonly looks: readonly ReplayLook[];
  /** Those at which the decision became another one; the first is among them. */
  readonly turns: readonly ReplayLook[];
  /** `advance` also where a later look would have held it again: a rollout goes on at the first. */
  readonly end: ReplayDecision;
};

/** So small a weight that no share of the requests is too small for it: the real weights are not known any more. */
const NO_WEIGHT = 1e-12;

/** One look for each interval, at the time from which on its numbers are final, as a rollout would have looked. */
export function walk(observation: Observation, settings: AnalysisSettings, stage: PlannedStage): Walk {
  const looks: ReplayLook[] = [];
  for (const look of looksAt(observation, settings, stage)) {
    looks.push(look);
    if (takesBack(look)) break;
  }
  const last = looks.at(-1);
  const advanced = looks.some(({ decision }) => decision === 'advance');
  return {
    looks,
    turns: looks.filter(({ decision }, index) => decision !== looks[index - 1]?.decision),
    end: last !== undefined && takesBack(last) ? last.decision : advanced ? 'advance' : 'hold',
  };
}

/** Whether the tests of any look would have taken the candidate's traffic back: the judge's own rules, without what it explains. */
export function isTakenBack(
  { intervals, ...rest }: Observation,
  settings: AnalysisSettings,
  planned: PlannedStage,
): boolean {
  const [asked, weighed] = [withoutShare(settings), unweighed(intervals)];
  const stage: JudgedStage = { index: 0, stages: [planned], ageMs: 0, decidedBy: 'users' };
  const threshold = failThreshold(asked, stage);
  const past = pastOf(rest.before, asked.latency.limitMs);
  // Most faults show in the end.
  return weighed.some((_, index) => {
    const upTo = { ...rest, intervals: weighed.slice(0, weighed.length - index) };
    const seen = seenIn(upTo, past, asked, stage);
    const findings = faultFindings(userTests(seen, asked, threshold), planned.percent < 100);
    return findings.some(({ means }) => means === 'unhealthy' || means === 'shared-outage');
  });
}

function* looksAt(
  { intervals, custom, ...rest }: Observation,
  settings: AnalysisSettings,
  stage: PlannedStage,
): Generator<ReplayLook> {
  const [asked, weighed] = [withoutShare(settings), unweighed(intervals)];
  const beganMs = intervals[0]?.startMs ?? 0;
  for (const [index, { endMs }] of weighed.entries()) {
    const seen: Observation = {
      ...rest,
      intervals: weighed.slice(0, index + 1),
      custom: custom.map((reading) => ({
        ...reading,
        points: reading.points.filter(({ atMs }) => atMs <= endMs),
      })),
    };
    const atMs = endMs + settings.settleMs;
    const ageMs = atMs - beganMs;
    const judged = judge(seen, asked, { index: 0, stages: [stage], ageMs, decidedBy: 'users' });
    const verdict = { ...judged, tests: judged.tests.filter(({ name }) => name !== 'share') };
    yield { atMs, ageMs, decision: decisionOf(verdict, ageMs, stage), verdict };
  }
}

function withoutShare(settings: AnalysisSettings): AnalysisSettings {
  return { ...settings, share: { dryRun: true } };
}

function unweighed(intervals: readonly Interval[]): readonly Interval[] {
  return intervals.map((interval) => ({ ...interval, stage: 0, weight: NO_WEIGHT }));
}

function decisionOf({ kind }: Verdict, ageMs: number, { bakeMs }: PlannedStage): ReplayDecision {
  if (kind === 'unhealthy') return 'roll-back';
  if (kind === 'shared-outage') return 'shared-outage';
  return kind === 'healthy' && ageMs >= bakeMs ? 'advance' : 'hold';
}

const takesBack = ({ decision }: ReplayLook): boolean =>
  decision === 'roll-back' || decision === 'shared-outage';
