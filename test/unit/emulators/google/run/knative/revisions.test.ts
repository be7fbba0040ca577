import { describe, expect, test } from '@jest/globals';
import { createKnativeRig, knativeService, namespace, ofService, readyOf } from './knative-rig.ts';

/** Three revisions, of which the second serves nothing. */
function createSeries(options: Parameters<typeof createKnativeRig>[0] = {}) {
  const rig = createKnativeRig(options);
  rig.deployed();
  for (const image of ['good:2', 'good:3']) {
    rig.changed(({ spec }) => {
      spec.template.spec.containers[0].image = image;
      spec.template.metadata.labels['client.knative.dev/nonce'] = image.replace(':', '-');
    });
  }
  const list = (query: object = {}) =>
    rig.knative('GET', `${namespace}/revisions`, undefined, new URLSearchParams({ ...query }).toString())
      .body;
  const names = (query?: object): string[] =>
    list(query).items.map(({ metadata }: { metadata: { name: string } }) => metadata.name);
  return { ...rig, list, names };
}

describe('Revisions in v1', () => {
  test('carry the labels that gcloud selects by, their owner and the digest of their image', () => {
    const rig = createSeries();
    expect(rig.knative('GET', `${namespace}/revisions/svc-00002-bbc`).body).toMatchObject({
      apiVersion: 'serving.knative.dev/v1',
      kind: 'Revision',
      metadata: {
        namespace: '123',
        labels: {
          'serving.knative.dev/service': 'svc',
          'serving.knative.dev/configuration': 'svc',
          'serving.knative.dev/configurationGeneration': '2',
          'serving.knative.dev/serviceUid': rig.read().metadata.uid,
          'cloud.googleapis.com/location': 'us-central1',
          'run.googleapis.com/startupProbeType': 'Default',
          'client.knative.dev/nonce': 'good-2',
        },
        ownerReferences: [{ kind: 'Configuration', name: 'svc', controller: true }],
      },
      spec: { containers: [{ image: 'good:2' }], timeoutSeconds: 300, containerConcurrency: 80 },
    });
    const image = `good@sha256:${'0'.repeat(64)}`;
    rig.changed(({ spec }) => {
      spec.template.spec.containers[0].image = image;
    });
    const { status } = rig.knative('GET', `${namespace}/revisions/svc-00004-bbf`).body;
    expect(status).toMatchObject({ imageDigest: image, containerStatuses: [{ imageDigest: image }] });
  });

  test('say whether they are ready and whether requests reach them', () => {
    const rig = createSeries();
    const conditions = (name: string) =>
      rig.knative('GET', `${namespace}/revisions/${name}`).body.status.conditions;
    expect(conditions('svc-00003-bbd')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'Ready', status: 'True' }),
        expect.objectContaining({ type: 'Active', status: 'True', severity: 'Info' }),
      ]),
    );
    expect(conditions('svc-00001-bbb')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'Active', status: 'False', severity: 'Info', reason: 'Retired' }),
      ]),
    );
  });

  test('are listed newest first, by service, by nonce, and page by page', () => {
    const { names, list } = createSeries();
    expect(names()).toEqual(['svc-00003-bbd', 'svc-00002-bbc', 'svc-00001-bbb']);
    expect(names({ labelSelector: 'serving.knative.dev/service = svc' })).toHaveLength(3);
    expect(names({ labelSelector: 'serving.knative.dev/service = other' })).toEqual([]);
    expect(names({ labelSelector: 'client.knative.dev/nonce = good-2' })).toEqual(['svc-00002-bbc']);
    expect(
      names({ labelSelector: 'serving.knative.dev/service=svc,client.knative.dev/nonce=good-3' }),
    ).toEqual(['svc-00003-bbd']);
    const first = list({ limit: '2' });
    expect(first.items).toHaveLength(2);
    expect(names({ limit: '2', continue: first.metadata.continue })).toEqual(['svc-00001-bbb']);
    expect(list({ limit: '3' }).metadata).toEqual({});
    expect(list({ labelSelector: 'a in (b)' }).error.status).toBe('INVALID_ARGUMENT');
  });

  test('that serve, that are the latest, or that are not there are not deleted', () => {
    const rig = createSeries();
    const remove = (name: string) => rig.knative('DELETE', `${namespace}/revisions/${name}`);
    rig.changed(({ spec }) => {
      spec.traffic = [{ revisionName: 'svc-00001-bbb', percent: 100 }];
    });
    expect(remove('svc-00001-bbb')).toMatchObject({
      status: 400,
      body: {
        error: {
          status: 'FAILED_PRECONDITION',
          message: 'Revision "svc-00001-bbb" cannot be directly deleted because it is actively serving.',
        },
      },
    });
    expect(remove('svc-00003-bbd').body.error.status).toBe('FAILED_PRECONDITION');
    expect(remove('svc-gone')).toMatchObject({
      status: 404,
      body: { error: { details: [{ domain: 'run.googleapis.com' }] } },
    });
  });

  test('that are deleted are gone when the operation has ended; until then their end is open', () => {
    const rig = createSeries();
    rig.written('PUT', ofService, knativeService('never:1'));
    rig.written('PUT', ofService, knativeService('good:4'));
    const path = `${namespace}/revisions/svc-00004-bbf`;
    expect(readyOf(rig.knative('GET', path).body).status).toBe('False');
    expect(rig.knative('DELETE', path)).toEqual({ status: 200, body: { status: 'Success' } });
    expect(readyOf(rig.knative('GET', path).body).status).toBe('Unknown');
    rig.advance(1000);
    expect(rig.knative('GET', path).status).toBe(404);
  });

  test('of another region are not there', () => {
    const rig = createSeries();
    const path = `${namespace}/revisions/svc-00001-bbb`;
    expect(rig.knative('GET', path, undefined, '', 'europe-west1').status).toBe(404);
  });
});
