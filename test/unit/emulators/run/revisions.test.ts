import { describe, expect, test } from '@jest/globals';
import { createRig, service, services, template, traffic } from './rig.ts';

const name = 'projects/p/locations/us-central1/services/svc';
const count = (rig: ReturnType<typeof createRig>) =>
  rig.call('GET', `${service}/revisions`).body.revisions.length;

describe('A new revision is made', () => {
  test.each<[string, object, string]>([
    ['when an image changes', template('good:2'), 'updateMask=template.containers'],
    [
      'when a label of the template changes',
      { template: { labels: { a: 'b' } } },
      'updateMask=template.labels',
    ],
    ['when a field changes that no schema knows', { template: { newer: 2 } }, 'updateMask=template.newer'],
    [
      'when the same template comes under a new name',
      template('good:1', { revision: 'svc-named' }),
      'updateMask=template',
    ],
  ])('%s', (_, body, mask) => {
    const rig = createRig();
    rig.created({ template: { newer: 1, containers: [{ image: 'good:1' }] } });
    rig.done('PATCH', service, body, mask);
    expect(count(rig)).toBe(2);
  });

  test('with the number of its write and three letters that spell no word', () => {
    const rig = createRig();
    rig.created();
    rig.done('PATCH', service, { annotations: { a: 'b' } }, 'updateMask=annotations');
    const { response } = rig.done('PATCH', service, template('good:2'), 'updateMask=template').body;
    expect(response.latestCreatedRevision).toMatch(/revisions\/svc-00003-[bcdfghjklmnpqrstvwxz0-9]{3}$/);
  });
});

describe('No revision is made', () => {
  test.each<[string, object, string]>([
    ['when only traffic changes', traffic('svc-00001-bbb=100'), 'updateMask=traffic'],
    ['when only annotations change', { annotations: { a: 'b' } }, 'updateMask=annotations'],
    ['when the template is the same', template('good:1'), 'updateMask=template'],
    [
      'when the template only spells out defaults and empty maps',
      template('good:1', { labels: {}, annotations: {}, sessionAffinity: false, timeout: '300s' }),
      '',
    ],
  ])('%s', (_, body, mask) => {
    const rig = createRig();
    rig.created();
    expect(rig.done('PATCH', service, body, mask).body.response.generation).toBe('2');
    expect(count(rig)).toBe(1);
  });

  test('when what was read is sent back as it is', () => {
    const rig = createRig();
    rig.created(template('good:1', { sessionAffinity: true }));
    rig.done('PATCH', service, rig.call('GET', service, undefined, '$alt=json;enum-encoding=int').body);
    expect(count(rig)).toBe(1);
  });
});

describe('A template that names its revision', () => {
  const named = (image: string) => template(image, { revision: 'svc-rabc' });

  test('gets that name, and shows it', () => {
    const rig = createRig();
    rig.created(named('good:1'));
    const found = rig.call('GET', service).body;
    expect(found.template.revision).toBe('svc-rabc');
    expect(found.latestReadyRevision).toBe(`${name}/revisions/svc-rabc`);
    expect(rig.call('GET', `${service}/revisions/svc-rabc`).body).not.toHaveProperty('revision');
  });

  test('may be sent again unchanged: a repeat after a lost answer', () => {
    const rig = createRig();
    rig.created(named('good:1'));
    expect(rig.done('PATCH', service, named('good:1'), 'updateMask=template').body.response.generation).toBe(
      '2',
    );
    expect(count(rig)).toBe(1);
    expect(rig.runtime.started).toHaveLength(1);
  });

  test.each([
    ['the whole template', template('good:2', { revision: 'svc-rabc' }), 'updateMask=template'],
    ['one field of it, the name being kept', template('good:2'), 'updateMask=template.containers'],
  ])('cannot be used again with other contents: %s', (_, body, mask) => {
    const rig = createRig();
    rig.created(named('good:1'));
    expect(rig.call('PATCH', service, body, mask).body.error).toEqual({
      code: 409,
      status: 'ALREADY_EXISTS',
      message: "Revision named 'svc-rabc' with different configuration already exists.",
    });
    expect(rig.call('GET', service).body.generation).toBe('1');
  });
});

describe('A revision', () => {
  test('shows its template, its service and how it started', () => {
    const rig = createRig();
    rig.created(template('good:1', { labels: { a: 'b' } }));
    const found = rig.call('GET', `${service}/revisions/svc-00001-bbb`).body;
    expect(found).toMatchObject({
      name: `${name}/revisions/svc-00001-bbb`,
      service: 'svc',
      generation: '1',
      labels: { a: 'b' },
      timeout: '300s',
      creator: 'deployer@p.iam.gserviceaccount.com',
      logUri: expect.stringContaining('revision_name/svc-00001-bbb'),
      etag: expect.stringMatching(/^".+"$/),
    });
    const states = Object.fromEntries(
      found.conditions.map((c: { type: string; state: string }) => [c.type, c.state]),
    );
    expect(states).toEqual({
      Ready: 'CONDITION_SUCCEEDED',
      ContainerReady: 'CONDITION_SUCCEEDED',
      ContainerHealthy: 'CONDITION_SUCCEEDED',
      ResourcesAvailable: 'CONDITION_SUCCEEDED',
      Active: 'CONDITION_SUCCEEDED',
    });
  });

  test('is retired once no request can reach it', () => {
    const rig = createRig();
    rig.created();
    rig.done('PATCH', service, template('good:2'), 'updateMask=template');
    const { conditions } = rig.call('GET', `${service}/revisions/svc-00001-bbb`).body;
    expect(conditions.at(-1)).toMatchObject({ type: 'Active', severity: 'INFO', revisionReason: 'RETIRED' });
  });

  test('that does not exist is not found', () => {
    const rig = createRig();
    rig.created();
    expect(rig.call('GET', `${service}/revisions/svc-x`).body.error).toMatchObject({
      code: 404,
      message: "Resource 'svc-x' of kind 'REVISION' in region 'us-central1' in project 'p' does not exist.",
    });
  });

  test('hands the runtime its command, its variables and its port', () => {
    const rig = createRig({ secrets: { 'projects/p/secrets/db/versions/latest': 's3cret' } });
    const env = [
      { name: 'A', value: '1' },
      { name: 'DB', valueSource: { secretKeyRef: { secret: 'db' } } },
    ];
    const main = { image: 'good', command: ['run'], args: ['-v'], env, ports: [{ containerPort: 9000 }] };
    rig.created({ template: { containers: [{ image: 'sidecar' }, main] } });
    expect(rig.runtime.started).toEqual([
      {
        service: { project: 'p', region: 'us-central1', service: 'svc' },
        revision: 'svc-00001-bbb',
        image: 'good',
        command: ['run'],
        args: ['-v'],
        env: { A: '1', DB: 's3cret' },
        port: 9000,
      },
    ]);
    expect(JSON.stringify(rig.cloudRun.snapshot())).not.toContain('s3cret');
  });
});

describe('Listing revisions', () => {
  test('is newest first, and `-` stands for every service', () => {
    const rig = createRig();
    rig.created();
    rig.done('POST', services, template('good'), 'serviceId=other');
    rig.done('PATCH', service, template('good:2'), 'updateMask=template');
    const short = (body: { revisions: { name: string }[] }) =>
      body.revisions.map((r) => r.name.split('/').at(-1));
    expect(short(rig.call('GET', `${service}/revisions`).body)).toEqual(['svc-00002-bbd', 'svc-00001-bbb']);
    expect(short(rig.call('GET', `${services}/-/revisions`).body)).toEqual([
      'svc-00002-bbd',
      'other-00001-bbc',
      'svc-00001-bbb',
    ]);
  });
});

describe('Deleting a revision', () => {
  function threeRevisions() {
    const rig = createRig();
    rig.created();
    for (const image of ['good:2', 'good:3'])
      rig.done('PATCH', service, template(image), 'updateMask=template');
    return rig;
  }

  test('removes one that serves nothing', () => {
    const rig = threeRevisions();
    const ended = rig.done('DELETE', `${service}/revisions/svc-00001-bbb`).body;
    expect(ended.response['@type']).toBe('type.googleapis.com/google.cloud.run.v2.Revision');
    expect(rig.call('GET', `${service}/revisions/svc-00001-bbb`).status).toBe(404);
    expect(rig.runtime.ended).toEqual(['svc-00001-bbb']);
  });

  test.each([
    ['one that has traffic', 'svc-00002-bbc=100', 'svc-00002-bbc', 'actively serving'],
    [
      'one that only a tag reaches',
      'svc-00001-bbb=100 svc-00002-bbc=0#old',
      'svc-00002-bbc',
      'actively serving',
    ],
    ['the one that LATEST means', 'LATEST=100', 'svc-00003-bbd', 'actively serving'],
    ['the latest', 'svc-00001-bbb=100', 'svc-00003-bbd', 'latest created'],
  ])('refuses %s', (_, table, revision, words) => {
    const rig = threeRevisions();
    rig.done('PATCH', service, traffic(...table.split(' ')), 'updateMask=traffic');
    const { error } = rig.call('DELETE', `${service}/revisions/${revision}`).body;
    expect(error).toMatchObject({ code: 400, status: 'FAILED_PRECONDITION' });
    expect(error.message).toMatch(`Revision "${revision}" cannot be directly deleted because it is`);
    expect(error.message).toContain(words);
  });

  test('counts the traffic that a write still under way asks for', () => {
    const rig = threeRevisions();
    rig.call('PATCH', service, traffic('svc-00001-bbb=100'), 'updateMask=traffic');
    expect(rig.call('DELETE', `${service}/revisions/svc-00001-bbb`).status).toBe(400);
  });

  test('the thousand newest stay', () => {
    const rig = createRig({ operationMs: 0 });
    rig.created();
    rig.done('PATCH', service, traffic('svc-00001-bbb=100'), 'updateMask=traffic');
    for (let number = 0; number < 1000; number++) {
      rig.call(
        'PATCH',
        service,
        template(`good:v${number}`, { revision: `svc-n${number}` }),
        'updateMask=template',
      );
    }
    expect(rig.call('GET', `${service}/revisions/svc-00001-bbb`).status).toBe(200);
    expect(rig.call('GET', `${service}/revisions/svc-n0`).status).toBe(404);
    expect(rig.call('GET', `${service}/revisions/svc-n1`).status).toBe(200);
  });
});
