import type { ProcessEnd, Processes } from '../../ports/processes.ts';

/** git in one folder, for questions. Its answers are what it printed; undefined where it refused. */
export type Git = (...args: readonly string[]) => Promise<string | undefined>;

export type GitOptions = {
  readonly processes: Processes;
  readonly folder: string;
  /** The clean environment of children. */
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

const TIME_MS = 120_000;
const OUTPUT_BYTES = 64 * 1024 * 1024;

/** Asks git without any configuration of the user, and of a checkout that another user made, as in a container job. */
export function gitIn({ processes, folder, env, signal }: GitOptions): Git {
  return async (...args) => {
    const end: ProcessEnd = await processes.run({
      file: 'git',
      args,
      cwd: folder,
      env: { ...env, ...trusting(folder), GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
      timeoutMs: TIME_MS,
      maxOutputBytes: OUTPUT_BYTES,
      signal,
    });
    return end.end === 'exited' && end.exitCode === 0 ? end.stdout : undefined;
  };
}

/** Lets one process read a repository that belongs to another user (git's `safe.directory`), and no other process. */
export function trusting(folder: string): Readonly<Record<string, string>> {
  return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: folder };
}
