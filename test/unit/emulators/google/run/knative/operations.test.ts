import { describe, expect, test } from '@jest/globals';
import { announcedOperation } from '../../../../../emulators/faults.ts';
import { json } from '../../../../../emulators/http.ts';
import { service as v2Service } from '../../../run/rig.ts';
import {
  type Body,
  createKnativeRig,
  knativeService,
  located,
  namespace,
  ofService,
  readyOf,
} from './knative-rig.ts';

describe('Waiting in v1', () => {
  const operationOf = (service: Body) =>
    `${located}/operations/${service.metadata.annotations['run.googleapis.com/operation-id']}:wait`;

  test('is not done until the time has come, and says the same however often it is asked afterwards', () => {
    const rig = createKnativeRig();
    const { body } = rig.knative('POST', `${namespace}/services`, knativeService('good:1'));
    expect(readyOf(body).status).toBe('Unknown');
    expect(body.status.observedGeneration).toBe(0);
    const wait = () => rig.knative('POST', operationOf(body), { timeout: '30s' }).body;
    expect(wait()).toMatchObject({ done: false });
    rig.advance(1000);
    const ended = wait();
    expect(ended).toMatchObject({
      name: expect.stringMatching(/^projects\/p\/locations\/us-central1\/operations\//),
      done: true,
      response: { kind: 'Service', status: { observedGeneration: 1 } },
    });
    rig.advance(60_000);
    expect(wait()).toEqual(ended);
  });

  test.each([
    ['never:1', 'HealthCheckContainerError', /failed to start and listen on the port/],
    ['missing:1', 'ContainerMissing', /Image 'missing:1' not found/],
  ])(
    'a container that does not come up (%s) is a service that is not ready, not a failed operation',
    (image, reason, message) => {
      const rig = createKnativeRig();
      rig.deployed();
      const service = rig.changed(({ spec }) => {
        spec.template.spec.containers[0].image = image;
      });
      expect(service.status).toMatchObject({
        observedGeneration: 2,
        latestCreatedRevisionName: 'svc-00002-bbc',
        latestReadyRevisionName: 'svc-00001-bbb',
        traffic: [{ revisionName: 'svc-00001-bbb', latestRevision: true, percent: 100 }],
      });
      expect(readyOf(service)).toMatchObject({
        status: 'False',
        reason,
        message: expect.stringMatching(message),
      });
      expect(readyOf(service)).not.toHaveProperty('severity');
    },
  );

  test('a first revision that does not come up is what gcloud reads before the routes that it leaves without one', () => {
    const { status } = createKnativeRig().deployed('never:1');
    const states = status.conditions.map((condition: Body) => [condition.type, condition.status]);
    expect(states).toEqual([
      ['Ready', 'False'],
      ['ConfigurationsReady', 'False'],
      ['RoutesReady', 'False'],
    ]);
    expect(status).toMatchObject({ observedGeneration: 1, traffic: [] });
    expect(status).not.toHaveProperty('latestReadyRevisionName');
  });

  test('traffic to a revision that does not exist is accepted, fails, and moves nothing', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const service = rig.changed(({ spec }) => {
      spec.traffic = [{ revisionName: 'svc-gone', percent: 100 }];
    });
    expect(readyOf(service)).toMatchObject({
      status: 'False',
      message:
        "Revision 'svc-gone' does not exist or is deleted. Update all traffic to route to currently available revisions.",
    });
    expect(service.status.traffic).toEqual([
      { revisionName: 'svc-00001-bbb', latestRevision: true, percent: 100 },
    ]);
    expect(rig.runtime.routes.get('svc')?.weights).toEqual([{ revision: 'svc-00001-bbb', percent: 100 }]);
  });

  test('on a write that a newer one overtook shows what became of the newer one, so that the wait ends', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const first = rig.knative('PUT', ofService, knativeService('good:2')).body;
    rig.advance(500);
    const second = rig.knative('PUT', ofService, knativeService('good:3')).body;
    rig.advance(500);
    const response = (service: Body) => rig.knative('POST', operationOf(service), {}).body.response;
    expect(readyOf(response(first)).status).toBe('Unknown');
    rig.advance(500);
    expect(readyOf(response(second)).status).toBe('True');
    expect(response(first).status.observedGeneration).toBe(response(first).metadata.generation);
    expect(readyOf(response(first)).status).toBe('True');
  });

  test('on a write that had ended before the next one began goes on showing its own end', () => {
    const rig = createKnativeRig();
    const first = rig.knative('POST', `${namespace}/services`, knativeService('good:1')).body;
    rig.advance(1000);
    rig.written('PUT', ofService, knativeService('never:2'));
    const { response } = rig.knative('POST', operationOf(first), {}).body;
    expect(readyOf(response).status).toBe('True');
    expect(response.metadata.generation).toBe(1);
  });

  test('on an overtaken write that failed says why it did', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const first = rig.knative('PUT', ofService, knativeService('never:2')).body;
    rig.advance(500);
    rig.knative('PUT', ofService, knativeService('good:3'));
    rig.advance(500);
    const { response } = rig.knative('POST', operationOf(first), {}).body;
    expect(readyOf(response)).toMatchObject({
      status: 'False',
      message: expect.stringContaining('svc-00002'),
    });
    expect(response.status.observedGeneration).toBe(response.metadata.generation);
  });

  test('also follows a write that was made in v2', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const { name } = rig.call('PATCH', v2Service, { labels: { a: 'b' } }, 'updateMask=labels').body;
    expect(operationOf(rig.read())).toContain(name.split('/').at(-1));
    rig.advance(1000);
    expect(rig.knative('POST', operationOf(rig.read()), {}).body).toMatchObject({ name, done: true });
  });

  test('for an operation that never was is told so', () => {
    const rig = createKnativeRig();
    expect(rig.knative('POST', `${located}/operations/none:wait`, {}).status).toBe(404);
    expect(() => rig.knative('POST', `${located}/operations/none:cancel`, {})).toThrow("is nobody's");
  });

  test('a failure that is ordered from outside shows in v1 too', () => {
    const rig = createKnativeRig();
    rig.deployed();
    const accepted = rig.knative('PUT', ofService, knativeService('good:2')).body;
    const operation = announcedOperation(json(200, accepted)) ?? '';
    rig.cloudRun.failOperation(operation, { message: 'So ordered.' });
    rig.advance(1000);
    const { response } = rig.knative('POST', operationOf(accepted), {}).body;
    expect(readyOf(response)).toMatchObject({ status: 'False', message: 'So ordered.' });
  });
});
