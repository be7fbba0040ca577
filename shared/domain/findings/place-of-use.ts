import type { Finding } from './finding.ts';

/** Where it counts, whatever the line, tag or digest: `image:europe-docker.pkg.dev/p/r/shop`, `web/package-lock.json`, or ''. */
export function placeOfUse({ artifact, place }: Pick<Finding, 'artifact' | 'place'>): string {
  if (artifact !== undefined) return `image:${imageName(artifact.image)}`;
  return place === undefined ? '' : plainPath(place.path);
}

/** The path of the finding in the checkout or in the image. */
export function pathOf({ artifact, place }: Pick<Finding, 'artifact' | 'place'>): string | undefined {
  const path = artifact === undefined ? place?.path : (artifact.path ?? place?.path);
  return path === undefined ? undefined : plainPath(path);
}

/** An image without tag and digest, under its full name on Docker Hub. */
export function imageName(image: string): string {
  const named = image.replace(/@sha256:.*$/s, '').replace(/:[^:/]*$/, '');
  const slash = named.indexOf('/');
  if (/[.:]|^localhost$/.test(named.slice(0, Math.max(slash, 0)))) return named;
  return `docker.io/${slash === -1 ? 'library/' : ''}${named}`;
}

function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
}
