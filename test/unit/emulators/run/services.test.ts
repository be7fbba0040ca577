import { describe, expect, test } from '@jest/globals';
import { createRig, service, services, template, traffic } from './rig.ts';

const name = 'projects/p/locations/us-central1/services/svc';

describe('Creating a service', () => {
  test('answers a running operation whose metadata is the service, and gives its first revision all traffic', () => {
    const rig = createRig();
    const accepted = rig.call('POST', services, template('good:1'), 'serviceId=svc').body;
    expect(accepted.name).toMatch(/^projects\/p\/locations\/us-central1\/operations\/[0-9a-f-]{36}$/);
    expect(accepted).not.toHaveProperty('done');
    expect(accepted.metadata).toMatchObject({
      '@type': 'type.googleapis.com/google.cloud.run.v2.Service',
      name,
      reconciling: true,
      terminalCondition: { type: 'Ready', state: 'CONDITION_RECONCILING' },
    });
    for (const unset of ['trafficStatuses', 'latestReadyRevision', 'uri']) {
      expect(accepted.metadata).not.toHaveProperty(unset);
    }
    expect(accepted.metadata.observedGeneration).toBeUndefined();

    rig.advance(999);
    expect(rig.call('GET', `/v2/${accepted.name}`).body.done).toBeUndefined();
    rig.advance(1);
    const ended = rig.call('GET', `/v2/${accepted.name}`).body;
    expect(ended.done).toBe(true);
    expect(ended.response).toMatchObject({
      '@type': 'type.googleapis.com/google.cloud.run.v2.Service',
      latestReadyRevision: `${name}/revisions/svc-00001-bbb`,
      trafficStatuses: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
      uri: 'http://127.0.0.1/svc',
      urls: ['http://127.0.0.1/svc'],
    });
    expect(rig.runtime.routes.get('svc')?.weights).toEqual([{ revision: 'svc-00001-bbb', percent: 100 }]);
  });

  test('fills in what the caller left out', () => {
    const rig = createRig();
    rig.created({ template: { labels: {}, containers: [{ image: 'good' }] }, labels: {}, annotations: {} });
    const found = rig.call('GET', service).body;
    expect(found).toMatchObject({
      ingress: 'INGRESS_TRAFFIC_ALL',
      launchStage: 'GA',
      generation: '1',
      observedGeneration: '1',
      creator: 'deployer@p.iam.gserviceaccount.com',
      lastModifier: 'deployer@p.iam.gserviceaccount.com',
      traffic: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
    });
    expect(found.template).toEqual({
      timeout: '300s',
      serviceAccount: '123-compute@developer.gserviceaccount.com',
      maxInstanceRequestConcurrency: 80,
      scaling: { maxInstanceCount: 100 },
      containers: [
        {
          image: 'good',
          resources: { limits: { cpu: '1000m', memory: '512Mi' }, cpuIdle: true },
          ports: [{ name: 'http1', containerPort: 8080 }],
          startupProbe: {
            timeoutSeconds: 240,
            periodSeconds: 240,
            failureThreshold: 1,
            tcpSocket: { port: 8080 },
          },
        },
      ],
    });
    for (const empty of ['labels', 'annotations', 'reconciling']) expect(found).not.toHaveProperty(empty);
  });

  test('leaves the CPU always on when resources are given without cpuIdle', () => {
    const rig = createRig();
    rig.created({ template: { containers: [{ image: 'good', resources: { limits: { memory: '1Gi' } } }] } });
    const [container] = rig.call('GET', service).body.template.containers;
    expect(container.resources).toEqual({ limits: { cpu: '1000m', memory: '1Gi' } });
  });

  test('keeps fields that no schema knows, also through a masked update of something else', () => {
    const rig = createRig();
    const newer = { flag: false, deep: [{ zero: 0 }] };
    rig.created({ template: { newer, containers: [{ image: 'good', newer }] }, newer });
    rig.done('PATCH', service, { annotations: { a: 'b' } }, 'updateMask=annotations');
    const found = rig.call('GET', service).body;
    expect(found).toMatchObject({ newer, template: { newer, containers: [{ newer }] } });
    const revision = rig.call('GET', `${service}/revisions/svc-00001-bbb`).body;
    expect(revision).toMatchObject({ newer, containers: [{ newer }] });
  });

  test('is refused when the service exists', () => {
    const rig = createRig();
    rig.created();
    const answer = rig.call('POST', services, template('good'), 'serviceId=svc');
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: 409, status: 'ALREADY_EXISTS', message: "Resource 'svc' already exists." } },
    });
  });

  test('by the number of its project is the same as by its id', () => {
    const rig = createRig();
    rig.done('POST', services.replace('projects/p/', 'projects/123/'), template('good'), 'serviceId=svc');
    expect(rig.call('GET', service).body.name).toBe(name);
    expect(rig.call('GET', service.replace('projects/p/', 'projects/123/')).body.name).toBe(name);
  });
});

describe('validateOnly', () => {
  test.each<[string, string, object | undefined, string]>([
    ['POST', services, template('good'), 'serviceId=other&validateOnly=true'],
    ['PATCH', service, { annotations: { a: 'b' } }, 'updateMask=annotations&validateOnly=true'],
    ['DELETE', service, undefined, 'validateOnly=true'],
    ['DELETE', `${service}/revisions/svc-00001-bbb`, undefined, 'validateOnly=true'],
  ])('of %s %s changes nothing and leaves no operation', (method, path, body, query) => {
    const rig = createRig();
    rig.created();
    rig.done('PATCH', service, template('good:2'), 'updateMask=template');
    const before = rig.call('GET', service).body;
    const started = rig.runtime.started.length;
    const answer = rig.call(method, path, body, query);
    expect(answer.status).toBe(200);
    expect(answer.body.done).toBe(true);
    expect(rig.call('GET', `/v2/${answer.body.name}`).status).toBe(404);
    rig.advance(5000);
    expect(rig.call('GET', service).body).toEqual(before);
    expect(rig.call('GET', services).body.services).toHaveLength(1);
    expect(rig.runtime.started).toHaveLength(started);
  });

  test('shows what would be, and refuses what would be refused', () => {
    const rig = createRig();
    rig.created();
    const query = 'validateOnly=true&updateMask=traffic';
    expect(rig.call('PATCH', service, traffic('svc-00001-bbb=100#new'), query).body.response).toMatchObject({
      generation: '2',
      traffic: [{ tag: 'new' }],
    });
    expect(rig.call('PATCH', service, traffic('LATEST=7'), query).status).toBe(400);
    expect(rig.call('PATCH', service, { ...traffic('LATEST=100'), etag: '"old"' }, query).status).toBe(409);
  });
});

describe('Deleting a service', () => {
  test('takes its revisions, its routes and its policy with it', () => {
    const rig = createRig();
    rig.created();
    const deleted = rig.done('DELETE', service).body;
    expect(deleted.response.deleteTime).toBeDefined();
    expect(rig.call('GET', service).status).toBe(404);
    expect(rig.call('GET', `${service}/revisions`).status).toBe(404);
    expect(rig.runtime.ended).toEqual(['svc-00001-bbb', 'svc']);
    expect(rig.created().body.response.generation).toBe('1');
  });

  test('is refused under a stale etag, and twice', () => {
    const rig = createRig();
    rig.created();
    expect(rig.call('DELETE', service, undefined, 'etag=%22old%22').status).toBe(409);
    expect(rig.call('DELETE', service).status).toBe(200);
    for (const method of ['DELETE', 'PATCH']) {
      expect(rig.call(method, service, {}, 'updateMask=labels').body.error.status).toBe(
        'FAILED_PRECONDITION',
      );
    }
  });

  test('ends writes that were under way', () => {
    const rig = createRig();
    const accepted = rig.call('POST', services, template('slow'), 'serviceId=svc').body;
    rig.done('DELETE', service);
    expect(rig.call('GET', `/v2/${accepted.name}`).body).toMatchObject({ done: true, error: { code: 10 } });
    rig.runtime.report('svc-00001-bbb', { kind: 'ready' });
    expect(rig.call('GET', service).status).toBe(404);
  });
});

describe('Listing services', () => {
  test('is newest first, by pages', () => {
    const rig = createRig();
    for (const id of ['one', 'two', 'three']) rig.done('POST', services, template('good'), `serviceId=${id}`);
    const names = (body: { services?: { name: string }[] }) =>
      body.services?.map(({ name }) => name.split('/').at(-1));
    const first = rig.call('GET', services, undefined, 'pageSize=2').body;
    expect(names(first)).toEqual(['three', 'two']);
    const second = rig.call(
      'GET',
      services,
      undefined,
      `pageSize=2&pageToken=${encodeURIComponent(first.nextPageToken)}`,
    ).body;
    expect(names(second)).toEqual(['one']);
    expect(second).not.toHaveProperty('nextPageToken');
    expect(rig.call('GET', services.replace('central1', 'east1')).body).toEqual({});
    expect(rig.call('GET', services, undefined, 'pageToken=%21').status).toBe(400);
  });

  test('of all locations is refused', () => {
    const answer = createRig().call('GET', services.replace('us-central1', '-'));
    expect(answer.body.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
  });
});
