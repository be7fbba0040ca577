import type { AnalysisSettings } from './analysis-settings.ts';
import type { ArmCounts } from './evidence.ts';
import type { PlannedStage } from './judged-stage.ts';
import { dispersion } from './sequential/dispersion.ts';
import { surelyAbove } from './sequential/slow-answers.ts';
import { forecastStages, type Habits, type StageForecast } from './traffic-forecast.ts';
import {
  affinityNote,
  probesNote,
  tooLittleNote,
  unevenNote,
  unknownNote,
  unprovenNote,
  weightNote,
} from './traffic-plan-notes.ts';

/** What can be said, before anything changes, of how a rollout will be decided. */
export type TrafficPlan<S extends PlannedStage = PlannedStage> = {
  readonly stages: readonly S[];
  /** Who proves that the candidate is well. Fixed here: never by what is seen later. */
  readonly decidedBy: 'users' | 'probes';
  /** Requests of all users; undefined where nobody knows. */
  readonly ratePerMinute: number | undefined;
  /** One for each stage. */
  readonly expected: readonly ExpectedStage[];
  /** What a reader of the settings would not expect. */
  readonly notes: readonly string[];
};

/** What one stage should bring the candidate. */
export type ExpectedStage = {
  readonly percent: number;
  /** To the candidate; undefined where the rate is not known. */
  readonly requestsPerMinute: number | undefined;
  /** Until a healthy candidate is proven so; undefined where that cannot be told. */
  readonly expectedMs: number | undefined;
};

/** What the service answered lately, in each interval of [startMs, endMs); or why nobody knows. */
export type Lately =
  | {
      readonly kind: 'counted';
      readonly intervals: readonly ArmCounts[];
      readonly startMs: number;
      readonly endMs: number;
    }
  | { readonly kind: 'unknown'; readonly why: string };

export type TrafficFacts<S extends PlannedStage> = {
  readonly stages: readonly S[];
  /** Only the usual ones are chosen among: those that a user gave are checked, and those of a record stand. */
  readonly origin: 'usual' | 'given' | 'recorded';
  readonly lately: Lately;
  /** When the service was created: it had no users before. */
  readonly createdMs?: number | undefined;
  readonly sessionAffinity: boolean;
  /** There is a request to repeat. */
  readonly canProbe: boolean;
};

/** What is known of users' traffic, and what may be done with it. */
export type Users = {
  readonly target: { readonly service: string; readonly region: string; readonly project: string };
  readonly lately: Lately;
  /** The stages are the user's own. */
  readonly given: boolean;
  readonly canProbe: boolean;
  readonly analysis: AnalysisSettings;
};

/** The weights among which the first one is chosen, each with the requests to the candidate that an interval must then have. */
const FIRST_WEIGHTS = [
  // 10 % of 300 requests a minute, at which simulated rollouts find a fault and promote the healthy: fewer of them at half as many.
  { percent: 5, least: 30 },
  { percent: 10, least: 0 },
  { percent: 25, least: 0 },
  { percent: 50, least: 0 },
];
const MINUTE = 60_000;

/** Plans who decides a rollout, and at which weight it begins, from what users sent in the last hour. */
export function planTraffic<S extends PlannedStage>(
  facts: TrafficFacts<S>,
  settings: AnalysisSettings,
): TrafficPlan<S> {
  const { stages, sessionAffinity } = facts;
  const first = stages.find(({ bakeMs }) => bakeMs > 0);
  const mayProbe = facts.canProbe && settings.probes.when !== 'never';
  if (first === undefined) return planned(stages, 'users', [], facts, settings);
  if (sessionAffinity && mayProbe) {
    const chosen = facts.origin === 'recorded' ? stages : [{ ...first, percent: 100 }];
    return planned(chosen, 'probes', [affinityNote(stages, chosen, settings)], facts, settings);
  }
  const { chosen, decidedBy, notes } = choose(first, mayProbe, facts, settings);
  const affinity = sessionAffinity ? [affinityNote(stages, undefined, settings)] : [];
  return planned(chosen, decidedBy, [...affinity, ...notes], facts, settings);
}

type Choice<S> = {
  readonly chosen: readonly S[];
  readonly decidedBy: 'users' | 'probes';
  readonly notes: readonly string[];
};

function choose<S extends PlannedStage>(
  first: S,
  mayProbe: boolean,
  facts: TrafficFacts<S>,
  settings: AnalysisSettings,
): Choice<S> {
  const { stages, origin, lately } = facts;
  const instead = mayProbe ? 'probes' : 'users';
  if (settings.users === 'none')
    return { chosen: stages, decidedBy: instead, notes: [probesNote('none', mayProbe, settings)] };
  if (lately.kind === 'unknown')
    return {
      chosen: stages,
      decidedBy: 'users',
      notes: [unknownNote(lately.why, settings), ...unprovenNote(settings)],
    };
  const habits = habitsOf(lately, facts.createdMs, settings);
  const chosen = origin !== 'usual' ? stages : withFirstWeight(stages, first, habits, settings);
  const forecasts = forecastStages(chosen, habits, 'users', settings);
  const undecided = forecasts.find(({ decides }) => decides === 'never');
  if (undecided !== undefined) {
    // A larger weight would prove nothing either, so it stays as small as it was.
    const bursts = Math.max(habits.bursts.errors, habits.bursts.slow);
    const notes = [
      probesNote({ ...undecided, bursts }, mayProbe, settings),
      ...unevenNote(habits.bursts, settings),
    ];
    return { chosen: stages, decidedBy: instead, notes };
  }
  const late = forecasts.flatMap((forecast, index) => tooLittleNote(forecast, chosen[index]));
  return {
    chosen,
    decidedBy: 'users',
    notes: [
      ...weightNote(stages, chosen),
      ...late,
      ...unevenNote(habits.bursts, settings),
      ...unprovenNote(settings),
    ],
  };
}

/** The stages from the smallest weight on that decides within its deadline, or else within twice of it; as they were where none does. */
function withFirstWeight<S extends PlannedStage>(
  stages: readonly S[],
  first: S,
  habits: Habits,
  settings: AnalysisSettings,
): readonly S[] {
  const options = FIRST_WEIGHTS.filter(
    ({ percent, least }) => (habits.perInterval * percent) / 100 >= least,
  ).map(({ percent }) => [
    { ...first, percent },
    ...stages.filter((stage) => stage !== first && stage.percent > percent),
  ]);
  const forecasts = options.map((option) => forecastStages(option, habits, 'users', settings));
  const all = (...wanted: readonly StageForecast['decides'][]) =>
    options[forecasts.findIndex((each) => each.every(({ decides }) => wanted.includes(decides)))];
  return all('in-time') ?? all('in-time', 'late') ?? stages;
}

function planned<S extends PlannedStage>(
  stages: readonly S[],
  decidedBy: 'users' | 'probes',
  notes: readonly string[],
  { lately, createdMs }: TrafficFacts<S>,
  settings: AnalysisSettings,
): TrafficPlan<S> {
  if (lately.kind === 'unknown') {
    const expected = stages.map(({ percent }) => ({
      ...{ percent, requestsPerMinute: undefined, expectedMs: undefined },
    }));
    return { stages, decidedBy, ratePerMinute: undefined, expected, notes };
  }
  const habits = habitsOf(lately, createdMs, settings);
  const expected = forecastStages(stages, habits, decidedBy, settings).map(
    ({ percent, requestsPerMinute, expectedMs, decides }) => ({
      ...{ percent, requestsPerMinute, expectedMs: decides === 'never' ? undefined : expectedMs },
    }),
  );
  const ratePerMinute = (habits.perInterval * MINUTE) / settings.intervalMs;
  return { stages, decidedBy, ratePerMinute, expected, notes };
}

/** On average since there could be any requests. */
function habitsOf(
  { intervals, startMs, endMs }: Extract<Lately, { kind: 'counted' }>,
  createdMs: number | undefined,
  { intervalMs, latency }: AnalysisSettings,
): Habits {
  const sinceMs = Math.max(startMs, createdMs ?? startMs);
  const requests = intervals.reduce((sum, arm) => sum + arm.requests, 0);
  return {
    perInterval: requests / Math.max(1, (endMs - sinceMs) / intervalMs),
    bursts: {
      errors: dispersion(
        intervals.map((arm) => ({ failures: arm.byClass['5xx'] ?? 0, requests: arm.requests })),
      ),
      slow: dispersion(intervals.map((arm) => surelyAbove(arm.latency, latency.limitMs))),
    },
  };
}
