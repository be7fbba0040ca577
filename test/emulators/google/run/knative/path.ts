import type { EmulatorRequest } from '../../../http.ts';
import type { Place } from '../path.ts';

/** What a call of the v1 API names. `-` stands for every region. */
export type KnativePath = { readonly place: Place } & (
  | { readonly kind: 'services' | 'revisions' | 'locations' }
  | { readonly kind: 'service' | 'revision'; readonly name: string }
  | { readonly kind: 'policy'; readonly name: string; readonly verb: string }
  | { readonly kind: 'operation'; readonly id: string }
);

const namespaced =
  /^\/apis\/serving\.knative\.dev\/v1\/namespaces\/([^/]+)\/(service|revision)s(?:\/([^/:]+))?$/;
const located =
  /^\/v1\/projects\/([^/]+)\/locations(?:\/([^/]+)\/(service|operation)s(?:\/([^/:]+)(?::([A-Za-z]+))?)?)?$/;

/** Two forms of one API: namespaced paths take the region from the host, the others carry it themselves. */
export function parseKnativePath(
  request: EmulatorRequest,
  projectId: (project: string) => string,
): KnativePath | undefined {
  const [, namespace, plural, name] = namespaced.exec(request.path) ?? [];
  if (namespace !== undefined) {
    const place = { project: projectId(namespace), region: regionOf(request.host ?? '') };
    const kind = plural === 'service' ? 'service' : 'revision';
    return name === undefined ? { place, kind: `${kind}s` } : { place, kind, name };
  }
  const [whole, project = '', region = '-', collection, id, verb] = located.exec(request.path) ?? [];
  if (whole === undefined) return undefined;
  return locatedPath({ project: projectId(project), region }, collection, id, verb);
}

/** `us-central1-run.googleapis.com`; empty for the global host. */
export function regionOf(host: string): string {
  return /^([a-z]+-[a-z]+\d+)-/.exec(host)?.[1] ?? '';
}

function locatedPath(
  place: Place,
  collection: string | undefined,
  id: string | undefined,
  verb: string | undefined,
): KnativePath | undefined {
  if (collection === undefined) return { place, kind: 'locations' };
  if (collection === 'operation') {
    return id !== undefined && (verb ?? 'wait') === 'wait' ? { place, kind: 'operation', id } : undefined;
  }
  if (id === undefined) return { place, kind: 'services' };
  return verb === undefined
    ? { place, kind: 'service', name: id }
    : { place, kind: 'policy', name: id, verb };
}
