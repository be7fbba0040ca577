import { describe, expect, test } from '@jest/globals';
import { createRig, service, template, traffic } from './rig.ts';

const full = (revision: string) => `projects/p/locations/us-central1/services/svc/revisions/${revision}`;
const v1 = 'svc-00001-bbb';

describe('Traffic', () => {
  test('may name the revision that the same write makes, with a tag and no percent', () => {
    const rig = createRig();
    rig.created();
    const body = {
      ...template('good:2', { revision: 'svc-rnew' }),
      ...traffic(`${v1}=100`, 'svc-rnew=0#cnew'),
    };
    const { response } = rig.done('PATCH', service, body, 'updateMask=template,traffic').body;
    expect(response.trafficStatuses).toEqual([
      { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: v1, percent: 100 },
      {
        type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION',
        revision: 'svc-rnew',
        tag: 'cnew',
        uri: 'http://127.0.0.1/cnew---svc',
      },
    ]);
    expect(response.latestReadyRevision).toBe(full('svc-rnew'));
    expect(rig.runtime.routes.get('svc')).toMatchObject({
      weights: [{ revision: v1, percent: 100 }],
      tags: [{ tag: 'cnew', revision: 'svc-rnew' }],
    });
  });

  test('to a revision that does not exist is accepted, and its operation fails', () => {
    const rig = createRig();
    rig.created();
    const ended = rig.done('PATCH', service, traffic('svc-gone=100'), 'updateMask=traffic').body;
    expect(ended.error).toEqual({
      code: 13,
      message:
        "Revision 'svc-gone' does not exist or is deleted. Update all traffic to route to currently available revisions.",
    });
    expect(rig.call('GET', service).body).toMatchObject({
      observedGeneration: '1',
      traffic: [{ revision: 'svc-gone' }],
      trafficStatuses: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST' }],
      terminalCondition: { state: 'CONDITION_FAILED' },
    });
  });

  test('to a revision that failed is refused with its failure', () => {
    const rig = createRig();
    rig.created();
    rig.done(
      'PATCH',
      service,
      { ...template('never:2'), ...traffic(`${v1}=100`) },
      'updateMask=template,traffic',
    );
    const ended = rig.done(
      'PATCH',
      service,
      traffic(`${v1}=90`, 'svc-00002-bbc=10'),
      'updateMask=traffic',
    ).body;
    expect(ended.error.code).toBe(9);
    expect(rig.runtime.routes.get('svc')?.weights).toEqual([{ revision: v1, percent: 100 }]);
  });

  test('moves as asked on a service whose newest revision failed; the service still says so', () => {
    const rig = createRig();
    rig.created();
    rig.done('PATCH', service, template('never:2'), 'updateMask=template');
    const { response } = rig.done('PATCH', service, traffic(`${v1}=100#back`), 'updateMask=traffic').body;
    expect(response).toMatchObject({
      generation: '3',
      observedGeneration: '3',
      trafficStatuses: [{ revision: v1, percent: 100, tag: 'back' }],
      terminalCondition: { state: 'CONDITION_FAILED', revisionReason: 'HEALTH_CHECK_CONTAINER_ERROR' },
    });
    expect(response.conditions).toContainEqual(
      expect.objectContaining({ type: 'RoutesReady', state: 'CONDITION_SUCCEEDED' }),
    );
  });

  test('on LATEST follows the latest revision that is ready', () => {
    const rig = createRig();
    rig.created();
    rig.done('PATCH', service, template('good:2'), 'updateMask=template');
    rig.done('PATCH', service, template('never:3'), 'updateMask=template');
    expect(rig.runtime.routes.get('svc')?.weights).toEqual([{ revision: 'svc-00002-bbc', percent: 100 }]);
    rig.done('PATCH', service, traffic(`${v1}=40`, 'LATEST=60#live'), 'updateMask=traffic');
    expect(rig.runtime.routes.get('svc')).toMatchObject({
      weights: [
        { revision: v1, percent: 40 },
        { revision: 'svc-00002-bbc', percent: 60 },
      ],
      tags: [{ tag: 'live', revision: 'svc-00002-bbc' }],
    });
    const [, latest] = rig.call('GET', service).body.trafficStatuses;
    expect(latest).not.toHaveProperty('revision');
  });

  test('of a template named off traffic stays off it', () => {
    const rig = createRig();
    rig.created();
    rig.done('PATCH', service, traffic(`${v1}=100`), 'updateMask=traffic');
    rig.done('PATCH', service, template('good:2'), 'updateMask=template');
    expect(rig.runtime.routes.get('svc')?.weights).toEqual([{ revision: v1, percent: 100 }]);
  });
});
