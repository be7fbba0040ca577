import { describe, expect, test } from '@jest/globals';
import { createRig, service, services, template, traffic } from './rig.ts';

const image = 'must be a container image path in the form [hostname/]repo-path[:tag and/or @digest]';

describe('A service that breaks a rule is refused before anything changes', () => {
  test.each<[string, object, string, string]>([
    ['without template', {}, 'service.template', 'is required.'],
    [
      'without container',
      { template: {} },
      'service.template.containers',
      'must have at least one container.',
    ],
    ['an empty image', template(''), 'service.template.containers[0].image', image],
    ['an image in capitals', template('Repo/App:1'), 'service.template.containers[0].image', image],
    ['an image with a space', template('repo/app 1'), 'service.template.containers[0].image', image],
    [
      'an image with a bad digest',
      template('repo/app@sha256:12'),
      'service.template.containers[0].image',
      image,
    ],
    [
      'an hour and a second',
      template('a', { timeout: '3601s' }),
      'service.template.timeout',
      'maximum allowed time is one hour.',
    ],
    ['no time at all', template('a', { timeout: '0s' }), 'service.template.timeout', 'must be positive.'],
    [
      'too many requests',
      template('a', { maxInstanceRequestConcurrency: 1001 }),
      'service.template.maxInstanceRequestConcurrency',
      'must be between 1 and 1000.',
    ],
    [
      'more instances at least than at most',
      template('a', { scaling: { minInstanceCount: 3, maxInstanceCount: 2 } }),
      'service.template.scaling',
      'not above',
    ],
    [
      'a foreign revision name',
      template('a', { revision: 'other-1' }),
      'service.template.revision',
      "must begin with 'svc-'",
    ],
    [
      'a long revision name',
      template('a', { revision: `svc-${'x'.repeat(60)}` }),
      'service.template.revision',
      'at most 63 characters',
    ],
    [
      'a revision name in capitals',
      template('a', { revision: 'svc-A' }),
      'service.template.revision',
      'lowercase',
    ],
    [
      'a reserved variable',
      { template: { containers: [{ image: 'a', env: [{ name: 'PORT', value: '1' }] }] } },
      'service.template.containers[0].env[0].name',
      'reserved env names were provided: PORT',
    ],
    [
      'a variable set twice',
      { template: { containers: [{ image: 'a', env: [{ name: 'A' }, { name: 'A' }] }] } },
      'service.template.containers[0].env[1].name',
      'more than once',
    ],
    [
      'a port out of range',
      { template: { containers: [{ image: 'a', ports: [{ containerPort: 70000 }] }] } },
      'service.template.containers[0].ports[0].containerPort',
      'between 1 and 65535',
    ],
    [
      'two containers with a port',
      { template: { containers: [1, 2].map((n) => ({ image: 'a', ports: [{ containerPort: n }] })) } },
      'service.template.containers',
      'but 2 have',
    ],
    [
      'two containers without a port',
      { template: { containers: [{ image: 'a' }, { image: 'b' }] } },
      'service.template.containers',
      'but 0 have',
    ],
    ['a long description', { ...template('a'), description: 'x'.repeat(513) }, 'service.description', '512'],
    [
      'a label that is no label',
      { ...template('a'), labels: { team: 'Not So' } },
      'service.labels',
      'not valid',
    ],
    [
      'annotations without end',
      { ...template('a'), annotations: { big: 'x'.repeat(262_144) } },
      'service.annotations',
      '262144',
    ],
    ['percents below 100', { ...template('a'), ...traffic('LATEST=99') }, 'service.traffic', 'sum to 99'],
    [
      'percents above 100',
      { ...template('a'), ...traffic('LATEST=60', 'svc-x=50') },
      'service.traffic',
      'sum to 110',
    ],
    [
      'a negative percent',
      {
        ...template('a'),
        traffic: [
          { type: 1, percent: 110 },
          { type: 2, revision: 'svc-x', percent: -10 },
        ],
      },
      'service.traffic[0].percent',
      'between 0 and 100',
    ],
    ['tags but no percents', { ...template('a'), ...traffic('LATEST=0#abc') }, 'service.traffic', 'sum to 0'],
    [
      'a tag twice',
      { ...template('a'), ...traffic('LATEST=100#abc', 'svc-x=0#abc') },
      'service.traffic',
      "'abc' is used more than once",
    ],
    [
      'a tag of two characters',
      { ...template('a'), ...traffic('LATEST=100#ab') },
      'service.traffic[0].tag',
      'at least 3 characters',
    ],
    [
      'a tag in capitals',
      { ...template('a'), ...traffic('LATEST=100#Abc') },
      'service.traffic[0].tag',
      'lowercase',
    ],
    [
      'a tag that leaves no room',
      { ...template('a'), ...traffic(`LATEST=100#${'t'.repeat(44)}`) },
      'service.traffic[0].tag',
      'Combined traffic tag and service name cannot exceed 46 characters.',
    ],
    [
      'LATEST with a revision',
      { ...template('a'), traffic: [{ type: 1, revision: 'svc-x', percent: 100 }] },
      'service.traffic[0].revision',
      'must be empty',
    ],
    [
      'a revision without its name',
      { ...template('a'), traffic: [{ type: 2, percent: 100 }] },
      'service.traffic[0].revision',
      'not the name',
    ],
    [
      'no allocation type',
      { ...template('a'), traffic: [{ revision: 'svc-x', percent: 100 }] },
      'service.traffic[0].type',
      'must be specified',
    ],
  ])('%s', (_, body, field, description) => {
    const { call } = createRig();
    const answer = call('POST', services, body, 'serviceId=svc');
    expect(answer.status).toBe(400);
    expect(answer.body.error.status).toBe('INVALID_ARGUMENT');
    expect(answer.body.error.message).toContain('Violation in CreateServiceRequest.service.');
    const [{ '@type': type, fieldViolations }] = answer.body.error.details;
    expect(type).toBe('type.googleapis.com/google.rpc.BadRequest');
    expect(fieldViolations).toContainEqual({ field, description: expect.stringContaining(description) });
    expect(call('GET', service).status).toBe(404);
  });

  test.each(['run.googleapis.com', 'cloud.googleapis.com', 'serving.knative.dev', 'autoscaling.knative.dev'])(
    'annotations and labels under %s, of the service and of the template',
    (namespace) => {
      const map = { [`${namespace}/x`]: 'y' };
      const { call } = createRig();
      const body = { ...template('a', { labels: map, annotations: map }), labels: map, annotations: map };
      const violations = call('POST', services, body, 'serviceId=svc').body.error.details[0].fieldViolations;
      expect(violations.map(({ field }: { field: string }) => field)).toEqual([
        'service.labels',
        'service.template.labels',
        'service.annotations',
        'service.template.annotations',
      ]);
    },
  );

  test('every violation is named at once, the first in the message', () => {
    const { call } = createRig();
    const { error } = call(
      'POST',
      services,
      { ...template('A!', { timeout: '9999s' }), ...traffic('LATEST=1') },
      'serviceId=svc',
    ).body;
    expect(error.message).toBe(
      `Violation in CreateServiceRequest.service.template.containers[0].image: ${image}`,
    );
    expect(error.details[0].fieldViolations).toHaveLength(3);
  });

  test('the message names the request of an update', () => {
    const rig = createRig();
    rig.created();
    const { error } = rig.call('PATCH', service, template('a', { timeout: '3601s' })).body;
    expect(error.message).toBe(
      'Violation in UpdateServiceRequest.service.template.timeout: maximum allowed time is one hour.',
    );
  });
});
