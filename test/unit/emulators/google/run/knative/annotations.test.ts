import { describe, expect, test } from '@jest/globals';
import { service as v2Service } from '../../../run/rig.ts';
import { createKnativeRig, createMade } from './knative-rig.ts';

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
    const { v2, v1 } = createMade({ annotations: { [annotation]: value } });
    expect(v2).toMatchObject(field);
    expect(v1.metadata.annotations[annotation]).toBe(value);
    expect(Object.keys(v1.spec).sort()).toEqual(['template', 'traffic']);
  });

  test('of the system without a field in v2 is kept, out of the annotations that v2 may write', () => {
    const { rig, v2, v1 } = createMade({ annotations: { 'run.googleapis.com/build-id': 'b1', mine: 'x' } });
    expect(v2.annotations).toEqual({ mine: 'x' });
    expect(v1.metadata.annotations).toMatchObject({ 'run.googleapis.com/build-id': 'b1', mine: 'x' });
    const { status } = rig.call('PATCH', v2Service, { ...v2, labels: { a: 'b' } });
    expect(status).toBe(200);
    expect(rig.read().metadata.annotations).toMatchObject({ 'run.googleapis.com/build-id': 'b1', mine: 'x' });
  });

  test('that only the server sets is not believed', () => {
    const { v1 } = createMade({
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
    const { v2, v1 } = createMade({
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
    const { v2, again } = createMade({ template: { annotations: { [annotation]: value } } });
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
    const { container } = createMade({});
    expect(container.resources).toMatchObject({ cpuIdle: true });
    const { v2, again } = createMade({
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
    const { v2, again } = createMade({ template: { annotations: instances } });
    expect(v2.template).toMatchObject({
      volumes: [{ name: 'cloudsql', cloudSqlInstance: { instances: ['p:r:a', 'p:r:b'] } }],
      containers: [{ volumeMounts: [{ name: 'cloudsql', mountPath: '/cloudsql' }] }],
    });
    expect(again.metadata.annotations).toMatchObject(instances);
    expect(again.spec).not.toHaveProperty('volumes');
    expect(again.spec.containers[0]).not.toHaveProperty('volumeMounts');
  });

  test('for Cloud SQL is not written where a sidecar mounts the volume too', () => {
    const mounted = { volumeMounts: [{ name: 'cloudsql', mountPath: '/cloudsql' }] };
    const rig = createKnativeRig();
    rig.created({
      template: {
        containers: [
          { image: 'side:1', ...mounted },
          { image: 'good:1', ports: [{ containerPort: 8080 }], ...mounted },
        ],
        volumes: [{ name: 'cloudsql', cloudSqlInstance: { instances: ['p:r:a'] } }],
      },
    });
    const { metadata, spec } = rig.read().spec.template;
    expect(metadata.annotations).not.toHaveProperty('run.googleapis.com/cloudsql-instances');
    expect(spec.volumes[0].csi.driver).toBe('cloudsql.run.googleapis.com');
    expect(spec.containers).toMatchObject([mounted, mounted]);
  });

  test('for the order of containers is kept as it is where it names one that is not there', () => {
    const dependencies = { 'run.googleapis.com/container-dependencies': '{"web":["db"],"gone":["web"]}' };
    const { v2, again } = createMade({
      template: { annotations: dependencies },
      container: { name: 'web', ports: [{ containerPort: 8080 }] },
      spec: { containers: [{ name: 'db', image: 'side:1' }] },
    });
    expect(v2.template.containers[0]).not.toHaveProperty('dependsOn');
    expect(again.metadata.annotations).toMatchObject(dependencies);
  });

  test('for the order of containers is `dependsOn` of each', () => {
    const dependencies = { 'run.googleapis.com/container-dependencies': '{"web":["db"]}' };
    const { v2, again } = createMade({
      template: { annotations: dependencies },
      container: { name: 'web', ports: [{ containerPort: 8080 }] },
      spec: { containers: [{ name: 'db', image: 'side:1' }] },
    });
    expect(v2.template.containers[0].dependsOn).toEqual(['db']);
    expect(again.metadata.annotations).toMatchObject(dependencies);
    expect(again.spec.containers[0]).not.toHaveProperty('dependsOn');
  });
});
