import type { ProcessEnd, Processes, ProcessRequest } from '../../ports/processes.ts';
import { attend, type Ended, type Limits } from './attend.ts';
import { makeExitGuard } from './exit-guard.ts';
import { notStarted } from './not-started.ts';
import { type Child, startProgram } from './start-program.ts';
import { findProgram } from './which.ts';

export type ProcessOptions = {
  /** Between asking a tree to end and ending it. The runner gives a cancelled job 7.5 s until it asks again, and 10 s in all. */
  readonly graceMs?: number;
  /** How long what a program started may hold its output open after the program itself has ended. */
  readonly drainMs?: number;
};

/** Processes by execa: it starts npm.cmd on Windows without a shell that would read our arguments. */
export function makeProcesses({ graceMs = 3000, drainMs = 1000 }: ProcessOptions = {}): Processes {
  const guard = makeExitGuard();
  return { run: (request) => run(request, { graceMs, drainMs, guard }) };
}

async function run(request: ProcessRequest, limits: Limits): Promise<ProcessEnd> {
  const started = performance.now();
  const ended = (end: Ended): ProcessEnd => ({
    ...end,
    durationMs: Math.round(performance.now() - started),
  });
  if (request.signal.aborted) return ended({ end: 'cancelled', stdout: '', stderr: '' });
  const program = await findProgram(request.file, request.env);
  if ('problem' in program) {
    return ended({ end: 'not-started', stdout: '', stderr: '', problem: program.problem });
  }
  return ended(await runFound(program.path, request, limits));
}

async function runFound(path: string, request: ProcessRequest, limits: Limits): Promise<Ended> {
  let child: Child;
  try {
    ({ child } = await startProgram(path, request));
  } catch (error) {
    return { end: 'not-started', stdout: '', stderr: '', problem: (error as Error).message };
  }
  if (child.pid === undefined) {
    const { code, originalMessage: message } = await child;
    const problem = await notStarted({ code, message, path, cwd: request.cwd });
    return { end: 'not-started', stdout: '', stderr: '', problem };
  }
  return await attend(child, request, limits);
}
