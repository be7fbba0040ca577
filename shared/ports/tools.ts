/** Where programs are on this machine. */
export interface Programs {
  /** The absolute path that a name stands for on the PATH of `env`; what a checkout could have placed there is passed over. */
  which(name: string, env: Readonly<Record<string, string>>): Promise<string | undefined>;
}

/** Files of tools: those of this job, which nobody else writes, and a cache that outlives it and is not trusted. */
export interface ToolStore {
  /** Lower-case hex. */
  sha256(path: string): Promise<string>;
  /** A copy of the kept file for this job, so that what was verified is what is used; undefined when nothing is kept. */
  kept(place: CachePlace): Promise<JobFile | undefined>;
  /** Puts a file into the cache in one step: a job beside this one sees all of it or nothing. A cache that cannot be written is no failure. */
  keep(file: JobFile, place: CachePlace): Promise<void>;
  forget(place: CachePlace): Promise<void>;
  /**
   * A new file of this job. Follows redirects, never from https to http. Throws `endpoint-refused`, `not-found`, `unavailable`, `timeout`, `cancelled`,
   * `invalid-argument` (more than `maxBytes`); nothing is left then.
   */
  download(request: ToolDownload): Promise<JobFile>;
  /** Takes one file out of an archive, as an executable of this job. Throws `file-invalid`, `file-not-found`. */
  unpack(archive: JobFile, wanted: Unpacked): Promise<JobFile>;
  remove(file: JobFile): Promise<void>;
}

export type JobFile = { readonly path: string; readonly sha256: string };

/** As the runner's tool cache has it: `<tool>/<version>/<arch>/<name>`. */
export type CachePlace = {
  readonly tool: string;
  readonly version: string;
  readonly arch: string;
  readonly name: string;
};

export type ToolDownload = {
  readonly url: string;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
};

export type Unpacked = {
  /** `none`: the file is the executable itself. */
  readonly kind: 'tar.gz' | 'zip' | 'none';
  /** Path of the executable in the archive. */
  readonly entry: string;
  /** Name that the executable is given. */
  readonly name: string;
  readonly maxBytes: number;
};
