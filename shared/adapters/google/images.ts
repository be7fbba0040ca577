import { ActionError } from '../../domain/errors/action-error.ts';
import type { Endpoints } from '../../ports/endpoints.ts';
import type { HttpAnswer } from '../../ports/http.ts';
import type { Images } from '../../ports/images.ts';
import type { Log } from '../../ports/log.ts';
import { type ImageReference, parseGoogleImage } from './image-reference.ts';
import { CALL_TIMEOUT_MS, type TransportParts } from './transport.ts';

export type ImagesParts = TransportParts & { readonly endpoints: Endpoints; readonly log: Log };

/** Artifact Registry and gcr.io. Where a registry does not tell, Cloud Run resolves the tag by itself, later. */
export function makeImages(parts: ImagesParts): Images {
  return {
    resolveDigest: async (image) => {
      const reference = parseGoogleImage(image);
      if (reference === undefined) return image;
      const answer = await askManifest(parts, reference);
      if (answer === undefined) return image;
      if (answer.status === 404) throw missing(image, reference);
      const digest = answer.headers['docker-content-digest'] ?? '';
      if (answer.status === 200 && DIGEST.test(digest))
        return `${reference.host}/${reference.repository}@${digest}`;
      parts.log.debug(`The digest of '${image}' stays open: the registry answered ${answer.status}.`);
      return image;
    },
  };
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

// All four, or an image for several platforms would resolve to one of them.
const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

async function askManifest(parts: ImagesParts, reference: ImageReference): Promise<HttpAnswer | undefined> {
  const { host, repository, tag } = reference;
  const origin = parts.endpoints.override('artifactregistry') ?? `https://${host}`;
  const token = await parts.identity.accessToken();
  try {
    return await parts.retry(`read the digest of '${host}/${repository}:${tag}'`, async () => {
      const answer = await parts.http.send({
        method: 'HEAD',
        url: `${origin}/v2/${repository}/manifests/${tag}`,
        headers: { authorization: `Bearer ${token}`, accept: MANIFESTS },
        timeoutMs: CALL_TIMEOUT_MS,
        followRedirects: true,
      });
      if (answer.status < 500 && answer.status !== 429) return answer;
      throw unavailable(host, answer.status);
    });
  } catch (error) {
    if (!(error instanceof ActionError) || error.code === 'cancelled') throw error;
    parts.log.debug(`The digest of '${host}/${repository}:${tag}' stays open: ${error.message}`);
    return undefined;
  }
}

function unavailable(host: string, status: number): ActionError {
  const code = status === 429 ? 'rate-limited' : 'unavailable';
  return new ActionError({ code, message: `${host} answered ${status}.`, status });
}

function missing(image: string, { repository, tag }: ImageReference): ActionError {
  return new ActionError({
    code: 'not-found',
    message: `Expected the image '${image}' in its registry, found no tag '${tag}' of '${repository}'.`,
    hint: 'Check that it was pushed before this step, and the spelling of project, repository, image and tag.',
    status: 404,
  });
}
