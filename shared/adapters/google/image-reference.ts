export type ImageReference = {
  readonly host: string;
  /** Path below the host, without tag and digest. */
  readonly repository: string;
  readonly tag: string;
};

/** A tag in one of Google's registries; undefined for other registries and for references that hold a digest. */
export function parseGoogleImage(image: string): ImageReference | undefined {
  const found = /^(?<host>[^/]+)\/(?<repository>[^:@]+)(?::(?<tag>[\w.-]+))?$/.exec(image.trim())?.groups;
  if (found === undefined) return undefined;
  const { host = '', repository = '', tag = 'latest' } = found;
  return GOOGLE.test(host) ? { host, repository, tag } : undefined;
}

const GOOGLE = /^(?:[a-z0-9-]+-docker\.pkg\.dev|docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/;
