import { parseInputs } from '../../../../action-deploy-canary/src/inputs.ts';
import { report } from '../../../../action-deploy-canary/src/report.ts';
import { run } from '../../../../action-deploy-canary/src/run.ts';
import type { ActionError } from '../../../../shared/domain/errors/action-error.ts';
import { readRunContext } from '../../../../shared/domain/inputs/run-context.ts';
import type { Outcome, TargetOutcome } from '../../../../shared/domain/report/outcome.ts';
import type { Ports } from '../../../../shared/engine/rollout/session.ts';
import type { CustomSeries } from '../../../../shared/ports/custom-metrics.ts';
import { keptLog } from '../../shared/engine/probe/app.ts';
import type { Previous } from '../../shared/engine/rollout/emulated-service.ts';
import { createWorld, type World } from '../../shared/engine/rollout/world.ts';
import { environment } from '../with-inputs.ts';
import { type Conduct, steadyUsers } from './users.ts';

export type Scene = {
  readonly perMinute: number;
  /** How the candidate answers users, by its weight and the time since the simulation began. */
  readonly candidate?: (percent: number, sinceMs: number) => Conduct;
  readonly baseline?: (sinceMs: number) => Conduct;
  /** How any revision answers the job's own requests on its tag. */
  readonly probe?: (number: number) => { readonly status: number; readonly ms: number };
  /** Thrown in place of Monitoring's answer to a call, by its number. */
  readonly trouble?: (call: number) => ActionError | undefined;
  readonly custom?: CustomSeries['range'] | undefined;
  /** Why the metrics of the user's own cannot be asked at all. */
  readonly customTrouble?: ActionError;
  readonly rollout?: string;
  readonly previous?: Previous;
};

export type Simulated = {
  readonly world: World;
  /** Runs the action once; the same `runId` is the same run asking again. */
  job(inputs?: Readonly<Record<string, string>>, runId?: string): Promise<Outcome>;
  /** What another step acts through, on a runner of its own. */
  ports(): Ports;
  /** Of the newest job. */
  readonly log: () => readonly string[];
  readonly probes: () => number;
  readonly monitored: () => number;
};

const SMOKE = 'checks:\n  - request: GET /health\n    expect: 200\n';

/** A service of the emulator with users and jobs, all under one simulated clock: an hour's rollout takes milliseconds. */
export function simulate(scene: Scene): Simulated {
  const world = createWorld(scene.previous ?? 'latest');
  const beganMs = world.clock.now();
  const isOld = (revision: string) => revision === 'shop-v0' || revision === 'shop-v1';
  const users = steadyUsers(
    scene.perMinute,
    (revision, percent, atMs) =>
      (isOld(revision) ? scene.baseline?.(atMs - beganMs) : scene.candidate?.(percent, atMs - beganMs)) ?? {},
    [{ revision: 'shop-v1', percent: 100 }],
    world.clock.now,
  );
  world.watchers.push(users.routed);
  // The service has had these users for a while.
  world.pass(2 * 3_600_000);
  let log = keptLog();
  let probes = 0;

  const portsFor = (state: Map<string, string>): Ports => ({
    clock: world.clock,
    env: {},
    random: () => 0.5,
    log,
    http: {
      send: async () => {
        probes += 1;
        const { status, ms } = scene.probe?.(probes) ?? { status: 200, ms: 20 };
        world.pass(ms);
        return { status, headers: {}, body: '', durationMs: ms };
      },
    },
    identity: { accessToken: async () => 't', idToken: async () => undefined, description: 'deployer' },
    cloudRun: {
      ...world.cloudRun,
      getRevision: async (_, revision) => {
        const found = world.revision(revision);
        return found.missing === true ? undefined : found;
      },
    },
    metrics: {
      traffic: async (query) => {
        const trouble = scene.trouble?.(users.asked() + 1);
        const answer = await users.metrics.traffic(query);
        if (trouble !== undefined) throw trouble;
        return answer;
      },
    },
    customMetrics: {
      open: () => {
        if (scene.customTrouble !== undefined) throw scene.customTrouble;
        return { range: scene.custom ?? (async () => ({ kind: 'points', points: [] })) };
      },
    },
    logs: { lines: async () => [] },
    images: { resolveDigest: async (image) => image },
    files: {
      read: async (path) =>
        path.endsWith('smoke.yml') ? SMOKE : path.endsWith('rollout.yml') ? scene.rollout : undefined,
    },
    job: {
      setOutput: () => {},
      saveState: (name, value) => void state.set(name, value),
      readState: (name) => state.get(name) ?? '',
      annotate: () => {},
      writeSummary: async () => {},
      writeReport: async (path) => path,
    },
    github: undefined,
    signal: world.signal,
  });

  return {
    world,
    ports: () => {
      log = keptLog();
      return portsFor(new Map());
    },
    log: () => log.lines,
    probes: () => probes,
    monitored: users.asked,
    job: async (inputs = {}, runId = '1') => {
      log = keptLog();
      const parsed = parseInputs({
        ...environment({
          service: 'shop',
          region: 'us-central1',
          project_id: 'demo-project',
          ...imageFor(inputs),
          ...inputs,
        }),
        GITHUB_RUN_ID: runId,
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_SHA: 'c0ffee',
      });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      const context = readRunContext({
        GITHUB_RUN_ID: runId,
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_SHA: 'c0ffee',
      });
      const target = { ...parsed.value.target, projectId: 'demo' };
      const outcome = await run({ ...parsed.value, target }, context, portsFor(new Map()));
      // Every outcome can be told.
      report(outcome);
      return outcome;
    },
  };
}

const imageFor = ({ mode }: Readonly<Record<string, string>>): Record<string, string> =>
  mode === 'continue' ? {} : { image: 'registry.test/shop:2' };

/** The one service of an outcome. */
export function targetOf({ targets: [target] }: Outcome): TargetOutcome {
  if (target === undefined) throw new Error('Expected a target, found none');
  return target;
}

/** Stages that were reached, and how long each lasted in minutes. */
export function minutesOf({
  stages,
}: TargetOutcome): readonly (readonly [percent: number, minutes: number])[] {
  return stages.flatMap(({ percent, startedMs, endedMs }) =>
    startedMs === undefined
      ? []
      : [[percent, Math.round(((endedMs ?? startedMs) - startedMs) / 60_000)] as const],
  );
}
