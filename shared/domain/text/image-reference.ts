import { ok, type Result } from '../errors/problem.ts';
import { expected } from './expected.ts';

export type ImageReference = {
  readonly registry: string;
  readonly repository: string;
  readonly tag?: string | undefined;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest?: string | undefined;
};

const WANTED = 'an image like europe-docker.pkg.dev/project/repository/name:tag';

/** An image reference in its parts, with Docker Hub's defaults made explicit. */
export function parseImageReference(text: string): Result<ImageReference, string> {
  const value = text.trim();
  if (/^[a-z]+:\/\//i.test(value)) return expected(`${WANTED}, without a scheme`, text);
  const [named = '', digest, ...more] = value.split('@');
  if (more.length > 0 || (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))) {
    return expected('a digest of sha256: and 64 hexadecimal digits after "@"', text);
  }
  const [, path = '', tag] = /^(.*?)(?::([^:/]*))?$/s.exec(named) ?? [];
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag)) {
    return expected('a tag of up to 128 letters, digits, "_", "." and "-" after ":"', text);
  }
  const { registry, repository } = located(path);
  if (!/^[a-zA-Z0-9.-]+(:\d+)?$/.test(registry)) return expected(WANTED, text);
  if (repository !== repository.toLowerCase()) return expected('an image name in lower case', text);
  if (!/^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/.test(repository)) {
    return expected(WANTED, text);
  }
  return ok({
    registry,
    repository,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  });
}

/** The reference as text; a tag stays beside a digest, for the reader. */
export function formatImageReference({ registry, repository, tag, digest }: ImageReference): string {
  return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** The first part is a registry only if it looks like a host; Docker Hub serves the rest. */
function located(path: string): { readonly registry: string; readonly repository: string } {
  const slash = path.indexOf('/');
  const first = path.slice(0, Math.max(slash, 0));
  if (/[.:]|^localhost$/.test(first)) return { registry: first, repository: path.slice(slash + 1) };
  return { registry: 'docker.io', repository: slash === -1 ? `library/${path}` : path };
}
