/** What the double does when it is asked to scan. Everything else (flags, the database, its version) it does as Trivy would. */
export type TrivyBehaviour = {
  /** File with the report that it gives, of any scan. */
  readonly report?: string | undefined;
  /** Of single subcommands. */
  readonly reports?: Readonly<Record<string, string>> | undefined;
  /** Name of a file in the scanned folder that holds the report, so that two commits have two. */
  readonly reportInTarget?: string | undefined;
  readonly exitCode?: number | undefined;
  /** Where the report goes: as asked, cut off in the middle, to stderr, or nowhere. */
  readonly writes?: 'as-asked' | 'half' | 'to-stderr' | 'nothing' | undefined;
  /** What a scan costs: so long it computes, and then waits, as for a registry. */
  readonly busyMs?: number | undefined;
  readonly waitMs?: number | undefined;
  /** Never ends by itself. */
  readonly hangs?: boolean | undefined;
  /** Lines of its log besides those that it always writes. */
  readonly log?: readonly string[] | undefined;
  readonly version?: string | undefined;
  /** Of the database that it downloads; absent: the download fails. */
  readonly databaseUpdatedAt?: string | undefined;
};

/** One call, as the double notes it: names of variables alone, never what they hold. */
export type TrivyCall = {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: readonly string[];
  readonly pid: number;
};
