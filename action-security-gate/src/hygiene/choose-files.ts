/** Dockerfiles of a checkout, that of the image first: the one that is named, else `Dockerfile`. */
export function dockerfilesOf(files: readonly string[], named: string | undefined): readonly string[] {
  const found = files.filter((path) =>
    /(^|\/)(Dockerfile|Containerfile)(\.[\w-]+)?$|\.dockerfile$/i.test(path),
  );
  const others = found.filter((path) => !/\.dockerignore$/i.test(path));
  const first = named ?? others.find((path) => path === 'Dockerfile');
  return first === undefined ? others : [first, ...others.filter((path) => path !== first)];
}

/** What the build leaves out: Docker prefers a file that is named after the Dockerfile to the one in the root of the build. */
export function ignoreFileOf(dockerfile: string, files: readonly string[]): string | undefined {
  const folder = dockerfile.includes('/') ? dockerfile.slice(0, dockerfile.lastIndexOf('/') + 1) : '';
  const candidates = [`${dockerfile}.dockerignore`, `${folder}.dockerignore`, '.dockerignore'];
  return candidates.find((path) => files.includes(path));
}

export const mayBeManifest = (path: string): boolean =>
  /\.ya?ml$/i.test(path) && !path.startsWith('.github/');

/** Objects of Kubernetes and of Cloud Run say so; what a template engine still has to fill in is no YAML yet. */
export const isManifest = (text: string): boolean =>
  /^apiVersion:/m.test(text) && /^kind:/m.test(text) && !text.includes('{{');
