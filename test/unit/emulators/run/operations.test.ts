import { describe, expect, test } from '@jest/globals';
import { createRig, service, services, template, traffic } from './rig.ts';

const operations = '/v2/projects/p/locations/us-central1/operations';

describe('Operations', () => {
  test('are asked for by GET and by :wait, which looks once', () => {
    const rig = createRig();
    const { name } = rig.call('POST', services, template('good'), 'serviceId=svc').body;
    expect(rig.call('POST', `/v2/${name}:wait`, { timeout: '30s' }).body).not.toHaveProperty('done');
    rig.advance(1000);
    expect(rig.call('POST', `/v2/${name}:wait`, {}).body).toEqual(rig.call('GET', `/v2/${name}`).body);
  });

  test('keep the service as it was when they ended', () => {
    const rig = createRig();
    const { name } = rig.created().body;
    rig.done('PATCH', service, { labels: { a: 'b' } }, 'updateMask=labels');
    expect(rig.call('GET', `/v2/${name}`).body.response.generation).toBe('1');
  });

  test('are listed newest first and can be forgotten, in their own location alone', () => {
    const rig = createRig();
    const first = rig.created().body.name;
    const second = rig.done('PATCH', service, traffic('LATEST=100#abc'), 'updateMask=traffic').body.name;
    const names = () => rig.call('GET', operations).body.operations.map(({ name }: { name: string }) => name);
    expect(names()).toEqual([second, first]);
    expect(rig.call('GET', `/v2/${first}`.replace('central1', 'east1')).status).toBe(404);
    expect(rig.call('DELETE', `/v2/${first}`).body).toEqual({});
    expect(names()).toEqual([second]);
    expect(rig.call('GET', `/v2/${first}`).body.error.status).toBe('NOT_FOUND');
    expect(rig.call('GET', `/v2/${second}`.replace('projects/p/', 'projects/123/')).status).toBe(200);
  });

  test('that are forgotten still do their work', () => {
    const rig = createRig();
    const { name } = rig.call('POST', services, template('good'), 'serviceId=svc').body;
    rig.call('DELETE', `/v2/${name}`);
    rig.advance(1000);
    expect(rig.call('GET', service).body.observedGeneration).toBe('1');
  });

  test('without a delay end at the next look, never in the answer to the write', () => {
    const rig = createRig({ operationMs: 0 });
    const { name, done } = rig.call('POST', services, template('good'), 'serviceId=svc').body;
    expect(done).toBeUndefined();
    expect(rig.call('GET', `/v2/${name}`).body.done).toBe(true);
  });
});

test('The same requests give the same answers, byte for byte', () => {
  const play = () => {
    const rig = createRig();
    rig.created();
    rig.done('PATCH', service, template('never'), 'updateMask=template');
    return JSON.stringify(rig.cloudRun.snapshot());
  };
  expect(play()).toBe(play());
});
