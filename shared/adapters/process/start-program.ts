import type { ProcessRequest } from '../../ports/processes.ts';

export type Child = Awaited<ReturnType<typeof startProgram>>['child'];

/** Starts a program with what it is given and nothing of ours. */
export async function startProgram(path: string, { args, cwd, env }: ProcessRequest) {
  // Jobs that start no program do not load it.
  const { execa } = await import('execa');
  const child = execa(path, args, {
    cwd,
    env,
    extendEnv: false,
    shell: false,
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
    encoding: 'buffer',
    buffer: false,
    reject: false,
    // A process group of its own on POSIX, taskkill /T on Windows.
    killDescendants: true,
    // Both are done here, for descendants that do not listen too.
    forceKillAfterDelay: false,
    cleanup: false,
  });
  // It is a promise of its end, which nobody is to wait for yet.
  return { child };
}
