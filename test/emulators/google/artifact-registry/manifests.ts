import { createHash } from 'node:crypto';

export const ociIndex = 'application/vnd.oci.image.index.v1+json';
export const ociManifest = 'application/vnd.oci.image.manifest.v1+json';

export type Manifest = { readonly mediaType: string; readonly digest: string; readonly body: string };

/** What a tag stands for: an index, as a multi-platform build pushes it, and the image of one platform in it. */
export type ImageManifests = { readonly index: Manifest; readonly platform: Manifest };

/** Manifests that follow from name and content alone, so that the same image has the same digest in every run. */
export function manifestsOf(image: string, content: string): ImageManifests {
  const config = JSON.stringify({ architecture: 'amd64', os: 'linux', image, content });
  const platform = manifest(ociManifest, {
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: digestOf(config),
      size: config.length,
    },
    layers: [],
  });
  const entry = { mediaType: ociManifest, digest: platform.digest, size: platform.body.length };
  const index = manifest(ociIndex, {
    manifests: [{ ...entry, platform: { architecture: 'amd64', os: 'linux' } }],
  });
  return { index, platform };
}

function manifest(mediaType: string, content: object): Manifest {
  const body = JSON.stringify({ schemaVersion: 2, mediaType, ...content });
  return { mediaType, digest: digestOf(body), body };
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
