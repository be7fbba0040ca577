import { describe, expect, test } from '@jest/globals';
import { createRig, services, template, traffic } from './rig.ts';

const digest = `sha256:${'a'.repeat(64)}`;

describe('What is allowed passes', () => {
  test.each([
    'app',
    'repo/app',
    'us-docker.pkg.dev/p/repo/app:v1.2_3',
    `us-docker.pkg.dev/p/repo/app@${digest}`,
    `localhost:5000/app:tag@${digest}`,
    'gcr.io/p/a__b/c-d.e',
  ])('image %s', (name) => {
    expect(createRig().call('POST', services, template(name), 'serviceId=svc').status).toBe(200);
  });

  test.each([
    ['an hour', template('a', { timeout: '3600s' })],
    ['a tag that just fits', { ...template('a'), ...traffic(`LATEST=100#${'t'.repeat(43)}`) }],
    [
      'a sidecar without a port',
      { template: { containers: [{ image: 'a', ports: [{ containerPort: 80 }] }, { image: 'b' }] } },
    ],
    ['an annotation of our own', { ...template('a'), annotations: { 'run-delivery/rollout': '{}' } }],
  ])('%s', (_, body) => {
    expect(createRig().call('POST', services, body, 'serviceId=svc').status).toBe(200);
  });
});

describe('The name of a service', () => {
  test.each(['', 'Svc', '1svc', 'svc-', 's_v', 'x'.repeat(50)])('%j is refused', (id) => {
    const answer = createRig().call('POST', services, template('a'), `serviceId=${id}`);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('Resource name must use only lowercase letters');
  });

  test.each(['s', 's1', 'a-b', 'x'.repeat(49)])('%j is taken', (id) => {
    expect(createRig().call('POST', services, template('a'), `serviceId=${id}`).status).toBe(200);
  });
});

describe('A value of the wrong type is refused in the words of the JSON parser', () => {
  test.each<[string, object, string]>([
    [
      'a table that is a number',
      { traffic: 1 },
      "Invalid value at 'service.traffic' (type.googleapis.com/google.cloud.run.v2.TrafficTarget), 1",
    ],
    [
      'a percent in words',
      { traffic: [{ percent: 'ten' }] },
      `Invalid value at 'service.traffic[0].percent' (TYPE_INT32), "ten"`,
    ],
    [
      'a fraction of a percent',
      { traffic: [{ percent: 1.5 }] },
      "Invalid value at 'service.traffic[0].percent' (TYPE_INT32), 1.5",
    ],
    [
      'an unknown ingress',
      { ingress: 'SOME' },
      `Invalid value at 'service.ingress' (type.googleapis.com/google.cloud.run.v2.IngressTraffic), "SOME"`,
    ],
    [
      'a name of every object',
      { ingress: 'toString' },
      `Invalid value at 'service.ingress' (type.googleapis.com/google.cloud.run.v2.IngressTraffic), "toString"`,
    ],
    [
      'an annotation that is a number',
      { annotations: { a: 1 } },
      "Invalid value at 'service.annotations[a]' (TYPE_STRING), 1",
    ],
    [
      'a duration without unit',
      { template: { timeout: '300' } },
      `Invalid value at 'service.template.timeout' (type.googleapis.com/google.protobuf.Duration), "300"`,
    ],
    [
      'a template that is text',
      { template: 'x' },
      `Invalid value at 'service.template' (type.googleapis.com/google.cloud.run.v2.RevisionTemplate), "x"`,
    ],
  ])('%s', (_, body, message) => {
    const answer = createRig().call('POST', services, body, 'serviceId=svc');
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ status: 'INVALID_ARGUMENT', message });
  });
});
