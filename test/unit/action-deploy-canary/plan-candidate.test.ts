import { expect, test } from '@jest/globals';
import { planCandidate } from '../../../action-deploy-canary/src/plan.ts';
import type { RolloutRecord } from '../../../shared/domain/rollout/record.ts';
import type { ServiceView } from '../../../shared/domain/rollout/service-view.ts';
import { weightsOf, writeTraffic } from '../../../shared/domain/rollout/traffic.ts';
import { baking, FIRST } from '../shared/domain/rollout/samples.ts';
import { foreign, showing } from '../shared/domain/rollout/service-double.ts';

const context = {
  ...{ runId: '2', attempt: '1', commit: 'c0ffee', ref: 'refs/heads/main' },
  ...{ repository: 'octo/shop', actor: 'mona', url: 'https://github.test/octo/shop/actions/runs/2' },
};

const planned = (view: ServiceView) => {
  const serving = { containers: [{ image: 'old' }] };
  const wanted = { service: 'shop', view, stages: baking.stages, context, serving };
  const plan = planCandidate({ ...wanted, changes: { image: 'new' } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return Object.fromEntries(weightsOf(plan.value.previous));
};

const restored = (record: RolloutRecord) => Object.fromEntries(weightsOf(record.previous));

test('a plan over a rollout that stands restores what that would restore, not the split that it has made', () => {
  expect(planned(showing(baking))).toEqual(restored(baking));
});

test('a plan over a record that no longer fits restores what serves', () => {
  const traffic = writeTraffic([{ revision: FIRST, percent: 100 }]);
  expect(planned(foreign(showing(baking), { traffic }))).toEqual({ [FIRST]: 100 });
});
