import { describe, expect, test } from '@jest/globals';
import { createRig, service, services, template, traffic } from './rig.ts';

const full = (revision: string) => `projects/p/locations/us-central1/services/svc/revisions/${revision}`;
const v1 = 'svc-00001-bbb';
const notStarted =
  /^Revision 'svc-00002-bbc' is not ready and cannot serve traffic\. The user-provided container failed to start and listen on the port defined provided by the PORT=8080 environment variable within the allocated timeout\./;

describe('A revision that does not come up', () => {
  test.each([
    [
      'never listens',
      'never:2',
      9,
      notStarted,
      { revisionReason: 'HEALTH_CHECK_CONTAINER_ERROR' },
      'ContainerHealthy',
    ],
    [
      'crashes',
      'crash:2',
      9,
      notStarted,
      { revisionReason: 'HEALTH_CHECK_CONTAINER_ERROR' },
      'ContainerHealthy',
    ],
    [
      'has no image',
      'missing:2',
      13,
      /^Revision 'svc-00002-bbc' is not ready and cannot serve traffic\. Image 'missing:2' not found\.$/,
      { reason: 'CONTAINER_MISSING' },
      'ContainerReady',
    ],
  ])(
    'because it %s fails the operation, and what served goes on serving',
    (_, image, code, message, reason, part) => {
      const rig = createRig();
      rig.created();
      const ended = rig.done('PATCH', service, template(image), 'updateMask=template').body;
      expect(ended).toMatchObject({ done: true, error: { code, message: expect.stringMatching(message) } });
      expect(ended).not.toHaveProperty('response');

      const found = rig.call('GET', service).body;
      expect(found).toMatchObject({
        generation: '2',
        observedGeneration: '1',
        latestReadyRevision: full(v1),
        latestCreatedRevision: full('svc-00002-bbc'),
        trafficStatuses: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
        terminalCondition: {
          type: 'Ready',
          state: 'CONDITION_FAILED',
          message: ended.error.message,
          ...reason,
        },
      });
      expect(found).not.toHaveProperty('reconciling');
      expect(found.conditions).toContainEqual(
        expect.objectContaining({ type: 'ConfigurationsReady', state: 'CONDITION_FAILED' }),
      );
      expect(rig.runtime.routes.get('svc')?.weights).toEqual([{ revision: v1, percent: 100 }]);

      const { conditions } = rig.call('GET', `${service}/revisions/svc-00002-bbc`).body;
      const failed = conditions.filter(
        (c: { type: string; state: string }) => c.state === 'CONDITION_FAILED' && c.type !== 'Active',
      );
      expect(failed.map((c: { type: string }) => c.type)).toEqual(['Ready', part]);
      expect(failed[0]).toMatchObject(reason);
    },
  );

  test('fails with the words of the probe when the template has its own', () => {
    const rig = createRig();
    const startupProbe = { httpGet: { path: '/health' } };
    const ended = rig.created({ template: { containers: [{ image: 'never', startupProbe }] } }).body;
    expect(ended.error.message).toContain(
      'The user-provided container failed the configured startup probe checks.',
    );
  });

  test('leaves a new service without anything that serves', () => {
    const rig = createRig();
    expect(rig.created(template('never')).body.error.code).toBe(9);
    const found = rig.call('GET', service).body;
    expect(found.terminalCondition.state).toBe('CONDITION_FAILED');
    for (const unset of ['observedGeneration', 'latestReadyRevision', 'trafficStatuses', 'uri']) {
      expect(found[unset]).toBeUndefined();
    }
    expect(rig.runtime.routes.size).toBe(0);
    expect(rig.done('PATCH', service, { labels: { a: 'b' } }, 'updateMask=labels').body.error.code).toBe(9);
    expect(
      rig.done('PATCH', service, template('good'), 'updateMask=template').body.response.observedGeneration,
    ).toBe('3');
  });

  test.each([
    ['is missing', [], 'Secret projects/p/secrets/db/versions/7 was not found'],
    [
      'may not be read',
      ['secretmanager.versions.access serviceAccount:123-compute@developer.gserviceaccount.com'],
      'Permission denied on secret: projects/p/secrets/db/versions/7 for Revision service account 123-compute@developer.gserviceaccount.com.',
    ],
  ])('because its secret %s', (_, denied, words) => {
    const rig = createRig({ denied });
    const env = [
      { name: 'A', value: 'b' },
      { name: 'DB', valueSource: { secretKeyRef: { secret: 'db', version: '7' } } },
    ];
    const ended = rig.created({ template: { containers: [{ image: 'good', env }] } }).body;
    expect(ended.error.code).toBe(13);
    expect(ended.error.message).toContain(
      `spec.template.spec.containers[0].env[1].value_from.secret_key_ref.name: ${words}`,
    );
    expect(rig.runtime.started).toEqual([]);
    expect(rig.call('GET', service).body.terminalCondition.reason).toBe('SECRETS_ACCESS_CHECK_FAILED');
  });

  test('because the secret of a volume is missing', () => {
    const rig = createRig();
    const volumes = [{ name: 'v', secret: { secret: 'projects/q/secrets/tls' } }];
    const ended = rig.created(template('good', { volumes })).body;
    expect(ended.error.message).toContain(
      'spec.template.spec.volumes[0].secret.secret_name: Secret projects/q/secrets/tls/versions/latest was not found',
    );
  });
});

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
