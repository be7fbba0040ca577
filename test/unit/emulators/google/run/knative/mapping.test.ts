import { describe, expect, test } from '@jest/globals';
import { service as v2Service } from '../../../run/rig.ts';
import { type Body, createKnativeRig, knativeService, namespace, ofService } from './knative-rig.ts';

/** A service of v1 made from these parts, as v2 shows it and as v1 gives it back. */
function made({ annotations = {}, labels = {}, template = {}, spec = {}, container = {} }: Body) {
  const rig = createKnativeRig({ secrets });
  const body = knativeService('good:1', {
    metadata: { name: 'svc', annotations, labels },
    spec: {
      template: {
        metadata: template,
        spec: { ...spec, containers: [{ image: 'good:1', ...container }, ...(spec.containers ?? [])] },
      },
    },
  });
  const { status, body: answer } = rig.knative('POST', `${namespace}/services`, body);
  if (status !== 200) throw new Error(JSON.stringify(answer));
  rig.advance(1000);
  const v2 = rig.call('GET', v2Service).body;
  const v1 = rig.read();
  return { rig, v2, v1, container: v2.template.containers[0], again: v1.spec.template };
}

const secrets = {
  'projects/p/secrets/db/versions/latest': 'a',
  'projects/p/secrets/db/versions/2': 'b',
  'projects/other/secrets/key/versions/1': 'c',
};

describe('An annotation of the service', () => {
  test.each<[string, string, object]>([
    ['run.googleapis.com/description', 'The shop', { description: 'The shop' }],
    ['run.googleapis.com/client-name', 'gcloud', { client: 'gcloud' }],
    ['run.googleapis.com/client-version', '528.0.0', { clientVersion: '528.0.0' }],
    ['run.googleapis.com/launch-stage', 'BETA', { launchStage: 'BETA' }],
    ['run.googleapis.com/ingress', 'internal', { ingress: 'INGRESS_TRAFFIC_INTERNAL_ONLY' }],
    [
      'run.googleapis.com/ingress',
      'internal-and-cloud-load-balancing',
      { ingress: 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER' },
    ],
    ['run.googleapis.com/binary-authorization', 'default', { binaryAuthorization: { useDefault: true } }],
    [
      'run.googleapis.com/binary-authorization',
      'my-policy',
      { binaryAuthorization: { policy: 'my-policy' } },
    ],
    [
      'run.googleapis.com/binary-authorization-breakglass',
      'fire',
      { binaryAuthorization: { breakglassJustification: 'fire' } },
    ],
    ['run.googleapis.com/minScale', '2', { scaling: { minInstanceCount: 2 } }],
    ['run.googleapis.com/maxScale', '7', { scaling: { maxInstanceCount: 7 } }],
    ['run.googleapis.com/scalingMode', 'manual', { scaling: { scalingMode: 'MANUAL' } }],
    ['run.googleapis.com/manualInstanceCount', '0', { scaling: { manualInstanceCount: 0 } }],
    ['run.googleapis.com/invoker-iam-disabled', 'true', { invokerIamDisabled: true }],
    ['run.googleapis.com/default-url-disabled', 'true', { defaultUriDisabled: true }],
    ['run.googleapis.com/iap-enabled', 'true', { iapEnabled: true }],
    ['run.googleapis.com/custom-audiences', '["a","b"]', { customAudiences: ['a', 'b'] }],
    ['example.com/mine', 'kept', { annotations: { 'example.com/mine': 'kept' } }],
  ])('%s: %s is a field of v2, and comes back', (annotation, value, field) => {
    const { v2, v1 } = made({ annotations: { [annotation]: value } });
    expect(v2).toMatchObject(field);
    expect(v1.metadata.annotations[annotation]).toBe(value);
    expect(Object.keys(v1.spec).sort()).toEqual(['template', 'traffic']);
  });

  test('of the system without a field in v2 is kept, out of the annotations that v2 may write', () => {
    const { rig, v2, v1 } = made({ annotations: { 'run.googleapis.com/build-id': 'b1', mine: 'x' } });
    expect(v2.annotations).toEqual({ mine: 'x' });
    expect(v1.metadata.annotations).toMatchObject({ 'run.googleapis.com/build-id': 'b1', mine: 'x' });
    const { status } = rig.call('PATCH', v2Service, { ...v2, labels: { a: 'b' } });
    expect(status).toBe(200);
    expect(rig.read().metadata.annotations).toMatchObject({ 'run.googleapis.com/build-id': 'b1', mine: 'x' });
  });

  test('that only the server sets is not believed', () => {
    const { v1 } = made({
      annotations: {
        'serving.knative.dev/creator': 'someone@example.com',
        'run.googleapis.com/operation-id': 'mine',
        'run.googleapis.com/ingress-status': 'none',
      },
      labels: { 'cloud.googleapis.com/location': 'elsewhere', team: 'shop' },
    });
    expect(v1.metadata.annotations).toMatchObject({
      'serving.knative.dev/creator': 'deployer@p.iam.gserviceaccount.com',
      'run.googleapis.com/operation-id': expect.stringMatching(/^0{8}-/),
      'run.googleapis.com/ingress-status': 'all',
    });
    expect(v1.metadata.labels).toEqual({ 'cloud.googleapis.com/location': 'us-central1', team: 'shop' });
  });

  test('True, as gcloud writes it, is true; GA goes without saying', () => {
    const { v2, v1 } = made({
      annotations: {
        'run.googleapis.com/invoker-iam-disabled': 'True',
        'run.googleapis.com/launch-stage': 'GA',
      },
    });
    expect(v2).toMatchObject({ invokerIamDisabled: true, launchStage: 'GA' });
    expect(v1.metadata.annotations).not.toHaveProperty('run.googleapis.com/launch-stage');
  });
});

describe('An annotation of the template', () => {
  test.each<[string, string, object]>([
    ['autoscaling.knative.dev/minScale', '1', { scaling: { minInstanceCount: 1 } }],
    ['autoscaling.knative.dev/maxScale', '5', { scaling: { maxInstanceCount: 5 } }],
    [
      'run.googleapis.com/execution-environment',
      'gen2',
      { executionEnvironment: 'EXECUTION_ENVIRONMENT_GEN2' },
    ],
    ['run.googleapis.com/sessionAffinity', 'true', { sessionAffinity: true }],
    ['run.googleapis.com/health-check-disabled', 'true', { healthCheckDisabled: true }],
    ['run.googleapis.com/vpc-access-connector', 'c', { vpcAccess: { connector: 'c' } }],
    ['run.googleapis.com/vpc-access-egress', 'all-traffic', { vpcAccess: { egress: 'ALL_TRAFFIC' } }],
    [
      'run.googleapis.com/network-interfaces',
      '[{"network":"n"}]',
      { vpcAccess: { networkInterfaces: [{ network: 'n' }] } },
    ],
    ['run.googleapis.com/encryption-key', 'k', { encryptionKey: 'k' }],
    [
      'run.googleapis.com/post-key-revocation-action-type',
      'shut-down',
      { encryptionKeyRevocationAction: 'SHUTDOWN' },
    ],
    ['run.googleapis.com/encryption-key-shutdown-hours', '2', { encryptionKeyShutdownDuration: '7200s' }],
    ['run.googleapis.com/gpu-zonal-redundancy-disabled', 'false', { gpuZonalRedundancyDisabled: false }],
    ['run.googleapis.com/mesh', 'm', { serviceMesh: { mesh: 'm' } }],
    ['run.googleapis.com/client-name', 'gcloud', { client: 'gcloud' }],
    ['run.googleapis.com/base-images', '{"":"img"}', { containers: [{ image: 'good:1' }] }],
    ['example.com/mine', 'kept', { annotations: { 'example.com/mine': 'kept' } }],
  ])('%s: %s is a field of v2, and comes back', (annotation, value, field) => {
    const { v2, again } = made({ template: { annotations: { [annotation]: value } } });
    expect(v2.template).toMatchObject(field);
    expect(again.metadata.annotations[annotation]).toBe(value);
    expect(Object.keys(again.spec).sort()).toEqual([
      'containerConcurrency',
      'containers',
      'serviceAccountName',
      'timeoutSeconds',
    ]);
  });

  test('for CPU is one word for all containers, and idling is the rule', () => {
    const { container } = made({});
    expect(container.resources).toMatchObject({ cpuIdle: true });
    const { v2, again } = made({
      template: {
        annotations: {
          'run.googleapis.com/cpu-throttling': 'false',
          'run.googleapis.com/startup-cpu-boost': 'true',
        },
      },
      spec: { containers: [{ image: 'side:1' }] },
      container: { ports: [{ containerPort: 8080 }] },
    });
    for (const { resources } of v2.template.containers) {
      expect(resources).toMatchObject({ startupCpuBoost: true });
      expect(resources.cpuIdle ?? false).toBe(false);
    }
    expect(again.metadata.annotations).toMatchObject({
      'run.googleapis.com/cpu-throttling': 'false',
      'run.googleapis.com/startup-cpu-boost': 'true',
    });
    expect(again.spec.containers[1].resources).toEqual({ limits: { cpu: '1000m', memory: '512Mi' } });
  });

  test('for Cloud SQL is a volume that is mounted where requests are received', () => {
    const instances = { 'run.googleapis.com/cloudsql-instances': 'p:r:a,p:r:b' };
    const { v2, again } = made({ template: { annotations: instances } });
    expect(v2.template).toMatchObject({
      volumes: [{ name: 'cloudsql', cloudSqlInstance: { instances: ['p:r:a', 'p:r:b'] } }],
      containers: [{ volumeMounts: [{ name: 'cloudsql', mountPath: '/cloudsql' }] }],
    });
    expect(again.metadata.annotations).toMatchObject(instances);
    expect(again.spec).not.toHaveProperty('volumes');
    expect(again.spec.containers[0]).not.toHaveProperty('volumeMounts');
  });

  test('for the order of containers is `dependsOn` of each', () => {
    const dependencies = { 'run.googleapis.com/container-dependencies': '{"web":["db"]}' };
    const { v2, again } = made({
      template: { annotations: dependencies },
      container: { name: 'web', ports: [{ containerPort: 8080 }] },
      spec: { containers: [{ name: 'db', image: 'side:1' }] },
    });
    expect(v2.template.containers[0].dependsOn).toEqual(['db']);
    expect(again.metadata.annotations).toMatchObject(dependencies);
    expect(again.spec.containers[0]).not.toHaveProperty('dependsOn');
  });
});

describe('The template', () => {
  test('has its name, times, concurrency and account in the words of each version', () => {
    const { v2, again } = made({
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
    const { rig, container, again } = made({
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
    const { v2, again } = made({ spec: { volumes } });
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
    const { rig } = made({});
    const service = rig.changed(({ spec }) => {
      spec.template.spec.containers[0].ports = [{ containerPort: 9090 }];
    });
    expect(service.spec.template.spec.containers[0].startupProbe.tcpSocket).toEqual({ port: 9090 });
    const own = { tcpSocket: { port: 7070 }, periodSeconds: 5 };
    const { again } = made({ container: { startupProbe: own, ports: [{ containerPort: 9090 }] } });
    expect(again.spec.containers[0].startupProbe).toEqual(own);
    expect(again.metadata.labels['run.googleapis.com/startupProbeType']).toBe('Custom');
  });

  test('keeps what only v1 has', () => {
    const { rig, again } = made({
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
    const { rig } = made({});
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
    const { rig } = made({});
    const service = rig.written('PUT', ofService, knativeService('good:2'));
    expect(service.spec.traffic).toEqual([{ latestRevision: true, percent: 100 }]);
    expect(service.status.traffic).toEqual([
      { revisionName: 'svc-00002-bbc', latestRevision: true, percent: 100 },
    ]);
  });
});
