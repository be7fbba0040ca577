import type { JsonObject } from '../../../../../../shared/domain/json/json.ts';
import { type Answer, createRig, service as v2Service } from '../../../run/rig.ts';

export const namespace = '/apis/serving.knative.dev/v1/namespaces/p';
export const ofService = `${namespace}/services/svc`;
export const located = '/v1/projects/p/locations/us-central1';

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely in tests
export type Body = any;

/** The state machine with a caller that speaks as gcloud does: v1, to a host with the region in front. */
export function createKnativeRig(options: Parameters<typeof createRig>[0] = {}) {
  const rig = createRig(options);
  const knative = (
    method: string,
    path: string,
    body?: object,
    query = '',
    region = 'us-central1',
  ): Answer => {
    const response = rig.cloudRun.handle({
      method,
      path,
      host: region === '' ? 'run.emulator' : `${region}-run.emulator`,
      query: new URLSearchParams(query),
      headers: { authorization: 'Bearer good-token' },
      body: body === undefined ? '' : JSON.stringify(body),
    });
    if (!response) throw new Error(`${method} ${path} is nobody's.`);
    return { status: response.status, body: JSON.parse(response.body) };
  };
  /** A write that is accepted, and the service once its operation has ended, as gcloud waits for it. */
  const written = (method: string, path: string, body: object): Body => {
    const accepted = knative(method, path, body);
    if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
    rig.advance(options.operationMs ?? 1000);
    const id = accepted.body.metadata.annotations['run.googleapis.com/operation-id'];
    return knative('POST', `${located}/operations/${id}:wait`, { timeout: '30s' }).body.response;
  };
  const read = (): Body => knative('GET', ofService).body;
  return {
    ...rig,
    knative,
    read,
    written,
    deployed: (image = 'good:1', more: object = {}) =>
      written('POST', `${namespace}/services`, knativeService(image, more)),
    /** What gcloud does: read, change, write all of it back. */
    changed: (change: (service: Body) => void) => {
      const service = read();
      change(service);
      return written('PUT', ofService, service);
    },
  };
}

/** The least that gcloud sends for a new service. */
export function knativeService(image: string, more: object = {}): JsonObject {
  return {
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Service',
    metadata: { name: 'svc', namespace: 'p', annotations: { 'run.googleapis.com/client-name': 'gcloud' } },
    spec: {
      template: {
        metadata: { labels: { 'client.knative.dev/nonce': 'abcdefghij' } },
        spec: { containers: [{ image }], nodeSelector: {} },
      },
    },
    ...more,
  } as JsonObject;
}

/** The Ready condition of a v1 resource. */
export function readyOf(resource: Body): Body {
  return resource.status.conditions.find(({ type }: { type: string }) => type === 'Ready');
}

/** A service of v1 made from these parts, as v2 shows it and as v1 gives it back. */
export function createMade({
  annotations = {},
  labels = {},
  template = {},
  spec = {},
  container = {},
}: Body) {
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
