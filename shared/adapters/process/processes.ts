import type { ChildProcess } from 'node:child_process';
import type { ProcessEnd, Processes, ProcessRequest } from '../../ports/processes.ts';
import { type ExitGuard, makeExitGuard } from './exit-guard.ts';
import { notStarted } from './not-started.ts';
import { takeOutput } from './output.ts';
import { endTree, treeOf } from './tree.ts';
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

type Limits = { readonly graceMs: number; readonly drainMs: number; readonly guard: ExitGuard };

type Stop = 'timed-out' | 'cancelled' | 'output-too-large';

async function run(request: ProcessRequest, limits: Limits): Promise<ProcessEnd> {
  const started = performance.now();
  const ended = (end: Omit<ProcessEnd, 'durationMs'>): ProcessEnd => ({
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

type Ended = Omit<ProcessEnd, 'durationMs'>;

async function runFound(path: string, request: ProcessRequest, limits: Limits): Promise<Ended> {
  let child: Child;
  try {
    child = start(await loaded(), path, request);
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

type Execa = typeof import('execa').execa;
type Child = ReturnType<typeof start>;

/** Jobs that start no program do not load it. */
async function loaded(): Promise<Execa> {
  return (await import('execa')).execa;
}

function start(execa: Execa, path: string, { args, cwd, env }: ProcessRequest) {
  return execa(path, args, {
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
}

/** Until the program and all that it started are gone, and their output is read. */
async function attend(
  child: Child,
  request: ProcessRequest,
  { graceMs, drainMs, guard }: Limits,
): Promise<Ended> {
  const { nodeChildProcess: process } = child;
  const tree = treeOf(child);
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ending ??= endTree(tree, graceMs);
    return ending;
  };
  let stopped: Stop | undefined;
  const unstoppable = Promise.withResolvers<void>();
  const stop = (why: Stop): void => {
    // What has ended by itself was not stopped, however long its output is still read.
    if (stopped !== undefined || hasExited(process)) return;
    stopped = why;
    void end().then(unstoppable.resolve);
  };
  const tooLarge = (): void => stop('output-too-large');
  const { maxOutputBytes, told } = request;
  const stdout = takeOutput(child.stdout, maxOutputBytes, tooLarge, (line) => told?.('stdout', line));
  const stderr = takeOutput(child.stderr, maxOutputBytes, tooLarge, (line) => told?.('stderr', line));
  const release = guard.watch(tree);
  const timer = setTimeout(() => stop('timed-out'), Math.min(request.timeoutMs, LONGEST_TIMER_MS));
  const cancel = (): void => stop('cancelled');
  request.signal.addEventListener('abort', cancel, { once: true });
  try {
    await Promise.race([exitOf(process), unstoppable.promise]);
    clearTimeout(timer);
    const read = Promise.all([stdout.closed, stderr.closed]);
    if (!(await settlesWithin(read, drainMs))) {
      await end();
      // A process that left the group may still hold the pipe: nobody waits for it.
      if (!(await settlesWithin(read, LAST_WORDS_MS))) for (const stream of [stdout, stderr]) stream.cut();
    }
    await end();
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', cancel);
    release();
  }
  return { ...howItEnded(process, stopped), stdout: stdout.text(), stderr: stderr.text() };
}

const LAST_WORDS_MS = 200;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function hasExited({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function exitOf(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (hasExited(process)) resolve();
    else process.once('exit', () => resolve());
  });
}

async function settlesWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), ms);
  const inTime = await Promise.race([work.then(() => true), late.promise]);
  clearTimeout(timer);
  return inTime;
}

function howItEnded(
  { exitCode, signalCode }: ChildProcess,
  stopped: Stop | undefined,
): Pick<ProcessEnd, 'end' | 'exitCode' | 'problem'> {
  if (stopped !== undefined) return { end: stopped };
  if (exitCode !== null) return { end: 'exited', exitCode };
  const memory = signalCode === 'SIGKILL' ? ', as the system does when memory is short' : '';
  return { end: 'killed', problem: `It was ended by ${signalCode}${memory}.` };
}
