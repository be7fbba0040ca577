import { describe, expect, test } from '@jest/globals';
import { service as v2Service } from '../../../run/rig.ts';
import { createKnativeRig, knativeService, located, namespace, ofService, readyOf } from './knative-rig.ts';

describe('A service in v1', () => {
  test('that gcloud creates is the one that v2 reads', () => {
    const rig = createKnativeRig();
    rig.deployed();
    expect(rig.call('GET', v2Service).body).toMatchObject({
      client: 'gcloud',
      ingress: 'INGRESS_TRAFFIC_ALL',
      template: {
        labels: { 'client.knative.dev/nonce': 'abcdefghij' },
        containers: [{ image: 'good:1', resources: { cpuIdle: true } }],
      },
      latestReadyRevision: expect.stringMatching(/\/revisions\/svc-00001-bbb$/),
      trafficStatuses: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
    });
    expect(rig.call('GET', v2Service).body.template).not.toHaveProperty('nodeSelector');
  });

  test('shows the number of the project, its version, its region and its URL where gcloud reads them', () => {
    const rig = createKnativeRig();
    const service = rig.deployed();
    expect(service).toMatchObject({
      apiVersion: 'serving.knative.dev/v1',
      kind: 'Service',
      metadata: {
        name: 'svc',
        namespace: '123',
        selfLink: '/apis/serving.knative.dev/v1/namespaces/123/services/svc',
        generation: 1,
        labels: { 'cloud.googleapis.com/location': 'us-central1' },
        annotations: {
          'serving.knative.dev/creator': 'deployer@p.iam.gserviceaccount.com',
          'run.googleapis.com/ingress': 'all',
          'run.googleapis.com/ingress-status': 'all',
          'run.googleapis.com/urls': '["http://127.0.0.1/svc"]',
        },
      },
      spec: { traffic: [{ latestRevision: true, percent: 100 }] },
      status: {
        observedGeneration: 1,
        latestReadyRevisionName: 'svc-00001-bbb',
        latestCreatedRevisionName: 'svc-00001-bbb',
        traffic: [{ revisionName: 'svc-00001-bbb', latestRevision: true, percent: 100 }],
        url: 'http://127.0.0.1/svc',
        address: { url: 'http://127.0.0.1/svc' },
      },
    });
    expect(
      service.status.conditions.map(({ type, status }: Record<string, string>) => [type, status]),
    ).toEqual([
      ['Ready', 'True'],
      ['ConfigurationsReady', 'True'],
      ['RoutesReady', 'True'],
    ]);
  });

  test('is found under the number of its project, in its own region, and in the list of all regions', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const path = ofService.replace('/p/', '/123/');
    expect(rig.knative('GET', path).status).toBe(200);
    expect(rig.knative('GET', path, undefined, '', 'europe-west1').status).toBe(404);
    const names = (region: string, path: string) =>
      rig
        .knative('GET', path, undefined, '', region)
        .body.items.map(({ metadata }: { metadata: { name: string } }) => metadata.name);
    expect(names('', '/v1/projects/p/locations/-/services')).toEqual(['svc']);
    expect(names('', '/v1/projects/123/locations/us-central1/services')).toEqual(['svc']);
    expect(names('us-central1', `${namespace}/services`)).toEqual(['svc']);
    expect(names('europe-west1', `${namespace}/services`)).toEqual([]);
  });

  test('is in a list that comes whole where no limit is asked for, and page by page where one is', () => {
    const rig = createKnativeRig();
    for (let made = 1; made <= 120; made += 1) {
      const metadata = { name: `svc-${made}`, namespace: 'p' };
      rig.knative('POST', `${namespace}/services`, knativeService('good:1', { metadata }));
    }
    const list = (query: string) => rig.knative('GET', `${namespace}/services`, undefined, query).body;
    expect(list('').items).toHaveLength(120);
    expect(list('').metadata).toEqual({});
    const first = list('limit=100');
    expect(first.items).toHaveLength(100);
    expect(list(`limit=100&continue=${first.metadata.continue}`).items).toHaveLength(20);
  });

  test('cannot be asked for by namespace at the global host', () => {
    expect(createKnativeRig().knative('GET', ofService, undefined, '', '')).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('us-central1-run.googleapis.com') } },
    });
  });

  test('keeps the annotations of a rollout when gcloud writes, and v2 sees what gcloud did', () => {
    const rig = createKnativeRig();
    rig.deployed();
    rig.done(
      'PATCH',
      v2Service,
      { annotations: { 'run-delivery/rollout': '{"seq":1}' } },
      'updateMask=annotations',
    );
    rig.changed((service) => {
      service.spec.template.spec.containers[0].image = 'good:2';
      service.spec.template.metadata.labels['client.knative.dev/nonce'] = 'next';
    });
    expect(rig.call('GET', v2Service).body).toMatchObject({
      annotations: { 'run-delivery/rollout': '{"seq":1}' },
      template: { containers: [{ image: 'good:2' }] },
      generation: '3',
    });
    expect(rig.read().metadata.annotations['run-delivery/rollout']).toBe('{"seq":1}');
  });

  test('is not written where a newer version stands, in either direction', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const stale = rig.read();
    const { etag } = rig.call('GET', v2Service).body;
    rig.changed((service) => {
      service.metadata.labels.a = 'b';
    });
    expect(rig.knative('PUT', ofService, stale)).toMatchObject({
      status: 409,
      body: {
        error: {
          status: 'ABORTED',
          message: expect.stringMatching(
            /^Conflict for resource 'svc': version '\d{16}' was specified but current version is '\d{16}'\.$/,
          ),
        },
      },
    });
    expect(rig.call('PATCH', v2Service, { etag, labels: {} }, 'updateMask=labels').status).toBe(409);
    expect(rig.read().metadata.labels.a).toBe('b');
    const odd = { ...stale, metadata: { ...stale.metadata, resourceVersion: 'mine' } };
    expect(rig.knative('PUT', ofService, odd).status).toBe(409);
    const { resourceVersion: _, ...metadata } = stale.metadata;
    expect(rig.knative('PUT', ofService, { ...stale, metadata }).status).toBe(200);
  });

  test('has the time of its last write as its version, in eight bytes', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const { updateTime } = rig.call('GET', v2Service).body;
    const bytes = Buffer.from(rig.read().metadata.resourceVersion, 'base64');
    expect(bytes.length).toBe(8);
    expect(bytes.readBigUInt64BE()).toBe(BigInt(Date.parse(updateTime)) * 1000n);
    expect(rig.read().metadata.resourceVersion).toMatch(/^[A-Za-z0-9+/]{11}$/);
  });

  test('is checked and left alone by a dry run', () => {
    const rig = createKnativeRig();
    const dry = (method: string, path: string, body: object) => rig.knative(method, path, body, 'dryRun=all');
    expect(dry('POST', `${namespace}/services`, knativeService('good:1'))).toMatchObject({
      status: 200,
      body: { kind: 'Service', metadata: { name: 'svc' } },
    });
    expect(rig.knative('GET', ofService).status).toBe(404);
    rig.deployed();
    const before = rig.read();
    expect(dry('PUT', ofService, knativeService('good:2')).body.spec.template.spec.containers[0].image).toBe(
      'good:2',
    );
    expect(dry('PUT', ofService, knativeService('BAD image')).status).toBe(400);
    expect(rig.read()).toEqual(before);
    expect(rig.runtime.started).toHaveLength(1);
  });

  test('is deleted at once in words, and gone when its operation has ended; until then it is no failure', () => {
    const rig = createKnativeRig();
    rig.deployed('never:1');
    expect(readyOf(rig.read()).status).toBe('False');
    expect(rig.knative('DELETE', ofService)).toEqual({ status: 200, body: { status: 'Success' } });
    expect(rig.read().metadata.deletionTimestamp).toBeDefined();
    expect(readyOf(rig.read()).status).toBe('Unknown');
    rig.advance(1000);
    expect(rig.knative('GET', ofService).status).toBe(404);
  });

  test('that is missing tells so in a way by which gcloud knows it from a missing endpoint', () => {
    expect(createKnativeRig().knative('PUT', ofService, knativeService('good:1'))).toMatchObject({
      status: 404,
      body: {
        error: {
          message: "Resource 'svc' of kind 'SERVICE' in region 'us-central1' in project 'p' does not exist.",
          details: [{ domain: 'run.googleapis.com' }],
        },
      },
    });
  });
});

describe('Refused in v1', () => {
  const refused = (change: (service: ReturnType<typeof knativeService>) => object) => {
    const rig = createKnativeRig();
    rig.deployed();
    const { status, body } = rig.knative('PUT', ofService, change(rig.read()));
    expect(rig.runtime.started).toHaveLength(1);
    expect(rig.read().metadata.generation).toBe(1);
    const [detail] = body.error.details ?? [];
    return { status, ...body.error, field: detail?.fieldViolations?.[0]?.field };
  };
  // biome-ignore lint/suspicious/noExplicitAny: services are changed freely in tests
  const template = (change: (template: any) => void) =>
    // biome-ignore lint/suspicious/noExplicitAny: services are changed freely in tests
    refused((service: any) => {
      change(service.spec.template);
      return service;
    });
  const traffic = (...targets: object[]) =>
    // biome-ignore lint/suspicious/noExplicitAny: services are changed freely in tests
    refused((service: any) => ({ ...service, spec: { ...service.spec, traffic: targets } }));

  test('is a table whose percents do not sum to 100', () => {
    expect(traffic({ revisionName: 'svc-00001-bbb', percent: 90 })).toMatchObject({
      status: 'INVALID_ARGUMENT',
      field: 'spec.traffic',
    });
  });

  test('is a tag that is too long with its service, in the words and at the path of Google', () => {
    const tag = 't'.repeat(44);
    expect(
      traffic({ latestRevision: true, percent: 100 }, { revisionName: 'svc-00001-bbb', tag }),
    ).toMatchObject({
      field: 'spec.traffic.tag',
      message: `spec.traffic.tag: traffic tag '${tag}' and service name 'svc' together are too long. Combined traffic tag and service name cannot exceed 46 characters.`,
    });
  });

  test.each<[string, object]>([
    [
      'names a revision and the latest',
      { latestRevision: true, revisionName: 'svc-00001-bbb', percent: 100 },
    ],
    ['names neither', { percent: 100 }],
  ])('is a target that %s', (_, target) => {
    expect(traffic(target)).toMatchObject({ code: 400, field: 'spec.traffic.revision_name' });
  });

  test('is another template under the name of a revision', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const named = (image: string) =>
      knativeService(image, {
        spec: { template: { metadata: { name: 'svc-mine' }, spec: { containers: [{ image }] } } },
      });
    rig.written('PUT', ofService, named('good:2'));
    expect(rig.knative('PUT', ofService, named('good:3')).body.error).toMatchObject({
      status: 'ALREADY_EXISTS',
      message: "Revision named 'svc-mine' with different configuration already exists.",
    });
  });

  test.each<[string, string, (template: { metadata: never; spec: never }) => void]>([
    ['a bad image', 'spec.template.spec.containers[0].image', ({ spec }) => setImage(spec, 'Bad Image')],
    [
      'a foreign revision name',
      'spec.template.metadata.name',
      ({ metadata }) => set(metadata, 'name', 'x-1'),
    ],
    [
      'two hours of time',
      'spec.template.spec.timeout_seconds',
      ({ spec }) => set(spec, 'timeoutSeconds', 7200),
    ],
    [
      'a concurrency in words',
      'spec.template.spec.container_concurrency',
      ({ spec }) => set(spec, 'containerConcurrency', 'many'),
    ],
    [
      'a scale in words',
      'spec.template.metadata.annotations[autoscaling.knative.dev/minScale]',
      ({ metadata }) => set(metadata, 'annotations', { 'autoscaling.knative.dev/minScale': 'few' }),
    ],
  ])('is %s, by the path of v1', (_, field, change) => {
    const refusal = template(change);
    expect(refusal).toMatchObject({ code: 400, field });
    expect(refusal.message).not.toContain('service.template');
  });

  test.each<[string, object]>([
    ['metadata.name', { metadata: { name: 'other', namespace: 'p' } }],
    ['metadata.namespace', { metadata: { name: 'svc', namespace: 'q' } }],
    ['kind', { kind: 'Job' }],
    ['apiVersion', { apiVersion: 'serving.knative.dev/v2' }],
    ['spec', { spec: null }],
  ])('is a body whose %s is not that of the service', (field, more) => {
    expect(refused((service) => ({ ...service, ...more }))).toMatchObject({ code: 400, field });
  });

  test('is a service of a name that is taken, or that is no name', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const create = (name: string) =>
      rig.knative(
        'POST',
        `${namespace}/services`,
        knativeService('good:1', { metadata: { name, namespace: '123' } }),
      );
    expect(create('svc')).toMatchObject({ status: 409, body: { error: { status: 'ALREADY_EXISTS' } } });
    expect(create('-svc').body.error.details[0].fieldViolations[0].field).toBe('metadata.name');
  });

  test.each([
    ['run.services.list', `${namespace}/services`],
    ['run.services.list', '/v1/projects/p/locations/-/services'],
    ['run.revisions.list', `${namespace}/revisions`],
    ['run.locations.list', '/v1/projects/p/locations'],
  ])('is a list without the right %s (%s)', (permission, path) => {
    expect(createKnativeRig({ denied: [permission] }).knative('GET', path)).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringContaining(`'${permission}' denied`) } },
    });
    expect(createKnativeRig().knative('GET', path).status).toBe(200);
  });

  test('is a caller without the right, and the resource has the name that v1 gives it', () => {
    const rig = createKnativeRig({
      denied: ['run.services.get', 'run.services.update', 'run.revisions.get', 'run.operations.get'],
    });
    const message = (method: string, path: string, body?: object) =>
      rig.knative(method, path, body).body.error.message;
    const { metadata } = rig.knative('POST', `${namespace}/services`, knativeService('good:1')).body;
    const operation = `operations/${metadata.annotations['run.googleapis.com/operation-id']}`;
    expect(message('POST', `${located}/${operation}:wait`, {})).toContain(
      `'run.operations.get' denied on resource 'projects/p/locations/us-central1/${operation}'`,
    );
    expect(message('GET', ofService)).toContain("denied on resource 'namespaces/p/services/svc'");
    expect(message('PUT', ofService, knativeService('good:2'))).toContain("'namespaces/p/services/svc'");
    expect(message('GET', `${namespace}/revisions/svc-00001-bbb`)).toContain(
      "'namespaces/p/revisions/svc-00001-bbb'",
    );
  });
});

function set(target: Record<string, unknown>, key: string, value: unknown): void {
  target[key] = value;
}

function setImage(spec: { containers: { image: string }[] }, image: string): void {
  for (const container of spec.containers) container.image = image;
}
