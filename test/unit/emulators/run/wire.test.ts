import { describe, expect, test } from '@jest/globals';
import { serviceMessage } from '../../../emulators/google/run/schema.ts';
import { writeMessage } from '../../../emulators/google/run/write-message.ts';
import { createRig, service, services, template } from './rig.ts';

const numbers = '$alt=json;enum-encoding=int';

describe('On the wire', () => {
  test('enums are read as numbers or names, and written as names unless numbers are asked for', () => {
    const rig = createRig();
    rig.created({
      template: {
        containers: [{ image: 'good' }],
        executionEnvironment: 2,
        vpcAccess: { egress: 'ALL_TRAFFIC' },
      },
      ingress: 2,
      traffic: [{ type: 1, percent: 100 }],
      scaling: { scalingMode: 'MANUAL', manualInstanceCount: 0 },
    });
    expect(rig.call('GET', service).body).toMatchObject({
      ingress: 'INGRESS_TRAFFIC_INTERNAL_ONLY',
      launchStage: 'GA',
      template: { executionEnvironment: 'EXECUTION_ENVIRONMENT_GEN2', vpcAccess: { egress: 'ALL_TRAFFIC' } },
      traffic: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
      scaling: { scalingMode: 'MANUAL', manualInstanceCount: 0 },
      terminalCondition: { state: 'CONDITION_SUCCEEDED' },
    });
    expect(rig.call('GET', service, undefined, numbers).body).toMatchObject({
      ingress: 2,
      launchStage: 4,
      template: { executionEnvironment: 2, vpcAccess: { egress: 1 } },
      traffic: [{ type: 1, percent: 100 }],
      trafficStatuses: [{ type: 1 }],
      scaling: { scalingMode: 2, manualInstanceCount: 0 },
      terminalCondition: { state: 4 },
    });
    const revision = rig.call('GET', `${service}/revisions/svc-00001-bbb`, undefined, numbers).body;
    expect(revision).toMatchObject({ launchStage: 4, executionEnvironment: 2, vpcAccess: { egress: 1 } });
    expect(revision.conditions[0].state).toBe(4);
  });

  test('an enum number that no schema knows is kept', () => {
    const rig = createRig();
    rig.created({ ...template('good'), ingress: 99 });
    expect(rig.call('GET', service).body.ingress).toBe(99);
  });

  test('an enum that says nothing gets its default', () => {
    const rig = createRig();
    rig.created({ ...template('good'), ingress: 0, launchStage: 'LAUNCH_STAGE_UNSPECIFIED' });
    expect(rig.call('GET', service).body).toMatchObject({
      ingress: 'INGRESS_TRAFFIC_ALL',
      launchStage: 'GA',
    });
  });

  test('numbers may come as text, names in snake case, null as nothing', () => {
    const rig = createRig();
    rig.created({
      template: { containers: [{ image: 'good' }], max_instance_request_concurrency: '5', timeout: null },
      custom_audiences: ['https://x'],
    });
    expect(rig.call('GET', service).body).toMatchObject({
      template: { maxInstanceRequestConcurrency: 5, timeout: '300s' },
      customAudiences: ['https://x'],
    });
  });

  test('what only the server sets may come along, and is not looked at', () => {
    const rig = createRig();
    rig.created({
      ...template('good'),
      generation: '77',
      uri: 'https://elsewhere',
      creator: 'me',
      name: 'x',
    });
    expect(rig.call('GET', service).body).toMatchObject({
      generation: '1',
      uri: 'http://127.0.0.1/svc',
      creator: 'deployer@p.iam.gserviceaccount.com',
      name: 'projects/p/locations/us-central1/services/svc',
    });
  });

  test("text that reads '0' is kept, and a count of 0 is left out", () => {
    const rig = createRig();
    rig.created({ template: { containers: [{ image: 'good', workingDir: '0' }] }, client: '0' });
    expect(rig.call('GET', service).body).toMatchObject({
      client: '0',
      template: { containers: [{ workingDir: '0' }] },
    });
    expect(
      writeMessage(serviceMessage, { client: '0', clientVersion: '', generation: '0' }, 'names'),
    ).toEqual({
      client: '0',
    });
  });

  test('the names of every object are no fields', () => {
    const rig = createRig();
    const body = JSON.parse(
      '{"template":{"containers":[{"image":"good"}]},"constructor":{"a":1},"toString":2}',
    );
    rig.created(body);
    expect(rig.call('GET', service).body).toMatchObject({ constructor: { a: 1 }, toString: 2 });
  });

  test.each(['{', '{"a":}', 'nope', '[1', '"'])('%j is no JSON', (body) => {
    const rig = createRig();
    const response = rig.cloudRun.handle({
      method: 'POST',
      path: services,
      query: new URLSearchParams('serviceId=svc'),
      headers: { authorization: 'Bearer good-token' },
      body,
    });
    expect(response?.status).toBe(400);
    expect(JSON.parse(response?.body ?? '').error).toMatchObject({
      status: 'INVALID_ARGUMENT',
      message: 'Invalid JSON payload received. Unexpected token.',
    });
  });

  test.each(['[]', '1', 'null'])('%s is no message', (body) => {
    const rig = createRig();
    const query = new URLSearchParams('serviceId=svc');
    const headers = { authorization: 'Bearer good-token' };
    expect(rig.cloudRun.handle({ method: 'POST', path: services, query, headers, body })?.status).toBe(400);
  });

  test.each<[string, string]>([
    ['GET', '/v1/projects/p/locations/l/secrets'],
    ['GET', '/v2/projects/p/locations/l/jobs'],
    ['PUT', service],
    ['POST', `${service}:undelete`],
    ['GET', '/v2/projects/p/locations/l/services/s/revisions/r/more'],
    ['GET', '/v2/projects/p/locations/l/operations/o/revisions'],
    ['GET', '/'],
  ])('%s %s is not its own', (method, path) => {
    const headers = { authorization: 'Bearer good-token' };
    const { cloudRun } = createRig();
    expect(
      cloudRun.handle({ method, path, query: new URLSearchParams(), headers, body: '' }),
    ).toBeUndefined();
  });
});
