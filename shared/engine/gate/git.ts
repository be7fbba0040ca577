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

/** Asks git about a checkout that another user may have made, as in a container job, and runs nothing that its configuration names. */
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

/**
 * Lets one process read a repository that belongs to another user (git's `safe.directory`), and no other process. A checkout that came as an
 * artifact brings a configuration of its own, and any folder of a pull request can look like a repository: neither may name programs.
 */
export function trusting(folder: string): Readonly<Record<string, string>> {
  const settings = {
    'safe.directory': folder,
    'safe.bareRepository': 'explicit',
    'core.fsmonitor': 'false',
    'core.hooksPath': '/dev/null',
  };
  const entries = Object.entries(settings).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    GIT_CONFIG_COUNT: String(Object.keys(settings).length),
    ...Object.fromEntries(entries),
    GIT_NO_LAZY_FETCH: '1',
  };
}
