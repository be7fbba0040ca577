import { describe, expect, test } from '@jest/globals';
import { createRig, service, services, template, traffic } from './rig.ts';

const name = 'projects/p/locations/us-central1/services/svc';
const missing = "Resource 'svc' of kind 'SERVICE' in region 'us-central1' in project 'p' does not exist.";

describe('Updating a service', () => {
  test('counts every write, changes the etag with each, and notes who wrote', () => {
    const rig = createRig();
    rig.created();
    const first = rig.call('GET', service).body;
    rig.done('PATCH', service, { annotations: { a: '1' } }, 'updateMask=annotations');
    const second = rig.call('GET', service).body;
    expect(second).toMatchObject({ generation: '2', observedGeneration: '2' });
    expect(second.etag).not.toBe(first.etag);
    expect(second.updateTime > first.updateTime).toBe(true);
    expect(second.createTime).toBe(first.createTime);
  });

  test('with the etag just read succeeds once; then it is stale, and nothing is applied', () => {
    const rig = createRig();
    rig.created();
    const { etag } = rig.call('GET', service).body;
    const write = (note: string) =>
      rig.call('PATCH', service, { annotations: { note }, etag }, 'updateMask=annotations');
    expect(write('mine').status).toBe(200);
    const refused = write('late');
    expect(refused.status).toBe(409);
    expect(refused.body.error.status).toBe('ABORTED');
    expect(refused.body.error.message).toMatch(
      /^Conflict for resource 'svc': version '\d{16}' was specified but current version is '\d{16}'\.$/,
    );
    expect(rig.call('GET', service).body.annotations).toEqual({ note: 'mine' });
  });

  test('keeps the etag when only the work on it ends', () => {
    const rig = createRig();
    const accepted = rig.call('POST', services, template('good'), 'serviceId=svc').body;
    rig.advance(1000);
    expect(rig.call('GET', service).body.etag).toBe(accepted.metadata.etag);
  });

  test('without a mask replaces everything: what is not given is cleared or gets its default', () => {
    const rig = createRig();
    rig.created({ ...template('good:1'), annotations: { a: 'b' }, description: 'old' });
    rig.done('PATCH', service, template('good:1'));
    const found = rig.call('GET', service).body;
    expect(found).not.toHaveProperty('annotations');
    expect(found).not.toHaveProperty('description');
  });

  test('that is missing is not found, unless allowMissing creates it', () => {
    const rig = createRig();
    const answer = rig.call('PATCH', service, template('good'));
    expect(answer.body.error).toMatchObject({ code: 404, status: 'NOT_FOUND', message: missing });
    expect(rig.done('PATCH', service, template('good'), 'allowMissing=true').body.response.generation).toBe(
      '1',
    );
    expect(rig.asked).toContain(`run.services.create ${name}`);
  });
});

describe('Masks', () => {
  test.each<[string, object, object]>([
    ['description', { description: 'new', client: 'not this' }, { description: 'new', client: 'old' }],
    [
      'template.timeout',
      { template: { timeout: '9s' } },
      { template: { timeout: '9s', sessionAffinity: true } },
    ],
    [
      'template.scaling.max_instance_count',
      { template: { scaling: { maxInstanceCount: 7 } } },
      { template: { scaling: { minInstanceCount: 1, maxInstanceCount: 7 } } },
    ],
    [
      'template.scaling.maxInstanceCount,description',
      { template: { scaling: {} } },
      { template: { scaling: { minInstanceCount: 1, maxInstanceCount: 100 } } },
    ],
    [
      'custom_audiences',
      { customAudiences: ['https://x'] },
      { customAudiences: ['https://x'], client: 'old' },
    ],
    ['newer.part', { newer: { part: 2 } }, { newer: { part: 2, other: 1 } }],
    ['etag,uri,annotations', { annotations: { c: 'd' } }, { annotations: { c: 'd' } }],
  ])('%s takes just that', (mask, body, expected) => {
    const rig = createRig();
    const more = { sessionAffinity: true, scaling: { minInstanceCount: 1, maxInstanceCount: 5 } };
    rig.created({
      ...template('good', more),
      client: 'old',
      description: 'old',
      annotations: { a: 'b' },
      newer: { part: 1, other: 1 },
    });
    rig.done('PATCH', service, body, `updateMask=${mask}`);
    expect(rig.call('GET', service).body).toMatchObject(expected);
  });

  test('a masked field that the body lacks is cleared', () => {
    const rig = createRig();
    rig.created({ ...template('good'), annotations: { a: 'b' }, ...traffic('svc-00001-bbb=100') });
    rig.done('PATCH', service, {}, 'updateMask=annotations,traffic');
    const found = rig.call('GET', service).body;
    expect(found).not.toHaveProperty('annotations');
    expect(found.traffic).toEqual([{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }]);
  });

  test.each(['trafic', 'template.timeuot', 'traffic.percent', 'annotations.a', 'description.x'])(
    '%s is no path',
    (mask) => {
      const rig = createRig();
      rig.created();
      const answer = rig.call('PATCH', service, { annotations: { a: 'b' } }, `updateMask=${mask}`);
      expect(answer.body.error).toMatchObject({
        status: 'INVALID_ARGUMENT',
        message: `Invalid field mask path '${mask}'.`,
      });
    },
  );
});
