import type { AnalysisSettings } from '../../domain/analysis/analysis-settings.ts';
import type { Observation } from '../../domain/analysis/observation.ts';
import { calibrate } from '../../domain/analysis/replay-calibration.ts';
import { type ReplayRange, replayRange } from '../../domain/analysis/replay-range.ts';
import { walk } from '../../domain/analysis/replay-walk.ts';
import { ActionError } from '../../domain/errors/action-error.ts';
import { refuse } from '../../domain/errors/refuse.ts';
import type { RunContext } from '../../domain/inputs/run-context.ts';
import type { Outcome, TargetOutcome } from '../../domain/report/outcome.ts';
import { replayOutcome } from '../../domain/report/replay-outcome.ts';
import { rangeText, replayText, tooTight } from '../../domain/report/replay-text.ts';
import type { Stage } from '../../domain/rollout/stages.ts';
import type { RolloutSettings } from '../../domain/settings/settings.ts';
import type { Moment } from '../../domain/text/moment.ts';
import type { ServiceName } from '../../ports/cloud-run.ts';
import { readSettings } from '../rollout/read-settings.ts';
import type { Ports } from '../rollout/session.ts';
import { observer } from './observer.ts';
import { type ReplayArms, replayArms } from './replay-arms.ts';
import { readPlace } from './replay-place.ts';
import { recordOfPast } from './replay-record.ts';
import { UNASKED } from './unasked.ts';

export type ReplayWanted = {
  readonly revision: string;
  /** Absent: every other revision that answered then. */
  readonly baselineRevision?: string | undefined;
  readonly since: Moment;
  /** Absent: as late as numbers are final. */
  readonly until?: Moment | undefined;
  readonly target: { readonly projectId: string; readonly region: string; readonly service: string };
  readonly config: { readonly path: string; readonly required: boolean };
};

type On = Pick<Ports, 'clock' | 'log' | 'identity' | 'cloudRun' | 'metrics' | 'customMetrics' | 'files'>;

/**
 * Judges two revisions over a past time as a rollout would have, and tries other limits on them. Reads and nothing else: it asks for no
 * permission to write, sends no request to the service and leaves no record, so that roles that may only read are enough.
 */
export async function replay(wanted: ReplayWanted, context: RunContext, on: On): Promise<Outcome> {
  const startedMs = on.clock.now();
  const settings = await readSettings(wanted, on);
  const range = rangeOf(wanted, startedMs, settings);
  const { projectId: project, region, service } = wanted.target;
  const target = await again({ ...wanted, range, service: { project, region, service } }, settings, on);
  return {
    ...{ schemaVersion: 1, action: 'action-deploy-canary', mode: 'replay', dryRun: false },
    startedAt: new Date(startedMs).toISOString(),
    durationMs: on.clock.now() - startedMs,
    run: { url: context.url, commit: context.commit, actor: context.actor },
    targets: [target],
  };
}

type Asked = ReplayWanted & { readonly range: ReplayRange; readonly service: ServiceName };

async function again(asked: Asked, settings: RolloutSettings, on: On): Promise<TargetOutcome> {
  const { service, revision } = asked;
  const analysis = { ...settings.analysis, intervalMs: asked.range.intervalMs };
  const custom = (analysis.metrics.length > 0 ? on.customMetrics : UNASKED).open({
    project: service.project,
    prometheus: analysis.prometheus,
  });
  await on.log.group(`Log in as ${on.identity.description}`, () => on.identity.accessToken());
  const [place, arms] = await Promise.all([
    readPlace(revision, { ...on, service }),
    replayArms(asked, { ...on, service }),
  ]);
  const { range } = arms;
  const names = arms.baseline.map(({ revision: name }) => name);
  const beside = names.length === 0 ? 'with nobody beside it' : `beside ${names.join(', ')}`;
  on.log.info(`Replay of ${revision} ${beside}, ${rangeText(range)}`);
  const stage = stageOf(arms, settings);
  const observation = await observer({ service, metrics: on.metrics, custom, settings: analysis })(
    recordOfPast(revision, arms, stage),
    range.endMs + analysis.settleMs,
  );
  refuseTroubles(observation);
  const told = tell(observation, analysis, stage, { ...range, asked: asked.range }, names);
  const { looks, replay: replayed, reason } = told;
  on.log.info(`${revision} ${reason}`);
  return {
    ...service,
    ...{ conclusion: 'unchanged', reason, revision, image: place.image, serviceUrl: place.serviceUrl },
    warnings: [...range.notes, ...place.notes, ...aloneNotes(names), ...tooTight(replayed.limits)],
    ...{ previousTraffic: place.traffic, traffic: place.traffic, changed: [], smoke: [], events: [] },
    stages: [{ ...stage, startedMs: range.startMs, endedMs: looks.at(-1)?.atMs ?? range.endMs, looks }],
    analysis: { intervalMs: range.intervalMs, settleMs: analysis.settleMs },
    replay: replayed,
  };
}

function rangeOf(wanted: ReplayWanted, nowMs: number, { analysis }: RolloutSettings): ReplayRange {
  const range = replayRange(wanted, nowMs, analysis);
  const unread =
    analysis.users === 'none'
      ? [
          {
            where: 'config',
            message: `Expected analysis.users: monitoring with mode: replay, found none in ${wanted.config.path}`,
            hint: 'A replay judges the requests of users; write a file of its own for it and name it with config',
          },
        ]
      : [];
  if (range.ok && unread.length === 0) return range.value;
  throw refuse('input-invalid', [...unread, ...(range.ok ? [] : range.error)]);
}

/** One stage for the whole range, at the part of the requests that it had. A rollout would have gone on after the bake of its first one. */
function stageOf({ percent, range }: ReplayArms, { stages, analysis }: RolloutSettings): Stage {
  const deadlineMs = range.endMs - range.startMs + analysis.settleMs;
  const bakeMs = stages.find((stage) => stage.bakeMs > 0)?.bakeMs ?? range.intervalMs;
  return { percent, bakeMs: Math.min(bakeMs, deadlineMs), deadlineMs };
}

function tell(
  observation: Observation,
  settings: AnalysisSettings,
  stage: Stage,
  range: ReplayRange & { readonly asked: ReplayRange },
  baseline: readonly string[],
) {
  const walked = walk(observation, settings, stage);
  const limits = calibrate(observation, settings, stage);
  const told = replayOutcome(range, baseline, walked, observation, limits);
  const why = (told.decided ?? told.turns.at(-1))?.reason ?? 'nothing was counted';
  return { looks: walked.looks, replay: told, reason: replayText(told, stage.percent, why) };
}

/** In a rollout the next look asks again; here it is the only one. */
function refuseTroubles({ troubles }: Observation): void {
  const [first] = troubles;
  if (first !== undefined) throw new ActionError({ code: 'unavailable', message: first });
}

const aloneNotes = (baseline: readonly string[]): readonly string[] =>
  baseline.length > 0
    ? []
    : ['Nobody else answered in this time: the candidate is held to the absolute limits alone'];
