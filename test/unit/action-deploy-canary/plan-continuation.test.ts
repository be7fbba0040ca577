import { expect, test } from '@jest/globals';
import { planContinuation, stagesOf } from '../../../action-deploy-canary/src/plan.ts';
import { stage } from '../../../shared/domain/rollout/stages.ts';
import { claim, open, withRecord } from '../shared/domain/rollout/opened-service.ts';

const waiting = withRecord(open, { ...claim.record, phase: 'awaiting' });
const context = {
  ...{ runId: '2', attempt: '1', commit: 'c0ffee', ref: 'refs/heads/main' },
  ...{ repository: 'octo/shop', actor: 'mona', url: 'https://github.test/octo/shop/actions/runs/2' },
};

const goOn = (stages: typeof claim.record.stages) => {
  const wanted = { service: 'shop', view: waiting, stages, context, revision: undefined };
  const plan = planContinuation({ ...wanted, readiness: { kind: 'ready' } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
};

test('a rollout that waits goes on with the stages that it was planned with, and says so where others are named', () => {
  const others = [stage(50, 1_000), stage(100, 0)];
  const plan = goOn(others);
  expect(stagesOf(plan, others)).toEqual(claim.record.stages);
  expect(plan.notes.join('\n')).toMatch(
    /goes on with the stages that it was planned with \(.*100%\).*50%\/1s, 100%/,
  );
});

test('a candidate that was held at a weight is told with what serves now, not with what served before', () => {
  const stages = [stage(20, 1_000), stage(100, 0)];
  const record = { ...claim.record, stages, phase: 'awaiting' as const, stage: 0, starts: [1] };
  const { candidate } = record;
  const view = withRecord(open, record);
  const held = [
    { revision: 'shop-00001-abc', percent: 80 },
    { revision: candidate.revision, percent: 20 },
  ];
  const wanted = { service: 'shop', stages, context, revision: undefined };
  const plan = planContinuation({
    ...wanted,
    view: { ...view, traffic: held, statuses: held },
    readiness: { kind: 'ready' },
  });
  expect(plan).toMatchObject({
    ok: true,
    value: { kind: 'waiting', serves: held, previous: record.previous },
  });
});

test('nothing is said of stages that are those of the rollout, nor of traffic that the rollout itself has pinned', () => {
  expect(goOn(claim.record.stages).notes).toEqual([]);
});
