import { describe, expect, test } from '@jest/globals';
import { service as v2Service } from '../../../run/rig.ts';
import { type Body, createMade, knativeService, ofService } from './knative-rig.ts';

describe('The template', () => {
  test('has its name, times, concurrency and account in the words of each version', () => {
    const { v2, again } = createMade({
      template: {
        name: 'svc-mine',
        labels: { team: 'shop', 'cloud.googleapis.com/location': 'us-central1' },
      },
      spec: {
        timeoutSeconds: 60,
        containerConcurrency: 10,
        serviceAccountName: 'other@p.iam.gserviceaccount.com',
        nodeSelector: { 'run.googleapis.com/accelerator': 'nvidia-l4' },
      },
    });
    expect(v2.template).toMatchObject({
      revision: 'svc-mine',
      labels: { team: 'shop' },
      timeout: '60s',
      maxInstanceRequestConcurrency: 10,
      serviceAccount: 'other@p.iam.gserviceaccount.com',
      nodeSelector: { accelerator: 'nvidia-l4' },
    });
    expect(v2.template.labels).toEqual({ team: 'shop' });
    expect(again).toMatchObject({
      metadata: {
        name: 'svc-mine',
        labels: { team: 'shop', 'run.googleapis.com/startupProbeType': 'Default' },
      },
      spec: {
        timeoutSeconds: 60,
        containerConcurrency: 10,
        nodeSelector: { 'run.googleapis.com/accelerator': 'nvidia-l4' },
      },
    });
  });

  test('reads secrets by their version, and those of other projects by an alias', () => {
    const env = [
      { name: 'A', value: '1' },
      { name: 'B', valueFrom: { secretKeyRef: { name: 'db', key: '2' } } },
      { name: 'C', valueFrom: { secretKeyRef: { name: 'theirs', key: '1' } } },
    ];
    const { rig, container, again } = createMade({
      template: { annotations: { 'run.googleapis.com/secrets': 'theirs:projects/other/secrets/key' } },
      container: { env },
    });
    expect(container.env).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', valueSource: { secretKeyRef: { secret: 'db', version: '2' } } },
      { name: 'C', valueSource: { secretKeyRef: { secret: 'projects/other/secrets/key', version: '1' } } },
    ]);
    expect(rig.runtime.started[0]?.env).toEqual({ A: '1', B: 'b', C: 'c' });
    const alias = again.spec.containers[0].env[2].valueFrom.secretKeyRef.name;
    expect(again.metadata.annotations['run.googleapis.com/secrets']).toBe(
      `${alias}:projects/other/secrets/key`,
    );
    expect(again.spec.containers[0].env.slice(0, 2)).toEqual(env.slice(0, 2));
  });

  test('has volumes by their kind, which v1 says by a driver', () => {
    const volumes = [
      {
        name: 'secret',
        secret: { secretName: 'db', items: [{ key: 'latest', path: 'file' }], defaultMode: 292 },
      },
      { name: 'memory', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
      {
        name: 'bucket',
        csi: {
          driver: 'gcsfuse.run.googleapis.com',
          readOnly: true,
          volumeAttributes: { bucketName: 'b', mountOptions: 'uid=1,gid=2' },
        },
      },
      {
        name: 'sql',
        csi: { driver: 'cloudsql.run.googleapis.com', volumeAttributes: { instances: 'p:r:a' } },
      },
      { name: 'files', nfs: { server: 's', path: '/p' } },
      { name: 'newer', csi: { driver: 'not-known', volumeAttributes: { a: 'b' } } },
    ];
    const { v2, again } = createMade({ spec: { volumes } });
    expect(v2.template.volumes).toMatchObject([
      { secret: { secret: 'db', items: [{ version: 'latest', path: 'file' }], defaultMode: 292 } },
      { emptyDir: { medium: 'MEMORY', sizeLimit: '1Gi' } },
      { gcs: { bucket: 'b', readOnly: true, mountOptions: ['uid=1', 'gid=2'] } },
      { cloudSqlInstance: { instances: ['p:r:a'] } },
      { nfs: { server: 's', path: '/p' } },
      { name: 'newer' },
    ]);
    expect(again.spec.volumes).toEqual(volumes);
  });

  test("follows a new port with its probe, as long as the probe is the server's own", () => {
    const { rig } = createMade({});
    const service = rig.changed(({ spec }) => {
      spec.template.spec.containers[0].ports = [{ containerPort: 9090 }];
    });
    expect(service.spec.template.spec.containers[0].startupProbe.tcpSocket).toEqual({ port: 9090 });
    const own = { tcpSocket: { port: 7070 }, periodSeconds: 5 };
    const { again } = createMade({ container: { startupProbe: own, ports: [{ containerPort: 9090 }] } });
    expect(again.spec.containers[0].startupProbe).toEqual(own);
    expect(again.metadata.labels['run.googleapis.com/startupProbeType']).toBe('Custom');
    const tcpSocket = { port: 7070 };
    const alike = { tcpSocket, timeoutSeconds: 240, periodSeconds: 240, failureThreshold: 1 };
    const { v1, container } = createMade({ container: { startupProbe: alike } });
    expect(v1.spec.template.metadata.labels['run.googleapis.com/startupProbeType']).toBe('Custom');
    expect(container.startupProbe).toEqual(alike);
  });

  test('keeps what only v1 has', () => {
    const { rig, again } = createMade({
      container: {
        imagePullPolicy: 'Always',
        livenessProbe: { httpGet: { path: '/', scheme: 'HTTP' }, successThreshold: 1 },
      },
      spec: { enableServiceLinks: false, runtimeClassName: 'x' },
    });
    const check = (spec: Body) =>
      expect(spec).toMatchObject({
        enableServiceLinks: false,
        runtimeClassName: 'x',
        containers: [
          {
            imagePullPolicy: 'Always',
            livenessProbe: { httpGet: { path: '/', scheme: 'HTTP' }, successThreshold: 1 },
          },
        ],
      });
    check(again.spec);
    const { template } = rig.call('GET', v2Service).body;
    rig.done('PATCH', v2Service, { template }, 'updateMask=template');
    check(rig.read().spec.template.spec);
    expect(rig.runtime.started).toHaveLength(1);
  });
});

describe('Traffic', () => {
  test('is one table: what gcloud splits v2 reads, and what v2 tags gcloud reads', () => {
    const { rig } = createMade({});
    rig.changed(({ spec }) => {
      spec.template.metadata = { name: 'svc-next', labels: {} };
      spec.template.spec.containers[0].image = 'good:2';
      spec.traffic = [
        { revisionName: 'svc-00001-bbb', percent: 100 },
        { revisionName: 'svc-next', tag: 'canary' },
      ];
    });
    const v2 = rig.call('GET', v2Service).body;
    expect(v2.traffic).toEqual([
      { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: 'svc-00001-bbb', percent: 100 },
      { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: 'svc-next', tag: 'canary' },
    ]);
    const traffic = [
      { ...v2.traffic[0], percent: 90 },
      { ...v2.traffic[1], percent: 10 },
    ];
    rig.done('PATCH', v2Service, { traffic, etag: v2.etag }, 'updateMask=traffic');
    expect(rig.read()).toMatchObject({
      spec: {
        traffic: [
          { revisionName: 'svc-00001-bbb', percent: 90 },
          { revisionName: 'svc-next', percent: 10, tag: 'canary' },
        ],
      },
      status: {
        traffic: [
          { revisionName: 'svc-00001-bbb', percent: 90 },
          { revisionName: 'svc-next', percent: 10, tag: 'canary', url: 'http://127.0.0.1/canary---svc' },
        ],
      },
    });
    expect(rig.runtime.started).toHaveLength(2);
  });

  test('goes to the latest where a body says nothing of it', () => {
    const { rig } = createMade({});
    const service = rig.written('PUT', ofService, knativeService('good:2'));
    expect(service.spec.traffic).toEqual([{ latestRevision: true, percent: 100 }]);
    expect(service.status.traffic).toEqual([
      { revisionName: 'svc-00002-bbc', latestRevision: true, percent: 100 },
    ]);
  });
});
