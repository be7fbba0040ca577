/** `projects/P/locations/L`. */
export type Place = { readonly project: string; readonly region: string };

export type RunPath = { readonly place: Place; readonly verb?: string } & (
  | { readonly kind: 'services' }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'revisions'; readonly service: string }
  | { readonly kind: 'revision'; readonly service: string; readonly revision: string }
  | { readonly kind: 'operations' }
  | { readonly kind: 'operation'; readonly operation: string }
);

const shape =
  /^\/v2\/projects\/([^/]+)\/locations\/([^/]+)\/(services|operations)(?:\/([^/:]+)(?:\/(revisions)(?:\/([^/:]+))?)?)?(?::([A-Za-z]+))?$/;

/** What a path of the Admin API v2 names; undefined for what is not its. */
export function parsePath(path: string, projectId: (project: string) => string): RunPath | undefined {
  const match = shape.exec(path);
  if (!match) return undefined;
  const [, project = '', region = '', collection, id, revisions, revision, verb] = match;
  const base = { place: { project: projectId(project), region }, ...(verb ? { verb } : {}) };
  if (collection === 'operations') {
    if (revisions) return undefined;
    return id ? { ...base, kind: 'operation', operation: id } : { ...base, kind: 'operations' };
  }
  if (!id) return { ...base, kind: 'services' };
  if (revision) return { ...base, kind: 'revision', service: id, revision };
  return { ...base, kind: revisions ? 'revisions' : 'service', service: id };
}
