import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { service as v2Service, services as v2Services } from '../../../run/rig.ts';
import { type Body, createKnativeRig, ofService } from './knative-rig.ts';

const word = fc.constantFrom('a', 'b-c', 'some text', 'x,y:z', '{"seq":1}', 'True', '7');
const name = fc.constantFrom('one', 'two', 'three');
const optional = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] });

const secret = fc.constantFrom('db', 'secret-1', 'projects/123/secrets/db', 'projects/other/secrets/db');
const variable = (index: number) =>
  fc.oneof(
    fc.record({ name: fc.constant(`V${index}`), value: word }),
    fc.record({
      name: fc.constant(`V${index}`),
      valueSource: fc.record({
        secretKeyRef: fc.record(
          { secret, version: fc.constantFrom('1', 'latest') },
          { requiredKeys: ['secret'] },
        ),
      }),
    }),
  );
const probe = optional<Body>({
  initialDelaySeconds: fc.nat(240),
  timeoutSeconds: fc.constantFrom(1, 240),
  periodSeconds: fc.constantFrom(1, 240),
  failureThreshold: fc.constantFrom(1, 3),
  httpGet: optional({ path: word, port: fc.constantFrom(8080, 9090) }),
  tcpSocket: optional({ port: fc.constantFrom(8080, 9090) }),
  grpc: optional({ port: fc.constant(8080), service: word }),
  newerThanThis: word,
});
const mount = fc.constantFrom(
  { name: 'cloudsql', mountPath: '/cloudsql' },
  { name: 'cloudsql', mountPath: '/elsewhere' },
  { name: 'data', mountPath: '/data', subPath: 'in' },
);
const resources = optional<Body>({
  limits: optional({ cpu: fc.constantFrom('1', '2'), memory: fc.constant('1Gi') }),
  cpuIdle: fc.boolean(),
  startupCpuBoost: fc.boolean(),
});
const container = (ingress: boolean, index: number) =>
  fc
    .record(
      {
        image: fc.constantFrom('good:1', 'good:2'),
        name: fc.constant(`c${index}`),
        command: fc.array(word, { maxLength: 2 }),
        args: fc.array(word, { maxLength: 2 }),
        env: fc.tuple(variable(0), variable(1)),
        resources,
        startupProbe: probe,
        livenessProbe: probe,
        volumeMounts: fc.array(mount, { maxLength: 2 }),
        workingDir: word,
        dependsOn: fc.array(name, { maxLength: 2 }),
        baseImageUri: word,
        newerThanThis: word,
      },
      { requiredKeys: ['image'] },
    )
    .map((given: Body) => (ingress ? { ...given, ports: [{ containerPort: 8080 }] } : given));
const containers = fc.oneof(
  fc.tuple(container(true, 0)),
  fc.tuple(container(true, 0), container(false, 1)),
  fc.tuple(container(false, 0), container(true, 1)),
);
const volume = fc.oneof(
  fc.record({
    name: fc.constantFrom('cloudsql', 'sql'),
    cloudSqlInstance: fc.constant({ instances: ['p:r:a', 'p:r:b'] }),
  }),
  fc.record({
    name: fc.constant('data'),
    secret: optional<Body>({
      secret,
      items: fc.constant([{ path: 'file', version: '2', mode: 256 }]),
      defaultMode: fc.constant(292),
    }),
  }),
  fc.record({
    name: fc.constant('data'),
    emptyDir: optional<Body>({ medium: fc.constantFrom('MEMORY', 0), sizeLimit: fc.constant('1Gi') }),
  }),
  fc.constant({ name: 'data', nfs: { server: 's', path: '/p', readOnly: true } }),
  fc.record({
    name: fc.constant('data'),
    gcs: fc.record(
      { bucket: word, readOnly: fc.boolean(), mountOptions: fc.constantFrom(['uid=1', 'gid=2']) },
      { requiredKeys: ['bucket'] },
    ),
  }),
);
const map = fc.dictionary(name, fc.constantFrom('x', 'y'), { maxKeys: 2 });
const template = fc.record(
  {
    revision: fc.constantFrom('svc-mine', ''),
    labels: map,
    annotations: fc.dictionary(fc.constantFrom('team', 'example.com/x'), word, { maxKeys: 2 }),
    scaling: optional({ minInstanceCount: fc.nat(3), maxInstanceCount: fc.integer({ min: 3, max: 9 }) }),
    vpcAccess: optional<Body>({
      connector: word,
      egress: fc.constantFrom('ALL_TRAFFIC', 'PRIVATE_RANGES_ONLY', 0),
      networkInterfaces: fc.constant([{ network: 'n', subnetwork: 's', tags: ['t'] }]),
    }),
    timeout: fc.constantFrom('60s', '300s', '1.500s', '60.0s'),
    serviceAccount: fc.constant('other@p.iam.gserviceaccount.com'),
    containers,
    volumes: fc.array(volume, { maxLength: 3 }),
    executionEnvironment: fc.constantFrom(0, 1, 2),
    encryptionKey: word,
    encryptionKeyRevocationAction: fc.constantFrom(1, 2),
    encryptionKeyShutdownDuration: fc.constantFrom('7200s', '1800s', '0.5s'),
    maxInstanceRequestConcurrency: fc.constantFrom(1, 80),
    serviceMesh: optional({ mesh: word }),
    sessionAffinity: fc.boolean(),
    healthCheckDisabled: fc.boolean(),
    nodeSelector: fc.constant({ accelerator: 'nvidia-l4' }),
    gpuZonalRedundancyDisabled: fc.boolean(),
    client: word,
    newerThanThis: fc.constant({ deep: [1, { x: true }] }),
  },
  { requiredKeys: ['containers'] },
);
const service = fc.record(
  {
    labels: map,
    annotations: fc.dictionary(
      fc.constantFrom('run-delivery/rollout', 'run-delivery/history', 'team'),
      word,
      {
        maxKeys: 3,
      },
    ),
    description: word,
    client: word,
    clientVersion: word,
    ingress: fc.constantFrom(0, 1, 2, 3, 4),
    launchStage: fc.constantFrom('BETA', 'GA', 'ALPHA'),
    binaryAuthorization: optional<Body>({
      useDefault: fc.boolean(),
      policy: word,
      breakglassJustification: word,
    }),
    scaling: optional<Body>({
      minInstanceCount: fc.nat(2),
      maxInstanceCount: fc.nat(9),
      scalingMode: fc.constantFrom(0, 1, 2),
      manualInstanceCount: fc.nat(2),
    }),
    invokerIamDisabled: fc.boolean(),
    defaultUriDisabled: fc.boolean(),
    iapEnabled: fc.boolean(),
    customAudiences: fc.array(word, { maxLength: 2 }),
    multiRegionSettings: fc.constant({ regions: ['a', 'b'] }),
    template,
    traffic: fc.constantFrom(
      [],
      [{ type: 1, percent: 100 }],
      [
        { type: 1, percent: 60, tag: 'new' },
        { type: 1, percent: 40 },
      ],
    ),
  },
  { requiredKeys: ['template'] },
);

/** What a write changes of itself. */
function withoutStamps({
  generation,
  observedGeneration,
  updateTime,
  etag,
  terminalCondition,
  conditions,
  ...rest
}: Body) {
  const states = [terminalCondition, ...conditions].map(
    ({ lastTransitionTime: _, ...condition }: Body) => condition,
  );
  return { ...rest, states, apart: Number(generation) - Number(observedGeneration) };
}

describe('A service that v1 reads and writes back as it is', () => {
  test('stays what it was to v2, and no revision is made', () => {
    fc.assert(
      fc.property(service, (spec) => {
        const rig = createKnativeRig({ secrets });
        const created = rig.call('POST', v2Services, spec, 'serviceId=svc');
        expect(created).toMatchObject({ status: 200 });
        rig.advance(1000);
        const before = rig.call('GET', v2Service).body;
        const read = rig.read();
        const written = rig.written('PUT', ofService, read);
        expect(withoutStamps(rig.call('GET', v2Service).body)).toEqual(withoutStamps(before));
        expect(rig.call('GET', `${v2Service}/revisions`).body.revisions).toHaveLength(1);
        expect(rig.runtime.started).toHaveLength(1);
        expect(written.spec).toEqual(read.spec);
        expect(written.metadata.labels).toEqual(read.metadata.labels);
      }),
      { numRuns: 100 },
    );
  });
});

const secrets = Object.fromEntries(
  [
    'projects/p/secrets/db',
    'projects/p/secrets/secret-1',
    'projects/123/secrets/db',
    'projects/other/secrets/db',
  ].flatMap((name) => ['1', '2', 'latest'].map((version) => [`${name}/versions/${version}`, 'value'])),
);
