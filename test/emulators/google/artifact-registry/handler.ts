import type { EmulatorRequest, EmulatorResponse, Handler } from '../../http.ts';
import { json } from '../../http.ts';
import { challenge, registryToken, withBearer } from './authorization.ts';
import { type ImageManifests, type Manifest, ociIndex, ociManifest } from './manifests.ts';
import { type ArtifactRegistry, resolveTag } from './state.ts';

const route = /^\/v2\/(?<project>[^/]+)\/(?<repository>[^/]+)\/(?<image>.+)\/manifests\/(?<reference>[^/]+)$/;

/** The Docker registry calls that turn a tag into a digest. */
export function artifactRegistryHandler(registry: ArtifactRegistry): Handler {
  return (request) => {
    if (!['GET', 'HEAD'].includes(request.method)) return undefined;
    if (request.path === '/v2/token') return registryToken(registry.access, request);
    const found = route.exec(request.path)?.groups;
    const ping = request.path === '/v2/' || request.path === '/v2';
    if (found === undefined && !ping) return undefined;
    const path = found && `${found.project}/${found.repository}/${found.image}`;
    const caller = registry.access.authenticate(withBearer(request));
    if ('refusal' in caller) return challenge(request, path);
    if (found === undefined || path === undefined) return json(200, {});
    const permission = 'artifactregistry.repositories.downloadArtifacts';
    const resource = `projects/${found.project}/locations/-/repositories/${found.repository}`;
    if (!registry.access.allows(caller.principal, permission, resource)) {
      const message = `Permission "${permission}" denied on resource "${resource}" (or it may not exist)`;
      return failure(request, 403, 'DENIED', message);
    }
    return manifestResponse(registry, request, path, found.reference ?? '');
  };
}

function manifestResponse(
  registry: ArtifactRegistry,
  request: EmulatorRequest,
  path: string,
  reference: string,
): EmulatorResponse {
  const manifest = reference.startsWith('sha256:')
    ? registry.known.get(`${path}@${reference}`)?.manifest
    : acceptable(resolveTag(registry, `${hostOf(request)}${path}`, reference), request.headers.accept ?? '');
  if (manifest === undefined) {
    return failure(
      request,
      404,
      'MANIFEST_UNKNOWN',
      `Failed to fetch "${reference}" from request "${request.path}".`,
    );
  }
  return {
    status: 200,
    headers: { 'content-type': manifest.mediaType, 'docker-content-digest': manifest.digest },
    body: request.method === 'HEAD' ? '' : manifest.body,
  };
}

/** A client that does not accept an index gets the image of one platform, and with it another digest. */
function acceptable(manifests: ImageManifests | undefined, accept: string): Manifest | undefined {
  if (accept.includes(ociIndex) || accept.includes('*/*')) return manifests?.index;
  return accept === '' || accept.includes(ociManifest) ? manifests?.platform : undefined;
}

/** The image's own host, where a proxy led its requests here. */
function hostOf(request: EmulatorRequest): string {
  const host = request.headers.host ?? '';
  return host.endsWith('.pkg.dev') || host.endsWith('gcr.io') ? `${host}/` : '';
}

function failure(request: EmulatorRequest, status: number, code: string, message: string): EmulatorResponse {
  const answer = json(status, { errors: [{ code, message }] });
  return request.method === 'HEAD' ? { ...answer, body: '' } : answer;
}
