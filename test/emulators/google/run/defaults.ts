import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../../../shared/domain/json/json.ts';

/** What the server fills in where the caller said nothing. */
export function withDefaults(spec: JsonObject, projectNumber: string): JsonObject {
  const traffic = arrayAt(spec, 'traffic');
  return {
    ...spec,
    ingress: specified(spec.ingress) ?? 'INGRESS_TRAFFIC_ALL',
    launchStage: specified(spec.launchStage) ?? 'GA',
    template: templateWithDefaults(objectAt(spec, 'template'), projectNumber),
    traffic: traffic.length > 0 ? traffic : [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
  };
}

/** The container that receives requests: the one with a port, else the only one. */
export function ingressContainer(template: JsonObject): JsonObject {
  const containers = arrayAt(template, 'containers').filter(isObject);
  return containers.find((container) => arrayAt(container, 'ports').length > 0) ?? containers[0] ?? {};
}

/** 8080 where the template names none. */
export function portOf(container: JsonObject): number {
  const [port] = arrayAt(container, 'ports').filter(isObject);
  const number = port?.containerPort;
  return typeof number === 'number' && number > 0 ? number : 8080;
}

function specified(value: Json | undefined): Json | undefined {
  return String(value).endsWith('_UNSPECIFIED') ? undefined : value;
}

function templateWithDefaults(template: JsonObject, projectNumber: string): JsonObject {
  const ingress = ingressContainer(template);
  return {
    ...template,
    timeout: template.timeout ?? '300s',
    serviceAccount: template.serviceAccount || `${projectNumber}-compute@developer.gserviceaccount.com`,
    maxInstanceRequestConcurrency: template.maxInstanceRequestConcurrency || 80,
    scaling: {
      ...objectAt(template, 'scaling'),
      maxInstanceCount: objectAt(template, 'scaling').maxInstanceCount || 100,
    },
    containers: arrayAt(template, 'containers')
      .filter(isObject)
      .map((container) => containerWithDefaults(container, container === ingress)),
  };
}

function containerWithDefaults(container: JsonObject, receivesRequests: boolean): JsonObject {
  // Without `resources` the CPU idles between requests; with them, only when they say so.
  const given = container.resources;
  const resources = isObject(given) ? given : { cpuIdle: true };
  const limits = { cpu: '1000m', memory: '512Mi', ...objectAt(resources, 'limits') };
  const filled = { ...container, resources: { ...resources, limits } };
  if (!receivesRequests) return filled;
  const port = portOf(container);
  const [first] = arrayAt(container, 'ports').filter(isObject);
  return {
    ...filled,
    ports: [{ ...first, name: first?.name || 'http1', containerPort: port }],
    startupProbe: container.startupProbe ?? {
      timeoutSeconds: 240,
      periodSeconds: 240,
      failureThreshold: 1,
      tcpSocket: { port },
    },
  };
}
