import { describe, expect, test } from '@jest/globals';
import { createRig, service, services, template, traffic } from './rig.ts';

const full = (revision: string) => `projects/p/locations/us-central1/services/svc/revisions/${revision}`;
const v1 = 'svc-00001-bbb';

describe('While a write is brought about', () => {
  test('the old state shows, and it ends only when time is up and the container has started', () => {
    const rig = createRig();
    rig.created();
    const { name } = rig.call('PATCH', service, template('slow'), 'updateMask=template').body;
    rig.advance(60_000);
    expect(rig.call('GET', service).body).toMatchObject({
      reconciling: true,
      generation: '2',
      observedGeneration: '1',
      latestReadyRevision: full(v1),
      latestCreatedRevision: full('svc-00002-bbc'),
      terminalCondition: { state: 'CONDITION_RECONCILING' },
    });
    rig.runtime.report('svc-00002-bbc', { kind: 'ready' });
    expect(rig.call('GET', `/v2/${name}`).body.response.latestReadyRevision).toBe(full('svc-00002-bbc'));
  });

  test('a start reported late moves the routes at once, without a request', () => {
    const rig = createRig();
    rig.created(template('slow'));
    rig.runtime.report(v1, { kind: 'ready' });
    expect(rig.runtime.routes.get('svc')?.weights).toEqual([{ revision: v1, percent: 100 }]);
  });

  test('settle ends what is due without a request', () => {
    const rig = createRig();
    rig.call('POST', services, template('good'), 'serviceId=svc');
    rig.advance(1000);
    expect(rig.runtime.routes.size).toBe(0);
    rig.cloudRun.settle();
    expect(rig.runtime.routes.size).toBe(1);
  });

  test('a roll back is not held up by a candidate that is still starting', () => {
    const rig = createRig();
    rig.created();
    const first = rig.call(
      'PATCH',
      service,
      { ...template('slow'), ...traffic(`${v1}=50`, 'LATEST=50') },
      'updateMask=template,traffic',
    ).body;
    const ended = rig.done('PATCH', service, traffic(`${v1}=100`), 'updateMask=traffic').body;
    expect(ended.response.trafficStatuses).toEqual([expect.objectContaining({ revision: v1, percent: 100 })]);
    expect(rig.call('GET', `/v2/${first.name}`).body).not.toHaveProperty('done');

    rig.runtime.report('svc-00002-bbc', { kind: 'ready' });
    expect(rig.call('GET', `/v2/${first.name}`).body).toMatchObject({ done: true });
    expect(rig.call('GET', service).body).toMatchObject({
      latestReadyRevision: full('svc-00002-bbc'),
      terminalCondition: { state: 'CONDITION_SUCCEEDED' },
    });
    expect(rig.runtime.routes.get('svc')?.weights).toEqual([{ revision: v1, percent: 100 }]);
  });

  test('a newer write overtakes an older one: both operations end, the newer traffic serves', () => {
    const rig = createRig();
    rig.created();
    const older = rig.call('PATCH', service, traffic('LATEST=100#old'), 'updateMask=traffic').body;
    const newer = rig.call('PATCH', service, traffic('LATEST=100#new'), 'updateMask=traffic').body;
    rig.advance(1000);
    for (const { name } of [older, newer]) expect(rig.call('GET', `/v2/${name}`).body.done).toBe(true);
    expect(rig.runtime.routes.get('svc')?.tags).toEqual([{ tag: 'new', revision: v1 }]);
  });
});

describe('An operation ordered to fail late', () => {
  test('leaves what serves as it is, until the next write', () => {
    const rig = createRig();
    rig.created();
    const { name } = rig.call(
      'PATCH',
      service,
      { ...template('good:2'), ...traffic('LATEST=100#new') },
      'updateMask=template,traffic',
    ).body;
    rig.cloudRun.failOperation(name, {});
    rig.advance(1000);
    expect(rig.call('GET', `/v2/${name}`).body.error.code).toBe(13);
    expect(rig.call('GET', service).body).toMatchObject({
      observedGeneration: '1',
      latestReadyRevision: full(v1),
      trafficStatuses: [{ percent: 100 }],
      terminalCondition: { state: 'CONDITION_FAILED', reason: 'INTERNAL' },
    });
    const { response } = rig.done('PATCH', service, { labels: { a: 'b' } }, 'updateMask=labels').body;
    expect(response).toMatchObject({
      latestReadyRevision: full('svc-00002-bbc'),
      trafficStatuses: [{ tag: 'new' }],
    });
  });

  test('keeps what was to be deleted', () => {
    const rig = createRig();
    rig.created();
    const { name } = rig.call('DELETE', service).body;
    rig.cloudRun.failOperation(name, { code: 14, message: 'ordered' });
    rig.advance(1000);
    expect(rig.call('GET', `/v2/${name}`).body.error).toEqual({ code: 14, message: 'ordered' });
    expect(rig.call('GET', service).body).not.toHaveProperty('deleteTime');
  });

  test('is not touched once it has ended', () => {
    const rig = createRig();
    const ended = rig.created().body;
    rig.cloudRun.failOperation(ended.name, {});
    rig.advance(1000);
    expect(rig.call('GET', `/v2/${ended.name}`).body).toEqual(ended);
  });
});
