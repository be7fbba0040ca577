import { UNTESTED, type Verdict } from '../../../../../shared/domain/analysis/verdict.ts';
import { objectAt } from '../../../../../shared/domain/json/json.ts';
import type { Claim, Policy } from '../../../../../shared/domain/rollout/claim.ts';
import { openCandidate } from '../../../../../shared/domain/rollout/open.ts';
import { type ServiceView, viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { clearTheWay, type Way } from '../../../../../shared/engine/rollout/clear-the-way.ts';
import { type Driven, type Driver, drive } from '../../../../../shared/engine/rollout/drive.ts';
import { resume } from '../../../../../shared/engine/rollout/resume.ts';
import { SERVICE, type World } from './world.ts';

export type Candidate = 'healthy' | 'smoke-fails' | 'unhealthy' | 'never-ready';

export const NAMES = { id: 'a2b3c4d5e6f7g2h3', revision: 'shop-ra2b3c4d5e6', tag: 'ca2b3c4d5e' };
export const STAGE_PERCENT = 25;
const STAGES = [stage(STAGE_PERCENT, 30_000, 60_000), stage(100, 0)];

export const POLICY: Policy = {
  goal: 'promoted',
  onInconclusive: 'rollback',
  lookEveryMs: 15_000,
  awaitMs: 7 * 24 * 3_600_000,
  owner: { run: 'https://github.test/octo/shop/actions/runs/1', commit: 'c0ffee' },
};

/** What the candidate has earned so far; the service must never show more. */
export type Earned = { percent: number };

/** A driver on the world. Claims are kept as text, as a job's state keeps them. */
export function driverOn(
  world: World,
  candidate: Candidate,
  kept: { claim?: string },
  earned: Earned,
): Driver {
  return {
    service: SERVICE,
    cloudRun: world.cloudRun,
    clock: world.clock,
    judge: {
      look: async (record, _view, nowMs) => {
        world.step();
        const age = nowMs - (record.starts[record.stage] ?? nowMs);
        if (candidate === 'healthy' && age >= (record.stages[record.stage]?.bakeMs ?? 0))
          earned.percent = 100;
        return verdict(candidate === 'unhealthy' ? 'unhealthy' : 'healthy');
      },
    },
    prove: async () => {
      world.step();
      if (candidate !== 'smoke-fails') earned.percent = Math.max(earned.percent, STAGE_PERCENT);
      return { passed: candidate !== 'smoke-fails', reason: candidate };
    },
    keep: (claim) => {
      world.step();
      kept.claim = JSON.stringify(claim);
    },
    tell: () => {},
    settleMs: 60_000,
    signal: world.signal,
  };
}

/** The deploy job. */
export async function deploy(world: World, candidate: Candidate, driver: Driver): Promise<Driven> {
  const way = await clearTheWay(
    { view: await read(world), ownId: NAMES.id, onBusy: 'wait', waitMs: 3_600_000 },
    POLICY,
    driver,
  );
  if (way.view === undefined) throw new Error('the explored service always exists');
  const image = candidate === 'never-ready' ? 'registry.test/broken:2' : 'registry.test/shop:2';
  const template = { containers: [{ image }] };
  const labels = { ...objectAt(way.view.raw, 'labels'), 'managed-by': 'run-delivery' };
  const opening = { names: NAMES, template, fields: { labels }, stages: STAGES };
  const claim = openCandidate(way.view, opening, POLICY, world.clock.now());
  if (!claim.ok) throw new Error(claim.error);
  return drive({ claim: claim.value, view: way.view }, POLICY, driver);
}

/** The post step of a job that died: all it has is what was kept. */
export async function post(kept: { claim?: string }, driver: Driver): Promise<Driven | undefined> {
  if (kept.claim === undefined) return undefined;
  const stop = { kind: 'abandoned', reason: 'the job was cut off' } as const;
  return resume(JSON.parse(kept.claim) as Claim, stop, POLICY, driver);
}

/** The guard, while the lease lives: it has nothing to do here. */
export async function lookIn(world: World, driver: Driver): Promise<Way> {
  return clearTheWay(
    { view: await read(world), ownId: undefined, onBusy: 'fail', waitMs: 0 },
    POLICY,
    driver,
  );
}

/** The guard, after the lease has ended, and the next run's first act, which waits for that. */
export async function cleanUp(world: World, who: 'guard' | 'next-run', driver: Driver): Promise<Way> {
  if (who === 'guard') world.pass(2 * 3_600_000);
  const onBusy = who === 'guard' ? 'fail' : 'wait';
  return clearTheWay(
    { view: await read(world), ownId: undefined, onBusy, waitMs: 4 * 3_600_000 },
    POLICY,
    driver,
  );
}

async function read(world: World): Promise<ServiceView | undefined> {
  const raw = await world.cloudRun.getService(SERVICE);
  return raw === undefined ? undefined : viewService(raw);
}

function verdict(kind: Verdict['kind']): Verdict {
  return { kind, reasons: [`the candidate is ${kind}`], signals: [], ...UNTESTED };
}
