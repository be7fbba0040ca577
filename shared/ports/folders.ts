/** The checkout as a tree, and folders of this run. Absolute paths, but where a list says otherwise. */
export interface Folders {
  /** The workspace of the job. */
  readonly workspace: string;
  /** Files below a folder, relative to it, with `/`, sorted; `.git` and `node_modules` are left out. Symbolic links are not followed. */
  list(folder: string): Promise<readonly string[]>;
  /** undefined when there is no such file. Refuses what has more bytes than `most`, without reading it. */
  read(path: string, most?: number): Promise<string | undefined>;
  /**
   * Of files below a folder, relative to it, those that are there and lie in it; `outside` are links that lead out of the workspace or to git's own
   * folder, and devices. A folder that is not of the workspace is bounded by itself.
   */
  sift(
    folder: string,
    paths: readonly string[],
  ): { readonly inside: readonly string[]; readonly outside: readonly string[] };
  exists(path: string): Promise<boolean>;
  /** Makes the folders above it too. */
  write(path: string, text: string): Promise<void>;
  /** A new, empty folder below the runner's temporary one. */
  scratch(name: string): Promise<string>;
  /** A folder that stays from job to job on a machine that stays. */
  cache(name: string): Promise<string>;
  /** A path below a folder, in the form of this system. */
  join(folder: string, ...parts: readonly string[]): string;
  /** With all that is in it; nothing happens when it is gone. */
  remove(path: string): Promise<void>;
}
