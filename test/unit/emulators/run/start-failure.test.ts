import { describe, expect, test } from '@jest/globals';
import { createRig, service, template } from './rig.ts';

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
