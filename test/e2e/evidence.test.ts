import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leaksOf } from './leaks.ts';
import type { ActionRun } from './run-action.ts';
import { startUsers } from './users.ts';
import { openWorld, recordOf, sharesOf, tagsOf, WORKSPACE, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** The same limits, and probes where users cannot decide. */
const PROBING = { workspace: `${WORKSPACE}-probing` };

const target = ({ report }: ActionRun) => report.targets[0];

/** The stages that were reached. */
const stagesOf = (run: ActionRun): number[] =>
  target(run)
    .stages.filter(({ startedMs }: { startedMs?: number }) => startedMs !== undefined)
    .map(({ percent }: { percent: number }) => percent);

const probesOf = (run: ActionRun) =>
  target(run).smoke.flatMap(({ probes }: { probes?: { probes: number } }) => probes?.probes ?? []);

test.concurrent('where nobody comes, probes on the tag URL decide, and the plan says so', async () => {
  await world.serve('quiet');
  const run = await world
    .job('quiet', { image: 'projects-api:v2', stages: '20%/1s/10s, 100%' }, PROBING)
    .main();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(target(run).trafficPlan).toMatchObject({ decidedBy: 'probes', ratePerMinute: 0 });
  expect(run.log.indexOf('Own probes on the tag URL decide')).toBeLessThan(run.log.indexOf('Creating quiet'));
  expect(run.log).toContain('8 clean probes prove < 40 % errors at 95 %');
  expect(probesOf(run)).toEqual([8]);
  expect(stagesOf(run)).toEqual([20, 100]);
});

test.concurrent('with session affinity, probes decide and all traffic moves in one watched step', async () => {
  const { uri } = await world.serve('sticky');
  const users = startUsers(uri);
  const inputs = { image: 'projects-api:v2', session_affinity: 'true' };
  const run = await world.job('sticky', inputs, PROBING).main();
  const { requests, byStatus } = await users.stop();
  expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted' } });
  expect(probesOf(run)).toEqual([8]);
  expect(stagesOf(run)).toEqual([100]);
  expect(target(run).stages[0].looks.at(-1).verdict.kind).toBe('healthy');
  expect(byStatus).toEqual({ 200: requests });
  // Opened, promoted, closed.
  expect(world.writes('sticky')).toHaveLength(3);
});

test.concurrent('what Monitoring does not tell is no pass: the candidate keeps its tag, and another job goes on with it', async () => {
  const { uri, revision: old } = await world.serve('blinded');
  const users = startUsers(uri);
  const inputs = { image: 'projects-api:v2', stages: '20%/1s/3200ms, 100%' };
  world.emulator.faults.order({
    match: { path: '/timeSeries.*blinded/', times: 1_000 },
    fault: { kind: 'status', status: 403, reason: 'PERMISSION_DENIED' },
  });
  const blind = await world.job('blinded', inputs).main();
  expect(blind).toMatchObject({ exitCode: 1, outputs: { conclusion: 'rolled-back' } });
  expect(blind.outputs.reason).toContain('Cloud Monitoring could not be read');
  expect(target(blind).trafficPlan).toMatchObject({ decidedBy: 'users', ratePerMinute: null });
  const kept = blind.outputs.revision ?? '';
  const between = await world.read('blinded');
  expect(sharesOf(between)).toEqual({ [old]: 100 });
  expect({ record: recordOf(between), tags: Object.values(tagsOf(between)) }).toEqual({
    record: undefined,
    tags: [kept],
  });
  expect(blind.summary).toContain(`mode: continue and revision: ${kept}`);

  world.emulator.faults.clear();
  const seeing = await world
    .job('blinded', { mode: 'continue', revision: kept, stages: '50%/1s/10s, 100%' })
    .main();
  await users.stop();
  expect(seeing).toMatchObject({ exitCode: 0, outputs: { conclusion: 'promoted', revision: kept } });
  const after = await world.read('blinded');
  expect({ shares: sharesOf(after), tags: tagsOf(after) }).toEqual({ shares: { LATEST: 100 }, tags: {} });
});

test('no step left a token anywhere', () => {
  expect(world.runs.length).toBeGreaterThan(3);
  expect(leaksOf(world)).toEqual([]);
});
