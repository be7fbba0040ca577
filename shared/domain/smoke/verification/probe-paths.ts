import { arrayAt, isObject, type JsonObject, numberAt, objectAt, stringAt } from '../../json/json.ts';

/** Where a revision says by itself that its health and its readiness are asked; absent where no HTTP probe says it. */
export type ProbePaths = { readonly health?: string | undefined; readonly readiness?: string | undefined };

/** The paths of the HTTP probes of the container that takes the requests, from a template or a raw revision. */
export function probePaths(template: JsonObject): ProbePaths {
  const containers = arrayAt(template, 'containers').filter(isObject);
  const ingress = containers.find((container) => arrayAt(container, 'ports').length > 0) ?? containers[0];
  if (ingress === undefined) return {};
  const [live, start, ready] = ['livenessProbe', 'startupProbe', 'readinessProbe'].map((probe) =>
    pathOf(probe, ingress),
  );
  return { health: live ?? start ?? ready, readiness: ready ?? start ?? live };
}

/** A probe of a port of its own asks something that no request from outside reaches. */
function pathOf(probe: string, container: JsonObject): string | undefined {
  const { httpGet } = objectAt(container, probe);
  if (!isObject(httpGet)) return undefined;
  const [port] = arrayAt(container, 'ports').filter(isObject);
  const serves = (port && numberAt(port, 'containerPort')) ?? DEFAULT_PORT;
  const asks = numberAt(httpGet, 'port');
  if (asks !== undefined && asks !== 0 && asks !== serves) return undefined;
  const path = stringAt(httpGet, 'path') ?? '/';
  return path.startsWith('/') ? path : `/${path}`;
}

const DEFAULT_PORT = 8080;
