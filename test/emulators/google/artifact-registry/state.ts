import type { Access } from '../../access.ts';
import { type ImageManifests, type Manifest, manifestsOf } from './manifests.ts';

/** What the catalogue says of an image: a digest of its own, or content to derive one from. */
export type CatalogueImage = { readonly digest?: string; readonly content?: string };

/**
 * Finds an image by `project/repository/image:tag`, or by `…@sha256:…` for one that no tag has led to yet. The
 * reference begins with the registry's host where the request was made to that host and not to the emulator's.
 */
export type FindImage = (reference: string) => CatalogueImage | undefined;

/** The registry's images and the digests it has told. */
export type ArtifactRegistry = {
  readonly access: Access;
  readonly find: FindImage;
  /** `path@digest`, without host, to its manifest and to the tag it was told for. */
  readonly known: Map<string, { readonly tag: string; readonly manifest: Manifest }>;
};

/** A registry over a catalogue. */
export function createArtifactRegistry(options: {
  readonly access: Access;
  readonly find: FindImage;
}): ArtifactRegistry {
  return { ...options, known: new Map() };
}

/** The manifests behind a tag; they are remembered, so that the digest can be asked for afterwards. */
export function resolveTag(
  registry: ArtifactRegistry,
  path: string,
  tag: string,
): ImageManifests | undefined {
  const reference = `${path}:${tag}`;
  const image = registry.find(reference);
  if (image === undefined) return undefined;
  const derived = manifestsOf(withoutHost(reference), image.content ?? '');
  const index = image.digest === undefined ? derived.index : { ...derived.index, digest: image.digest };
  for (const manifest of [index, derived.platform]) {
    registry.known.set(`${withoutHost(path)}@${manifest.digest}`, { tag, manifest });
  }
  return { index, platform: derived.platform };
}

/**
 * The tagged reference that a digest was told for, so that `image@sha256:…` runs what `image:tag` would; undefined for a
 * digest that this registry never gave.
 */
export function taggedReference(registry: ArtifactRegistry, image: string): string | undefined {
  const tag = registry.known.get(withoutHost(image))?.tag;
  return tag === undefined ? undefined : `${image.slice(0, image.indexOf('@'))}:${tag}`;
}

/** Registry hosts have a dot or a port, project ids have neither; the emulator answers for every host. */
function withoutHost(reference: string): string {
  const [first = '', ...rest] = reference.split('/');
  return /[.:]/.test(first) && rest.length > 1 ? rest.join('/') : reference;
}
