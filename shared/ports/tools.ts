/** Where programs are on this machine. */
export interface Programs {
  /** The absolute path that a name stands for on the PATH of `env`; what a checkout could have placed there is passed over. */
  which(name: string, env: Readonly<Record<string, string>>): Promise<string | undefined>;
}

/** Files of tools: those of this job, which nobody else writes, and a cache that outlives it and is not trusted. */
export interface ToolStore {
  /** Of any file, in lower-case hex. */
  sha256(path: string): Promise<string>;
  /** The path of a new file of this job. */
  place(name: string): Promise<string>;
  remove(file: JobFile): Promise<void>;
  /** A copy of the kept file for this job, so that what was verified is what is used; undefined when nothing is kept. */
  kept(place: CachePlace): Promise<JobFile | undefined>;
  /** Puts a file into the cache in one step: a job beside this one sees all of it or nothing. A cache that cannot be written is no failure. */
  keep(file: JobFile, place: CachePlace): Promise<void>;
  forget(place: CachePlace): Promise<void>;
  /** Takes one file out of an archive, as an executable of this job. Throws `file-invalid`, `file-not-found`. */
  unpack(archive: JobFile, wanted: Unpacked): Promise<JobFile>;
}

export type JobFile = { readonly path: string; readonly sha256: string };

/** As the runner's tool cache has it: `<tool>/<version>/<arch>/<name>`. */
export type CachePlace = {
  readonly tool: string;
  readonly version: string;
  readonly arch: string;
  readonly name: string;
};

export type Unpacked = {
  /** `none`: the file is the executable itself. */
  readonly kind: 'tar.gz' | 'zip' | 'none';
  /** Path of the executable in the archive, and its name. */
  readonly executable: string;
  readonly maxBytes: number;
};

/** Files from the network, too large for an answer. */
export interface Downloads {
  /**
   * Streams what a URL answers into a new file. Follows redirects, never from https to http. Throws `endpoint-refused`, `not-found`, `rate-limited`,
   * `unavailable`, `timeout`, `cancelled`, `failed-precondition` (more than `maxBytes`, a full disk); no part of the file is left then.
   */
  save(request: Download): Promise<JobFile>;
}

export type Download = {
  readonly url: string;
  readonly path: string;
  readonly maxBytes: number;
  /** For the whole of it. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
};
