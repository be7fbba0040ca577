import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arrayAt, isObject, type JsonObject } from '../../../../../shared/domain/json/json.ts';
import { changeTemplate, firstTemplate } from '../../../../../shared/domain/template/change-template.ts';
import type { TemplateChanges } from '../../../../../shared/domain/template/changes.ts';
import { withDefaults } from '../../../../emulators/google/run/defaults.ts';
import { readMessage } from '../../../../emulators/google/run/read-message.ts';
import { serviceMessage } from '../../../../emulators/google/run/schema.ts';
import { validateTemplate } from '../../../../emulators/google/run/validate-template.ts';
import { writeMessage } from '../../../../emulators/google/run/write-message.ts';
import { SERVICE, SERVING } from './serving.ts';

const name = fc.constantFrom('PLAIN', 'TOKEN', 'EMPTY', 'NEW', 'OTHER');
const strategy = fc.constantFrom('merge' as const, 'overwrite' as const);
const reference = fc.record({
  secret: fc.constantFrom('certs', 'token', 'other'),
  version: fc.constantFrom('1', 'latest'),
});
const mapOf = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(key, value), { maxLength: 4 }).map((entries) => new Map(entries));
const probe = fc.constantFrom<JsonObject>(
  { httpGet: { path: '/' } },
  { tcpSocket: { port: 8080 } },
  { grpc: {}, periodSeconds: 10 },
);
const fragment = fc.constantFrom<JsonObject>(
  { containers: [{ name: 'sidecar', image: 'y' }], volumes: [{ name: 'cache', emptyDir: {} }] },
  { containers: [{ env: [{ name: 'FROM_FRAGMENT', value: '1' }] }], timeout: '60s' },
  { scaling: { minInstanceCount: 1 }, vpcAccess: { connector: 'c' } },
);

const changes: fc.Arbitrary<TemplateChanges> = fc.record(
  {
    fragment,
    image: fc.constantFrom('gcr.io/p/app:1', 'gcr.io/p/app:2'),
    command: fc.array(fc.string(), { maxLength: 2 }),
    args: fc.array(fc.string(), { maxLength: 2 }),
    port: fc.constantFrom(8080, 3000),
    envVars: fc.record({ strategy, values: mapOf(name, fc.constantFrom('', 'a', 'b')) }),
    secrets: fc.record({
      strategy,
      env: mapOf(name, reference),
      files: mapOf(fc.constantFrom('/certs/tls.pem', '/certs/ca.pem', '/run/db'), reference),
    }),
    cpuMilli: fc.constantFrom(500, 1_000, 2_000),
    memoryBytes: fc.constantFrom(512 * 1024 ** 2, 1024 ** 3),
    cpuBoost: fc.boolean(),
    cpuThrottling: fc.boolean(),
    startupProbe: probe,
    livenessProbe: probe,
    concurrency: fc.integer({ min: 1, max: 1_000 }),
    timeoutSeconds: fc.integer({ min: 1, max: 3_600 }),
    sessionAffinity: fc.boolean(),
    network: fc.record({ network: fc.constantFrom('n', 'm'), egress: fc.constant('ALL_TRAFFIC' as const) }),
    labels: fc.record({ strategy, values: mapOf(fc.constantFrom('team', 'tier'), fc.constantFrom('', 'x')) }),
    defaultLabels: fc.constant(new Map([['managed-by', 'github-actions']])),
    minInstances: fc.integer({ min: 0, max: 5 }),
    maxInstances: fc.integer({ min: 1, max: 300 }),
    ingress: fc.constantFrom('INGRESS_TRAFFIC_ALL', 'INGRESS_TRAFFIC_INTERNAL_ONLY'),
    description: fc.constantFrom('The shop', 'ü, "quoted"'),
  },
  { requiredKeys: [] },
);

describe('changeTemplate, whatever the changes', () => {
  test('does the same twice as once, and then says that nothing differs', () => {
    fc.assert(
      fc.property(changes, (wanted) => {
        const once = changeTemplate(SERVICE, SERVING, wanted);
        if (!once.ok) return;
        const service = { ...SERVICE, ...once.value.fields };
        const twice = changeTemplate(service, { ...once.value.template, revision: 'app-00008-xyz' }, wanted);
        expect(twice).toEqual({
          ok: true,
          value: { template: once.value.template, fields: {}, changed: [] },
        });
      }),
      { numRuns: 500 },
    );
  });

  test('keeps fields that it does not know, and never the name of the revision', () => {
    fc.assert(
      fc.property(changes, (wanted) => {
        const result = changeTemplate(SERVICE, SERVING, wanted);
        if (!result.ok) return;
        const [container] = arrayAt(result.value.template, 'containers').filter(isObject);
        expect(result.value.template).toMatchObject({ futureField: { kept: true } });
        expect(container).toMatchObject({ futureContainerField: [1, 2], resources: { futureResource: 'x' } });
        expect(result.value.template).not.toHaveProperty('revision');
      }),
    );
  });

  test('names every variable once, and every volume that is mounted', () => {
    fc.assert(
      fc.property(changes, (wanted) => {
        const result = changeTemplate(SERVICE, SERVING, wanted);
        if (!result.ok) return;
        const [container = {}] = arrayAt(result.value.template, 'containers').filter(isObject);
        const names = arrayAt(container, 'env').map((variable) => isObject(variable) && variable.name);
        expect(new Set(names).size).toBe(names.length);
        const volumes = arrayAt(result.value.template, 'volumes').filter(isObject);
        for (const mount of arrayAt(container, 'volumeMounts').filter(isObject)) {
          expect(volumes.map((volume) => volume.name)).toContain(mount.name);
        }
      }),
    );
  });

  test('writes what Cloud Run accepts, and finds it unchanged in what Cloud Run answers', () => {
    fc.assert(
      fc.property(changes, fc.boolean(), (wanted, first) => {
        const built = first
          ? firstTemplate({ image: 'gcr.io/p/app:1', ...wanted })
          : changeTemplate(SERVICE, SERVING, wanted);
        if (!built.ok) return;
        const { template, fields } = built.value;
        const service = { ...(first ? {} : SERVICE), ...fields, template };
        const received = readMessage(serviceMessage, JSON.parse(JSON.stringify(service)), 'service');
        expect(validateTemplate(received, 'app')).toEqual([]);
        const answer = writeMessage(serviceMessage, withDefaults(received, '123'), 'names');
        const serving = answer.template as JsonObject;
        const again = changeTemplate(
          answer,
          serving,
          first ? { image: 'gcr.io/p/app:1', ...wanted } : wanted,
        );
        expect(again.ok && [again.value.fields, again.value.changed]).toEqual([{}, []]);
      }),
      { numRuns: 500 },
    );
  });
});
