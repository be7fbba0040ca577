import { expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { decodeHistory, HISTORY_ANNOTATION } from '../../../../../shared/domain/rollout/history.ts';
import { openExisting } from '../../../../../shared/domain/rollout/open.ts';
import { recordInForce } from '../../../../../shared/domain/rollout/record-in-force.ts';
import { type ServiceView, viewService } from '../../../../../shared/domain/rollout/service-view.ts';
import { NOTHING_NEW, writeRecord } from '../../../../../shared/domain/rollout/service-write.ts';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { weightsOf } from '../../../../../shared/domain/rollout/traffic.ts';
import type { Driver } from '../../../../../shared/engine/rollout/drive.ts';
import { rollBack } from '../../../../../shared/engine/rollout/roll-back.ts';
import type { CloudRun } from '../../../../../shared/ports/cloud-run.ts';
import { type Candidate, deploy, driverOn, NAMES, POLICY } from './actors.ts';
import { Crash, createWorld, SERVICE, type World } from './world.ts';

const BUTTON = {
  ...POLICY,
  owner: { run: 'https://github.test/octo/shop/actions/runs/2', commit: 'c0ffee' },
};
const context = {
  ...{ runId: '2', attempt: '1', commit: 'c0ffee', ref: '', repository: 'octo/shop', actor: 'mona' },
  url: BUTTON.owner.run,
};
const READY = { conditions: [{ type: 'Ready', state: 'CONDITION_SUCCEEDED' }] };

const driver = (world: World, candidate: Candidate = 'healthy'): Driver =>
  driverOn(world, candidate, {}, { percent: 0 });

const look = (world: World): ServiceView => viewService(world.look());
const serves = (world: World) => Object.fromEntries(weightsOf(look(world).statuses));
const history = (world: World) => decodeHistory(look(world).annotations[HISTORY_ANNOTATION]);

async function press(
  world: World,
  wish: { to?: string; dryRun?: boolean; context?: typeof context } = {},
  on = driver(world),
) {
  const raw = await on.cloudRun.getService(SERVICE);
  if (raw === undefined) throw new Error('the service exists');
  const cloudRun: CloudRun = {
    ...on.cloudRun,
    getRevision: async (_, revision) => (['shop-v0', 'shop-v1'].includes(revision) ? READY : undefined),
  };
  const order = { ...{ reason: 'ordered by mona: errors', context, dryRun: false, told: () => {} }, ...wish };
  return rollBack(viewService(raw), order, BUTTON, { ...on, cloudRun });
}

/** The calls that a driver makes from here on. */
function counted(on: Driver): { readonly on: Driver; readonly calls: string[] } {
  const calls: string[] = [];
  const cloudRun: CloudRun = {
    ...on.cloudRun,
    getService: (...all) => {
      calls.push('read');
      return on.cloudRun.getService(...all);
    },
    updateService: (name, body, options) => {
      calls.push(`write ${options.updateMask.join()}`);
      return on.cloudRun.updateService(name, body, options);
    },
  };
  return { on: { ...on, cloudRun }, calls };
}

async function promoted(): Promise<World> {
  const world = createWorld('latest');
  expect((await deploy(world, 'healthy', driver(world))).end.conclusion).toBe('promoted');
  return world;
}

test('the button restores what served before the promotion by its first write, after one read', async () => {
  const world = await promoted();
  const { on, calls } = counted(driver(world));
  const done = await press(world, {}, on);
  expect(done).toMatchObject({
    end: { conclusion: 'rolled-back', reason: 'ordered by mona: errors' },
    from: NAMES.revision,
  });
  expect(calls.slice(0, 2)).toEqual(['read', 'write traffic,annotations']);
  expect(serves(world)).toEqual({ 'shop-v1': 100 });
  expect(history(world)[0]).toMatchObject({
    conclusion: 'rolled-back',
    revision: NAMES.revision,
    reason: 'ordered by mona: errors',
    run: BUTTON.owner.run,
  });
});

test('pressed twice it is pressed once', async () => {
  const world = await promoted();
  await press(world);
  const { on, calls } = counted(driver(world));
  expect(await press(world, {}, on)).toMatchObject({ end: { conclusion: 'unchanged' } });
  expect(calls).toEqual(['read']);
  expect(serves(world)).toEqual({ 'shop-v1': 100 });
});

test('what is restored remembers that it followed LATEST, for the next promotion', async () => {
  const world = await promoted();
  await press(world);
  const [line] = history(world);
  expect(line?.previous).toEqual([{ revision: 'shop-v1', percent: 100, latest: true }]);
});

test('a named revision gets all traffic; one that is not there is refused before any write', async () => {
  const world = await promoted();
  const { on, calls } = counted(driver(world));
  const refused = await press(world, { to: 'shop-v9' }, on).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ActionError);
  expect(String(refused)).toContain('Expected shop-v9 to take the traffic, found no revision of that name');
  expect(calls).toEqual(['read']);
  expect(await press(world, { to: 'shop-v0' })).toMatchObject({ end: { conclusion: 'rolled-back' } });
  expect(serves(world)).toEqual({ 'shop-v0': 100 });
});

test('a dry run asks Cloud Run about the very write, and makes none', async () => {
  const world = await promoted();
  const before = world.look();
  const asked: object[] = [];
  const on = driver(world);
  const cloudRun: CloudRun = {
    ...on.cloudRun,
    updateService: async (_, body, options) => {
      asked.push({ traffic: body.traffic, ...options });
      return { name: 'none', done: true };
    },
  };
  const reason = `shop-v1 100 % would serve, and ${NAMES.revision} would be taken back; Cloud Run accepts the change; without dry_run it is made`;
  expect(await press(world, { dryRun: true }, { ...on, cloudRun })).toMatchObject({
    end: { conclusion: 'unchanged', reason },
  });
  expect(asked).toEqual([
    expect.objectContaining({
      validateOnly: true,
      traffic: expect.arrayContaining([expect.objectContaining({ revision: 'shop-v1', percent: 100 })]),
    }),
  ]);
  expect(world.look()).toEqual(before);
});

/** The write of the deploy job before which the button is pressed; the job lives, and goes on after it. */
const POSITIONS = [2, 3, 4];

test.each(POSITIONS)('pressed just before write %i of a living rollout, it wins', async (position) => {
  const world = createWorld('split');
  const before = serves(world);
  const job = driver(world);
  let writes = 0;
  let pressed: Awaited<ReturnType<typeof press>> | undefined;
  const cloudRun: CloudRun = {
    ...job.cloudRun,
    updateService: async (...write) => {
      writes += 1;
      if (writes === position) pressed = await press(world).catch(() => undefined);
      return job.cloudRun.updateService(...write);
    },
  };
  const deployed = await deploy(world, 'healthy', { ...job, cloudRun });
  expect(pressed?.end.conclusion).toBe('rolled-back');
  expect(deployed.end.conclusion).toBe('rolled-back');
  expect(serves(world)).toEqual(before);
  expect(recordInForce(look(world))).toBeUndefined();
});

test.each(POSITIONS)(
  'a job that writes just before the button does is ended all the same (%i)',
  async (position) => {
    const world = createWorld('split');
    const before = serves(world);
    const job = driver(world);
    let writes = 0;
    let pressed: ReturnType<typeof press> | undefined;
    const cloudRun: CloudRun = {
      ...job.cloudRun,
      updateService: async (...write) => {
        writes += 1;
        if (writes !== position) return job.cloudRun.updateService(...write);
        // The button has read the service when this write arrives.
        const on = driver(world);
        let held: (() => void) | undefined;
        const gate = new Promise<void>((resolve) => {
          held = resolve;
        });
        const late: CloudRun = {
          ...on.cloudRun,
          updateService: async (...own) => {
            await gate;
            return on.cloudRun.updateService(...own);
          },
        };
        pressed = press(world, {}, { ...on, cloudRun: late });
        pressed.catch(() => {});
        await Promise.resolve();
        const answer = await job.cloudRun.updateService(...write);
        held?.();
        return answer;
      },
    };
    await deploy(world, 'healthy', { ...job, cloudRun }).catch(() => {});
    if (position === 1) return;
    expect((await pressed)?.end.conclusion).toMatch(/rolled-back|promoted/);
    expect(serves(world)).toEqual(before);
    expect(recordInForce(look(world))).toBeUndefined();
  },
);

test('a rollout that begins at the same moment is ended, and what was to be restored is', async () => {
  const world = await promoted();
  const on = driver(world);
  const names = { id: 'b2b3c4d5e6f7g2h3', revision: 'unused', tag: 'cb2b3c4d5e' };
  const opening = { names, revision: 'shop-v0', stages: [stage(100, 0)] };
  let opened = false;
  const cloudRun: CloudRun = {
    ...on.cloudRun,
    updateService: async (...write) => {
      if (opened) return on.cloudRun.updateService(...write);
      opened = true;
      const claim = openExisting(look(world), opening, POLICY, world.clock.now());
      if (!claim.ok) throw new Error(claim.error);
      const { body, updateMask } = writeRecord('open', claim.value.record, look(world), NOTHING_NEW);
      await on.cloudRun.updateService(SERVICE, body, { updateMask });
      return on.cloudRun.updateService(...write);
    },
  };
  const done = await press(world, {}, { ...on, cloudRun });
  expect(done.end.conclusion).toBe('rolled-back');
  expect(serves(world)).toEqual({ 'shop-v1': 100 });
  expect(history(world).map(({ revision }) => revision)).toEqual([NAMES.revision, 'shop-v0', NAMES.revision]);
});

test('two buttons pressed at once restore once: the second ends what the first began', async () => {
  const world = await promoted();
  const [first, second] = [driver(world), driver(world)];
  let others = 0;
  const dies: CloudRun = {
    ...second.cloudRun,
    updateService: async (...write) => {
      others += 1;
      if (others > 1) throw new Crash();
      return second.cloudRun.updateService(...write);
    },
  };
  const cloudRun: CloudRun = {
    ...first.cloudRun,
    updateService: async (...write) => {
      const other = { ...context, runId: '3' };
      if (others === 0) await press(world, { context: other }, { ...second, cloudRun: dies }).catch(() => {});
      return first.cloudRun.updateService(...write);
    },
  };
  const done = await press(world, {}, { ...first, cloudRun });
  expect(done.end.conclusion).toBe('rolled-back');
  expect(serves(world)).toEqual({ 'shop-v1': 100 });
  expect(history(world).map(({ conclusion }) => conclusion)).toEqual(['rolled-back', 'promoted']);
});

test('whatever a job that died left behind, the button ends it', async () => {
  const ends = new Set<string>();
  for (let crashAt = 1; crashAt < 80; crashAt += 1) {
    const world = createWorld('split');
    const before = serves(world);
    world.upsetBy({ crashAt });
    const died = await deploy(world, 'healthy', driver(world)).then(
      () => false,
      (error: unknown) => error instanceof Crash,
    );
    world.upsetBy({});
    world.pass(10_000);
    const done = await press(world).catch((error: unknown) => error);
    ends.add(
      done instanceof ActionError ? done.code : (done as { end: { conclusion: string } }).end.conclusion,
    );
    expect({ crashAt, serves: serves(world) }).toEqual({ crashAt, serves: before });
    expect(recordInForce(look(world))).toBeUndefined();
    if (!died) break;
  }
  expect([...ends].sort()).toEqual(['input-invalid', 'rolled-back']);
});
