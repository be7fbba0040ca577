import { describe, expect, test } from '@jest/globals';
import { arrayAt, isObject, type JsonObject, objectAt } from '../../../../../shared/domain/json/json.ts';
import { changeTemplate } from '../../../../../shared/domain/template/change-template.ts';
import type { TemplateChanges } from '../../../../../shared/domain/template/changes.ts';
import { SERVICE, SERVING, SERVING_IMAGE } from './serving.ts';

const { revision: _, ...UNNAMED } = SERVING;

function change(changes: TemplateChanges, serving: JsonObject = SERVING, service: JsonObject = SERVICE) {
  const result = changeTemplate(service, serving, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function refusal(changes: TemplateChanges, serving: JsonObject = SERVING) {
  const result = changeTemplate(SERVICE, serving, changes);
  return result.ok ? [] : result.error;
}

const main = (template: JsonObject): JsonObject => {
  const [container] = arrayAt(template, 'containers').filter(isObject);
  return container ?? {};
};
const values = (entries: Record<string, string>) => new Map(Object.entries(entries));

describe('changeTemplate', () => {
  test('keeps everything but the name of the revision where nothing is asked for', () => {
    expect(change({})).toEqual({ template: UNNAMED, fields: {}, changed: [] });
  });

  test.each<[string, TemplateChanges, (template: JsonObject) => unknown, unknown, readonly string[]]>([
    [
      'image',
      { image: 'gcr.io/p/app:2' },
      (template) => main(template).image,
      'gcr.io/p/app:2',
      [`image: ${SERVING_IMAGE} -> gcr.io/p/app:2`],
    ],
    ['command', { command: ['/app'] }, (t) => main(t).command, ['/app'], ['command: none -> ["/app"]']],
    ['args', { args: ['-m', 'x'] }, (t) => main(t).args, ['-m', 'x'], ['args: none -> ["-m","x"]']],
    ['timeoutSeconds', { timeoutSeconds: 60 }, ({ timeout }) => timeout, '60s', ['timeout: 300s -> 60s']],
    ['the same timeout', { timeoutSeconds: 300 }, ({ timeout }) => timeout, '300s', []],
    [
      'concurrency',
      { concurrency: 1 },
      (t) => t.maxInstanceRequestConcurrency,
      1,
      ['maxInstanceRequestConcurrency: 80 -> 1'],
    ],
    [
      'serviceAccount',
      { serviceAccount: 'a@p.iam.gserviceaccount.com' },
      ({ serviceAccount }) => serviceAccount,
      'a@p.iam.gserviceaccount.com',
      ['serviceAccount: 123-compute@developer.gserviceaccount.com -> a@p.iam.gserviceaccount.com'],
    ],
    [
      'executionEnvironment',
      { executionEnvironment: 'EXECUTION_ENVIRONMENT_GEN2' },
      ({ executionEnvironment }) => executionEnvironment,
      'EXECUTION_ENVIRONMENT_GEN2',
      ['executionEnvironment: none -> EXECUTION_ENVIRONMENT_GEN2'],
    ],
    [
      'sessionAffinity',
      { sessionAffinity: true },
      ({ sessionAffinity }) => sessionAffinity,
      true,
      ['sessionAffinity: none -> true'],
    ],
    [
      'no sessionAffinity where there is none',
      { sessionAffinity: false },
      (t) => 'sessionAffinity' in t,
      false,
      [],
    ],
    [
      'cpuMilli',
      { cpuMilli: 2_000 },
      (t) => objectAt(main(t), 'resources'),
      { limits: { cpu: '2', memory: '512Mi' }, cpuIdle: true, futureResource: 'x' },
      ['resources.limits.cpu: 1000m -> 2'],
    ],
    ['the same CPU in other words', { cpuMilli: 1_000 }, (t) => main(t), main(SERVING), []],
    ['the same memory in other words', { memoryBytes: 512 * 1024 ** 2 }, (t) => main(t), main(SERVING), []],
    [
      'memoryBytes',
      { memoryBytes: 2 * 1024 ** 3 },
      (t) => objectAt(objectAt(main(t), 'resources'), 'limits'),
      { cpu: '1000m', memory: '2Gi' },
      ['resources.limits.memory: 512Mi -> 2Gi'],
    ],
    [
      'cpuBoost',
      { cpuBoost: true },
      (t) => objectAt(main(t), 'resources').startupCpuBoost,
      true,
      ['resources.startupCpuBoost: none -> true'],
    ],
    [
      'cpuThrottling',
      { cpuThrottling: false },
      (t) => objectAt(main(t), 'resources').cpuIdle,
      false,
      ['resources.cpuIdle: true -> false'],
    ],
    [
      'livenessProbe',
      { livenessProbe: { httpGet: { path: '/live' } } },
      (t) => main(t).livenessProbe,
      { httpGet: { path: '/live' } },
      ['livenessProbe.httpGet.path: none -> /live'],
    ],
  ])('changes %s', (_, changes, found, wanted, changed) => {
    const result = change(changes);
    expect(found(result.template)).toEqual(wanted);
    expect(result.changed).toEqual(changed);
    expect(result.template.futureField).toEqual({ kept: true });
  });

  test('changes the container that has the ports, among several', () => {
    const sidecar = { name: 'proxy', image: 'gcr.io/p/proxy' };
    const serving = { ...SERVING, containers: [sidecar, { ...main(SERVING), name: 'app' }] };
    const { template, changed } = change({ image: 'gcr.io/p/app:2', cpuMilli: 500 }, serving);
    expect(arrayAt(template, 'containers')[0]).toEqual(sidecar);
    expect(changed).toEqual([
      `containers.app.image: ${SERVING_IMAGE} -> gcr.io/p/app:2`,
      'containers.app.resources.limits.cpu: 1000m -> 500m',
    ]);
  });

  test('takes probes along that asked the old port', () => {
    const container = { ...main(SERVING), livenessProbe: { httpGet: { path: '/', port: 9090 } } };
    const { template } = change({ port: 3000 }, { ...SERVING, containers: [container] });
    expect(main(template)).toMatchObject({
      ports: [{ name: 'http1', containerPort: 3000 }],
      startupProbe: { tcpSocket: { port: 3000 }, periodSeconds: 240 },
      livenessProbe: { httpGet: { path: '/', port: 9090 } },
    });
    expect(change({ port: 8080 }).changed).toEqual([]);
  });

  test('leaves a probe that says the same with its defaults written out', () => {
    const full = {
      httpGet: { path: '/', port: 8080 },
      periodSeconds: 10,
      timeoutSeconds: 1,
      failureThreshold: 3,
    };
    const serving = { ...SERVING, containers: [{ ...main(SERVING), livenessProbe: full }] };
    expect(change({ livenessProbe: { httpGet: {} } }, serving).changed).toEqual([]);
    expect(change({ livenessProbe: { httpGet: {}, periodSeconds: 5 } }, serving).changed).toContain(
      'livenessProbe.periodSeconds: 10 -> 5',
    );
    expect(main(change({ livenessProbe: { tcpSocket: {} } }, serving).template).livenessProbe).toEqual({
      tcpSocket: {},
    });
  });

  test('sets labels on the service and on the revision, and does not count the commit as a change', () => {
    const defaultLabels = values({ 'managed-by': 'github-actions', 'commit-sha': 'new' });
    const { template, fields, changed } = change({ defaultLabels });
    const labels = { 'managed-by': 'github-actions', 'commit-sha': 'new', team: 'blue' };
    expect([template.labels, fields, changed]).toEqual([labels, { labels }, []]);
  });

  test('overwrites labels without touching those of tools, and lets the user win over the defaults', () => {
    const labels = { team: 'blue', 'client.knative.dev/nonce': 'n', 'run.googleapis.com/x': 'y' };
    const { template, fields } = change(
      {
        labels: { strategy: 'overwrite', values: values({ 'managed-by': 'me' }) },
        defaultLabels: values({ 'managed-by': 'github-actions' }),
      },
      { ...SERVING, labels },
      { ...SERVICE, labels },
    );
    expect(template.labels).toEqual({ 'client.knative.dev/nonce': 'n', 'managed-by': 'me' });
    expect(fields.labels).toEqual(template.labels);
  });

  test('says what changes of the service itself', () => {
    const { fields, changed } = change({ ingress: 'INGRESS_TRAFFIC_INTERNAL_ONLY', description: 'Shop' });
    expect(fields).toEqual({ ingress: 'INGRESS_TRAFFIC_INTERNAL_ONLY', description: 'Shop' });
    expect(changed).toEqual([
      'service ingress: INGRESS_TRAFFIC_ALL -> INGRESS_TRAFFIC_INTERNAL_ONLY',
      'service description: none -> Shop',
    ]);
    expect(change({ ingress: 'INGRESS_TRAFFIC_ALL' }).fields).toEqual({});
  });

  test('scales the service, and takes a minimum of its own off the revision', () => {
    const serving = { ...SERVING, scaling: { minInstanceCount: 2, maxInstanceCount: 5 } };
    const { template, fields } = change({ minInstances: 3, maxInstances: 20 }, serving);
    expect(fields).toEqual({
      scaling: { scalingMode: 'AUTOMATIC', minInstanceCount: 3, maxInstanceCount: 20 },
    });
    expect(template.scaling).toEqual({ maxInstanceCount: 20 });
    expect(change({ maxInstances: 20 }).template.scaling).toEqual({ maxInstanceCount: 100 });
    expect(change({ maxInstances: 200 }).template.scaling).toEqual({ maxInstanceCount: 200 });
    expect(change({ minInstances: 0 }).changed).toEqual([]);
  });

  test('changes the way into a VPC, one way at a time', () => {
    const connected = change({ network: { connector: 'c', egress: 'ALL_TRAFFIC' } });
    expect(connected.template.vpcAccess).toEqual({ connector: 'c', egress: 'ALL_TRAFFIC' });
    const direct = change({ network: { network: 'n', subnet: 's' } }, connected.template);
    expect(direct.template.vpcAccess).toEqual({
      networkInterfaces: [{ network: 'n', subnetwork: 's' }],
      egress: 'ALL_TRAFFIC',
    });
    const tagged = { ...SERVING, vpcAccess: { networkInterfaces: [{ network: 'n', tags: ['t'] }] } };
    expect(change({ network: { subnet: 's' } }, tagged).template.vpcAccess).toEqual({
      networkInterfaces: [{ network: 'n', tags: ['t'], subnetwork: 's' }],
    });
    expect(refusal({ network: { egress: 'ALL_TRAFFIC' } })).toEqual([
      expect.objectContaining({
        where: 'vpc_egress',
        message: expect.stringContaining('found no way into a VPC'),
      }),
    ]);
  });

  test.each<[string, JsonObject]>([
    [
      'no container with ports',
      { containers: [{ name: 'b', image: 'x' }, { image: null }, { name: 'c', image: 'x' }] },
    ],
    ['two with ports', { containers: [{ name: 'b', image: 'x', ports: [{ containerPort: 1 }] }] }],
    ['a container without image', { containers: [{ name: 'b' }] }],
    ['no containers', { containers: null }],
  ])('refuses a template with %s', (_, fragment) => {
    expect(refusal({ fragment })[0]).toMatchObject({ where: 'template' });
  });

  test('shows no value of an environment, not even within what is added whole', () => {
    const env = [{ name: 'KEY', value: 'hunter2' }];
    const { changed } = change({
      envVars: { strategy: 'overwrite', values: values({ PLAIN: 'hunter2', NEW: 'hunter2' }) },
      fragment: { containers: [{ name: 'b', image: 'x', env }] },
    });
    expect(changed).toEqual([
      'env.PLAIN changed',
      'env.EMPTY removed',
      'env.NEW added',
      'containers.b added',
    ]);
  });
});
