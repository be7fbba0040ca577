import { expect, test } from '@jest/globals';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { gatherEvidence } from '../../../../../shared/engine/rollout/gather-evidence.ts';
import type { CloudRun } from '../../../../../shared/ports/cloud-run.ts';
import { createWorld, SERVICE } from './world.ts';

const REVISION = {
  containers: [{ image: 'proxy:1' }, { image: 'shop:v2', ports: [{ containerPort: 8080 }] }],
  conditions: [
    { type: 'Ready', state: 'CONDITION_FAILED', message: 'it does not listen' },
    { type: 'Active', state: 'CONDITION_FAILED', severity: 'INFO', revisionReason: 'RETIRED' },
  ],
};
const LINE = { timestamp: '2026-11-21T12:00:00Z', severity: 'ERROR', text: 'TypeError' };

test('evidence holds the conditions that tell of a fault, and the last lines', async () => {
  const found = await gatherEvidence(
    'shop-r1',
    0,
    on(
      async () => REVISION,
      async () => [LINE],
    ),
  );
  expect(found).toEqual({
    revision: 'shop-r1',
    image: 'shop:v2',
    conditions: [{ type: 'Ready', state: 'failed', message: 'it does not listen' }],
    logLines: [LINE],
  });
});

test.each([
  [
    new ActionError({ code: 'permission-denied', message: 'no' }),
    { code: 'permission-denied', message: 'no' },
  ],
  [new TypeError('broken'), { code: 'internal', message: 'broken' }],
])('evidence that cannot be read is missing, and never a reason to fail: %s', async (failure, problem) => {
  const found = await gatherEvidence(
    'shop-r1',
    0,
    on(
      async () => REVISION,
      () => Promise.reject(failure),
    ),
  );
  expect(found).toMatchObject({ logLines: [], problem });
  expect(found.conditions).toHaveLength(1);
});

function on(getRevision: CloudRun['getRevision'], lines: () => Promise<(typeof LINE)[]>) {
  return { service: SERVICE, cloudRun: { ...createWorld('latest').cloudRun, getRevision }, logs: { lines } };
}
