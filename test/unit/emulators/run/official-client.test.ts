import { protos, v2 } from '@google-cloud/run';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OAuth2Client } from 'google-auth-library';
import { createCloudRun } from '../../../emulators/google/run/cloud-run.ts';
import { createServer, type EmulatorServer } from '../../../emulators/server.ts';
import { createAccessDouble, createRuntimeDouble } from './rig.ts';

const parent = 'projects/p/locations/us-central1';
const name = `${parent}/services/svc`;
const runtime = createRuntimeDouble();
const { IngressTraffic, Condition, TrafficTargetAllocationType } = protos.google.cloud.run.v2;
const cloudRun = createCloudRun({
  now: () => Date.now(),
  runtime: runtime.port,
  access: createAccessDouble([]),
  projectNumber: () => '123',
});

let server: EmulatorServer;
let services: v2.ServicesClient;
let revisions: v2.RevisionsClient;

beforeAll(async () => {
  server = await createServer({ handlers: [cloudRun.handle], failOperation: cloudRun.failOperation });
  const authClient = new OAuth2Client();
  authClient.setCredentials({ access_token: 'good-token' });
  const options = {
    apiEndpoint: '127.0.0.1',
    port: server.port,
    protocol: 'http',
    fallback: true,
    projectId: 'p',
    authClient,
  };
  services = new v2.ServicesClient(options);
  revisions = new v2.RevisionsClient(options);
});

afterAll(async () => {
  await services.close();
  await revisions.close();
  await server.close();
});

const containers = (image: string) => ({ containers: [{ image }] });

describe('The official client, unmodified, over REST', () => {
  test('creates a service and waits for its operation', async () => {
    const [operation] = await services.createService({
      parent,
      serviceId: 'svc',
      service: { template: containers('good:1'), ingress: 'INGRESS_TRAFFIC_ALL' },
    });
    const [created] = await operation.promise();
    expect(created).toMatchObject({
      name,
      uri: 'http://127.0.0.1/svc',
      ingress: IngressTraffic.INGRESS_TRAFFIC_ALL,
      terminalCondition: { type: 'Ready', state: Condition.State.CONDITION_SUCCEEDED },
      trafficStatuses: [
        { type: TrafficTargetAllocationType.TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST, percent: 100 },
      ],
    });
    expect(String(created.generation)).toBe('1');
    expect(String(created.template?.timeout?.seconds)).toBe('300');
    expect(created.latestReadyRevision).toBe(created.latestCreatedRevision);
  });

  test('reads and lists', async () => {
    const [service] = await services.getService({ name });
    expect(service.etag).toMatch(/^".+\/.+"$/);
    const [all] = await services.listServices({ parent });
    expect(all.map((one) => one.name)).toEqual([name]);
    const [list] = await revisions.listRevisions({ parent: name });
    const [revision] = await revisions.getRevision({ name: list[0]?.name ?? '' });
    expect(revision).toMatchObject({ service: 'svc', containers: [{ image: 'good:1' }] });
    expect(revision.conditions?.[0]).toMatchObject({ type: 'Ready', state: 'CONDITION_SUCCEEDED' });
  });

  test('moves traffic under a mask and an etag, and is refused with code 10 once the etag is stale', async () => {
    const [{ etag, latestReadyRevision }] = await services.getService({ name });
    const revision = latestReadyRevision?.split('/').at(-1) ?? '';
    const write = () =>
      services.updateService({
        service: {
          name,
          etag: etag ?? '',
          traffic: [
            { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision, percent: 100, tag: 'stable' },
          ],
        },
        updateMask: { paths: ['traffic'] },
      });
    const [operation] = await write();
    const [updated] = await operation.promise();
    expect(updated.trafficStatuses).toMatchObject([
      { revision, percent: 100, tag: 'stable', uri: 'http://127.0.0.1/stable---svc' },
    ]);
    expect(updated.template?.containers).toMatchObject([{ image: 'good:1' }]);
    await expect(write()).rejects.toMatchObject({
      code: 10,
      message: expect.stringContaining("Conflict for resource 'svc'"),
    });
  });

  test('learns of a container that does not start as code 9, and of an image that does not exist as code 13', async () => {
    for (const [image, code] of [
      ['never:2', 9],
      ['missing:2', 13],
    ] as const) {
      const [operation] = await services.updateService({
        service: { name, template: containers(image) },
        updateMask: { paths: ['template.containers'] },
      });
      await expect(operation.promise()).rejects.toMatchObject({
        code,
        message: expect.stringContaining('is not ready'),
      });
    }
    const [service] = await services.getService({ name });
    expect(service.terminalCondition?.state).toBe('CONDITION_FAILED');
    expect(service.terminalCondition?.reason).toBe('CONTAINER_MISSING');
  });

  test('takes up an operation by its name', async () => {
    const [{ name: operation }] = await services.updateService({
      service: { name, annotations: { a: 'b' } },
      updateMask: { paths: ['annotations'] },
    });
    const progress = await services.checkUpdateServiceProgress(operation ?? '');
    const [done] = await progress.promise();
    expect(done.annotations).toEqual({ a: 'b' });
  });

  test('learns of bad arguments as code 3, of what exists as code 6, of what does not as code 5', async () => {
    await expect(services.getService({ name: `${parent}/services/none` })).rejects.toMatchObject({ code: 5 });
    await expect(
      services.createService({ parent, serviceId: 'svc', service: { template: containers('good') } }),
    ).rejects.toMatchObject({ code: 6 });
    await expect(
      services.createService({ parent, serviceId: 'Bad', service: { template: containers('good') } }),
    ).rejects.toMatchObject({ code: 3 });
  });

  test('learns of a write that fails late as the code ordered', async () => {
    await order({
      match: { method: 'PATCH' },
      fault: { kind: 'late-failure', code: 14, message: 'ordered' },
    });
    const [operation] = await services.updateService({
      service: { name, labels: { a: 'b' } },
      updateMask: { paths: ['labels'] },
    });
    await expect(operation.promise()).rejects.toMatchObject({
      code: 14,
      message: expect.stringContaining('ordered'),
    });
  });

  test('reads and writes the policy', async () => {
    const bindings = [{ role: 'roles/run.invoker', members: ['allUsers'] }];
    await services.setIamPolicy({ resource: name, policy: { bindings } });
    const [policy] = await services.getIamPolicy({ resource: name });
    expect(policy.bindings).toMatchObject(bindings);
    const [held] = await services.testIamPermissions({ resource: name, permissions: ['run.services.get'] });
    expect(held.permissions).toEqual(['run.services.get']);
  });

  test('deletes a revision and the service', async () => {
    const [list] = await revisions.listRevisions({ parent: name });
    expect(list).toHaveLength(3);
    await expect(revisions.deleteRevision({ name: list[2]?.name ?? '' })).rejects.toMatchObject({
      code: 9,
      message: expect.stringContaining('actively serving'),
    });
    const [gone] = await revisions.deleteRevision({ name: list[1]?.name ?? '' });
    await gone.promise();
    const [operation] = await services.deleteService({ name });
    await operation.promise();
    await expect(services.getService({ name })).rejects.toMatchObject({ code: 5 });
  });
});

async function order(fault: object): Promise<void> {
  await fetch(`${server.origin}/_emulator/faults`, { method: 'POST', body: JSON.stringify(fault) });
}
