import { expect, test } from '@jest/globals';
import { SERVICE, seed } from '../../../bench/growth/seed.ts';
import { createCloudRun } from '../../../emulators/google/run/cloud-run.ts';
import { createAccessDouble, createRuntimeDouble } from '../../emulators/run/rig.ts';

test('a seeded region holds as many services, revisions and tags as its point says', () => {
  const cloudRun = createCloudRun({
    now: () => Date.UTC(2026, 10, 21),
    runtime: createRuntimeDouble().port,
    access: createAccessDouble([]),
    projectNumber: () => '123456789012',
  });
  const region = 'us-west1';
  seed(cloudRun, 'good-token', { grows: 'tags', count: 5, region, services: 4, revisions: 120, tags: 5 });
  const get = (path: string) => {
    const answer = cloudRun.handle({
      ...{ method: 'GET', path: `/v2/projects/demo-project/locations/${region}/${path}`, host: '127.0.0.1' },
      ...{ query: new URLSearchParams('pageSize=1000'), body: '' },
      headers: { authorization: 'Bearer good-token' },
    });
    return JSON.parse(answer?.body ?? '{}');
  };
  expect(get('services').services).toHaveLength(4);
  expect(get(`services/${SERVICE}/revisions`).revisions).toHaveLength(120);
  const { traffic, latestReadyRevision } = get(`services/${SERVICE}`);
  expect(traffic.filter(({ tag }: { tag?: string }) => tag !== undefined)).toHaveLength(5);
  expect(traffic[0]).toMatchObject({ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 });
  expect(latestReadyRevision).toMatch(/shop-v120$/);
});
