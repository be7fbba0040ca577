import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../../shared/domain/errors/action-error.ts';
import { decodeHistory, HISTORY_ANNOTATION } from '../../../../shared/domain/rollout/history.ts';
import { servingShares, viewService } from '../../../../shared/domain/rollout/service-view.ts';
import { DEFAULT_STAGES } from '../../../../shared/domain/rollout/stages.ts';
import { Crash } from '../../shared/engine/rollout/world.ts';
import { minutesOf, type Scene, type Simulated, simulate, targetOf } from './simulated-job.ts';

const MINUTE = 60_000;
const FIRST = DEFAULT_STAGES[0]?.percent;
const CUT = 'analysis: { probes: never }\n';

/** One rollout of a scene, from its plan to its conclusion. */
const rollOut = async (scene: Scene, inputs?: Readonly<Record<string, string>>) => {
  const simulated = simulate(scene);
  const target = targetOf(await simulated.job(inputs));
  return { ...simulated, target, last: target.stages.findLast(({ looks }) => looks.length > 0) };
};

const served = ({ world }: Pick<Simulated, 'world'>) =>
  servingShares(viewService(world.look())).map(({ revision, percent }) => [revision, percent]);

const tagsOn = ({ world }: Pick<Simulated, 'world'>) =>
  viewService(world.look()).traffic.flatMap(({ tag }) => tag ?? []);

const history = ({ world }: Pick<Simulated, 'world'>) =>
  decodeHistory(viewService(world.look()).annotations[HISTORY_ANNOTATION]);

describe('a rollout that users decide', () => {
  test('promotes a healthy candidate by evidence, in the time that the plan said', async () => {
    const { target, last, probes } = await rollOut({ perMinute: 3_000 });
    expect(target).toMatchObject({ conclusion: 'promoted', trafficPlan: { decidedBy: 'users' } });
    const planned = target.trafficPlan?.stages.map(({ percent, expectedMs = 0 }) => [
      percent,
      expectedMs / MINUTE,
    ]);
    expect(minutesOf(target)).toEqual(planned);
    expect(last?.looks.at(-1)?.verdict).toMatchObject({ kind: 'healthy' });
    // The suite before the first stage, and at the end of each.
    expect(probes()).toBe(4);
  });

  test('reads Monitoring once an interval and not once a look', async () => {
    const { target, monitored } = await rollOut({ perMinute: 3_000 });
    const minutes = minutesOf(target).reduce((sum, [, each]) => sum + each, 0);
    // Beside them the last hour for the plan, and the hour before the first stage.
    expect(monitored()).toBeLessThanOrEqual(minutes + 2);
    // What was seen twice is told once.
    const looks = target.stages.reduce((sum, stage) => sum + stage.looks.length, 0);
    expect(looks).toBeLessThanOrEqual(minutes + 2);
  });

  test('rolls back a candidate that fails under load, and names the evidence', async () => {
    const { target, last, ...simulated } = await rollOut({
      perMinute: 600,
      candidate: (percent) => (percent >= 25 ? { errors: 0.1 } : {}),
    });
    expect(target.conclusion).toBe('rolled-back');
    expect(target.reason).toMatch(
      /^5xx \d+ of \d+ \(\d\.\d %\) against 0 of \d+ .*evidence .* of 120 needed/,
    );
    expect(last).toMatchObject({ percent: 25 });
    // Two intervals at most after the first has settled.
    expect(minutesOf(target).at(-1)?.[1]).toBeLessThanOrEqual(6);
    expect(served(simulated)).toEqual([['shop-v1', 100]]);
    expect(tagsOn(simulated)).toEqual([]);
    expect(history(simulated)[0]?.kept).toBeUndefined();
  });

  test('takes the silence of a candidate that hangs for evidence', async () => {
    const { target, ...simulated } = await rollOut({ perMinute: 600, candidate: () => ({ silent: 1 }) });
    expect(target.conclusion).toBe('rolled-back');
    expect(target.reason).toMatch(
      /the candidate answered 0 of \d+ requests where its weight stands for about \d+/,
    );
    expect(served(simulated)).toEqual([['shop-v1', 100]]);
  });

  test('finds a candidate that refuses everybody, although it never fails', async () => {
    const { target } = await rollOut({ perMinute: 600, candidate: () => ({ refusals: 1 }) });
    expect(target).toMatchObject({ conclusion: 'rolled-back', reason: expect.stringMatching(/^4xx /) });
  });

  test('ends at its deadline as the owner said where a slow candidate is neither proven nor failed', async () => {
    const scene: Scene = {
      perMinute: 3_000,
      candidate: () => ({ slow: 0.05 }),
      baseline: () => ({ slow: 0.05 }),
    };
    const { target, ...simulated } = await rollOut(scene);
    expect(target).toMatchObject({
      conclusion: 'rolled-back',
      reason: expect.stringMatching(/^no verdict before/),
    });
    expect(history(simulated)[0]?.kept).toBe(tagsOn(simulated)[0]);
    expect((await rollOut(scene, { on_inconclusive: 'hold' })).target.conclusion).toBe('held');
    expect((await rollOut(scene, { on_inconclusive: 'promote' })).target.conclusion).toBe('promoted');
  });
});

describe('a shared outage', () => {
  const ill = { errors: 0.3 };
  const outage = (sinceMs: number) => sinceMs > 125 * MINUTE && sinceMs < 200 * MINUTE;
  const scene: Scene = {
    perMinute: 600,
    candidate: (_, sinceMs) => (outage(sinceMs) ? ill : {}),
    baseline: (sinceMs) => (outage(sinceMs) ? ill : {}),
  };

  test('is not blamed on the candidate: its traffic goes back, and its tag stays', async () => {
    const { target, ...simulated } = await rollOut(scene);
    expect(target).toMatchObject({
      conclusion: 'rolled-back',
      reason: expect.stringMatching(/^both arms are ill/),
    });
    expect(served(simulated)).toEqual([['shop-v1', 100]]);
    expect(tagsOn(simulated)).toHaveLength(1);
    expect(history(simulated)[0]?.kept).toBe(tagsOn(simulated)[0]);
  });

  test('is survived by the candidate: another job takes it up again, and its promotion removes both tags', async () => {
    const { target, ...simulated } = await rollOut(scene);
    simulated.world.pass(180 * MINUTE);
    const again = targetOf(await simulated.job({ mode: 'continue', revision: target.revision ?? '' }, '2'));
    expect(again).toMatchObject({ conclusion: 'promoted', revision: target.revision });
    expect(served(simulated)).toEqual([[target.revision, 100]]);
    expect(tagsOn(simulated)).toEqual([]);
  });
});

test('in the hour after an outage probes decide, because bursts of failures make users prove little', async () => {
  const { target } = await rollOut({
    perMinute: 600,
    baseline: (sinceMs) => (sinceMs > 80 * MINUTE && sinceMs < 90 * MINUTE ? { errors: 0.3 } : {}),
  });
  expect(target).toMatchObject({ conclusion: 'promoted', trafficPlan: { decidedBy: 'probes' } });
  expect(target.trafficPlan?.notes.join()).toContain('failures came in bursts over the last hour');
});

describe('a rollout with too few users', () => {
  test('is decided by probes: the proof before the first stage, then bounded waits', async () => {
    const { target, probes, ...simulated } = await rollOut({ perMinute: 3 });
    expect(target).toMatchObject({ conclusion: 'promoted', trafficPlan: { decidedBy: 'probes' } });
    expect(simulated.log().join('\n')).toContain('72 clean probes prove < 5 % errors at 95 %');
    expect(target.smoke.flatMap((run) => run.probes ?? [])).toEqual([
      expect.objectContaining({ probes: 72, failures: 0, slow: 0 }),
    ]);
    // And the suite, four times.
    expect(probes()).toBe(76);
    expect(minutesOf(target)).toEqual([
      [FIRST, 6],
      [25, 6],
      [50, 6],
      [100, 0],
    ]);
  });

  test('still rolls back what the few users find', async () => {
    const { target } = await rollOut({
      perMinute: 10,
      candidate: (percent) => (percent >= 50 ? { errors: 1 } : {}),
    });
    expect(target).toMatchObject({ conclusion: 'rolled-back', reason: expect.stringMatching(/^5xx /) });
  });

  test('ends before its first stage where probes fail', async () => {
    const { target, probes, ...simulated } = await rollOut({
      perMinute: 3,
      probe: (number) => ({ status: number > 1 ? 503 : 200, ms: 20 }),
    });
    expect(target.conclusion).toBe('rolled-back');
    expect(target.reason).toMatch(/3 probes, 3 failed, 0 slow \(the first: status: expected 200, found 503/);
    expect(probes()).toBe(4);
    expect(minutesOf(target)).toEqual([]);
    expect(tagsOn(simulated)).toEqual([]);
  });

  test.each([
    ['rollback', 'rolled-back', 1],
    ['hold', 'held', 1],
    ['promote', 'promoted', 0],
  ])('where probes prove nothing either, on_inconclusive: %s ends as %s', async (wish, conclusion, tags) => {
    const { target, ...simulated } = await rollOut(
      { perMinute: 3, probe: (number) => ({ status: 200, ms: number % 8 === 0 ? 2_500 : 20 }) },
      { on_inconclusive: wish },
    );
    expect(target).toMatchObject({ conclusion });
    expect(tagsOn(simulated)).toHaveLength(tags);
    if (tags === 0) return;
    // Whoever was given back or held can be taken up again, and is proven anew.
    const again = await simulated.job({ mode: 'continue', revision: target.revision ?? '' }, '2');
    expect(targetOf(again)).toMatchObject({ conclusion: 'rolled-back', revision: target.revision });
  });

  test('says beforehand that it will end inconclusive where probes may not decide, and does', async () => {
    const { target, ...simulated } = await rollOut({ perMinute: 3, rollout: CUT });
    expect(target.trafficPlan?.notes).toEqual([expect.stringMatching(/the rollout will end inconclusive$/)]);
    expect(target.conclusion).toBe('rolled-back');
    expect(simulated.log().findIndex((line) => line.includes('will end inconclusive'))).toBeLessThan(
      simulated.log().findIndex((line) => line.includes('Creating')),
    );
  });

  test("begins at a larger weight where that is enough, unless the stages are the user's", async () => {
    const { target } = await rollOut({ perMinute: 100 });
    expect(target).toMatchObject({ conclusion: 'promoted', trafficPlan: { decidedBy: 'users' } });
    expect(minutesOf(target).map(([percent]) => percent)).toEqual([25, 50, 100]);
    const given = await rollOut({ perMinute: 60 }, { stages: '5%/2m, 50%/5m, 100%' });
    expect(given.target.trafficPlan).toMatchObject({ decidedBy: 'probes' });
    expect(minutesOf(given.target).map(([percent]) => percent)).toEqual([5, 50, 100]);
  });
});

test('a candidate that was only deployed gets its plan when it is continued', async () => {
  const simulated = simulate({ perMinute: 3 });
  const deployed = targetOf(await simulated.job({ mode: 'deploy' }));
  expect(deployed).toMatchObject({ conclusion: 'deployed', trafficPlan: undefined });
  // Neither Monitoring nor probes were needed for that.
  expect([simulated.monitored(), simulated.probes()]).toEqual([0, 1]);
  const continued = targetOf(await simulated.job({ mode: 'continue' }, '2'));
  expect(continued).toMatchObject({
    conclusion: 'promoted',
    revision: deployed.revision,
    trafficPlan: { decidedBy: 'probes' },
  });
  expect(continued.stages.flatMap(({ looks }) => looks.at(-1)?.verdict.kind ?? [])).toEqual(
    Array(3).fill('healthy'),
  );
});

test('a Prometheus that cannot be asked is refused before anything is changed', async () => {
  const metrics = 'analysis: { metrics: [{ name: queue, query: "sum(queue)", max: 1 }] }\n';
  const refusal = new ActionError({ code: 'input-invalid', message: 'PROMETHEUS_TOKEN is empty' });
  const simulated = simulate({ perMinute: 600, rollout: metrics, customTrouble: refusal });
  const before = simulated.world.look();
  await expect(simulated.job()).rejects.toBe(refusal);
  expect(simulated.world.look()).toEqual(before);
});

test('a metric of the user alone can fail a candidate, and its absence is no pass', async () => {
  const rollout = 'analysis: { metrics: [{ name: queue, query: "sum(queue)", max: 10 }] }\n';
  const scene: Scene = { perMinute: 3_000, rollout };
  const values =
    (value: number | undefined): Scene['custom'] =>
    async ({ startMs, endMs, stepMs }) => ({
      kind: 'points',
      points: Array.from({ length: (endMs - startMs) / stepMs }, (_, index) => ({
        atMs: startMs + (index + 1) * stepMs,
        value,
      })),
    });
  expect((await rollOut({ ...scene, custom: values(5) })).target.conclusion).toBe('promoted');
  expect((await rollOut({ ...scene, custom: values(50) })).target).toMatchObject({
    conclusion: 'rolled-back',
    reason: expect.stringContaining('queue is 50'),
  });
  expect((await rollOut({ ...scene, custom: values(undefined) })).target).toMatchObject({
    conclusion: 'rolled-back',
    reason: expect.stringMatching(/^no verdict before the deadline: queue has no value/),
  });
});

test('with session affinity, probes decide and all traffic moves in one step that is watched', async () => {
  const { target } = await rollOut({ perMinute: 3_000 }, { session_affinity: 'true' });
  expect(target).toMatchObject({ conclusion: 'promoted', trafficPlan: { decidedBy: 'probes' } });
  expect(minutesOf(target)).toEqual([[100, 6]]);
  const ill = await rollOut(
    { perMinute: 3_000, candidate: () => ({ errors: 0.2 }) },
    { session_affinity: 'true' },
  );
  expect(ill.target).toMatchObject({ conclusion: 'rolled-back', reason: expect.stringMatching(/^5xx /) });
  expect(served(ill)).toEqual([['shop-v1', 100]]);
});

describe('Monitoring that refuses', () => {
  const refusal = new ActionError({
    code: 'permission-denied',
    message: 'monitoring.timeSeries.list is missing',
  });

  test('is a note of the plan and never a pass', async () => {
    const { target, ...simulated } = await rollOut({ perMinute: 3_000, trouble: () => refusal });
    expect(target.trafficPlan).toMatchObject({ decidedBy: 'users', ratePerMinute: undefined });
    expect(target.trafficPlan?.notes.join()).toContain('monitoring.timeSeries.list is missing');
    expect(target.conclusion).toBe('rolled-back');
    expect(target.reason).toContain(
      'Cloud Monitoring could not be read: monitoring.timeSeries.list is missing',
    );
    expect(tagsOn(simulated)).toHaveLength(1);
  });

  test('and answers again later costs a few minutes', async () => {
    const { target } = await rollOut({
      perMinute: 3_000,
      trouble: (call) =>
        call > 3 && call < 12 ? new ActionError({ code: 'unavailable', message: '503' }) : undefined,
    });
    expect(target.conclusion).toBe('promoted');
  });
});

test('a job that goes on where one died without a word comes to the same verdict', async () => {
  const scene: Scene = {
    perMinute: 600,
    candidate: (percent) => (percent >= 25 ? { errors: 0.04 } : {}),
    baseline: () => ({ errors: 0.002 }),
  };
  const whole = await rollOut(scene);
  const cut = simulate(scene);
  cut.world.upsetBy({ crashAt: 60 });
  await expect(cut.job()).rejects.toThrow(Crash);
  cut.world.upsetBy({});
  const resumed = targetOf(await cut.job());
  expect(whole.target.conclusion).toBe('rolled-back');
  expect(resumed).toMatchObject({ conclusion: whole.target.conclusion, reason: whole.target.reason });
  expect(served(cut)).toEqual([['shop-v1', 100]]);
});
