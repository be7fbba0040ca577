/** Programs of the machine, started with an argument list, never through a shell. */
export interface Processes {
  /** Answers however the process ended, also when it could not be started. Throws nothing. */
  run(request: ProcessRequest): Promise<ProcessEnd>;
}

export type ProcessRequest = {
  /** Absolute path, or a name to be looked up on the PATH of `env`. */
  readonly file: string;
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** The whole environment of the process: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** For each of stdout and stderr; a process that says more is ended. */
  readonly maxOutputBytes: number;
  /** Ends the process and all that it started. */
  readonly signal: AbortSignal;
  /** Whole lines as they come, for the log. */
  readonly told?: ((stream: 'stdout' | 'stderr', line: string) => void) | undefined;
};

export type ProcessEnd = {
  readonly end: 'exited' | 'killed' | 'timed-out' | 'cancelled' | 'output-too-large' | 'not-started';
  /** Only of one that exited. */
  readonly exitCode?: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  /** What the machine said, of one that was not started or was killed. */
  readonly problem?: string | undefined;
};
