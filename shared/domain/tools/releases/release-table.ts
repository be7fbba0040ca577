import type { Platform } from '../platform.ts';

/** A tool's releases as its project publishes them, and the digests that this version of the suite vouches for. */
export type ReleaseTable = {
  /** What `default` stands for. */
  readonly defaultVersion: string;
  /** Folder of a version's files, `{version}` in it. */
  readonly folder: string;
  /** File of a platform, `{version}` in it. A platform without one has no release. */
  readonly files: Readonly<Partial<Record<Platform, string>>>;
  readonly versions: Readonly<Record<string, ReleasedVersion>>;
};

/** By platform, from the release's checksums file. A platform without a digest is not downloaded. */
export type ReleasedVersion = Readonly<Partial<Record<Platform, Digests>>>;

export type Digests = {
  /** SHA-256 of the file that is downloaded. */
  readonly archive: string;
  /** SHA-256 of the executable in it, where it is known: a copy on the PATH is held to it. */
  readonly executable?: string;
};
