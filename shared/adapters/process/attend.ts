import { constants } from 'node:buffer';
import type { ChildProcess } from 'node:child_process';
import type { ProcessEnd, ProcessRequest } from '../../ports/processes.ts';
import type { ExitGuard } from './exit-guard.ts';
import { takeOutput } from './output.ts';
import type { Child } from './start-program.ts';
import { endTree, treeOf } from './tree.ts';

export type Limits = { readonly graceMs: number; readonly drainMs: number; readonly guard: ExitGuard };

export type Ended = Omit<ProcessEnd, 'durationMs'>;

type Stop = 'timed-out' | 'cancelled' | 'output-too-large';

/** Until the program and all that it started are gone, and their output is read. */
export async function attend(
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
  const { told } = request;
  const maxOutputBytes = Math.min(request.maxOutputBytes, constants.MAX_STRING_LENGTH);
  const stdout = takeOutput(child.stdout, maxOutputBytes, tooLarge, (line) => told?.('stdout', line));
  const stderr = takeOutput(child.stderr, maxOutputBytes, tooLarge, (line) => told?.('stderr', line));
  const release = guard.watch(tree);
  const timer = setTimeout(() => stop('timed-out'), Math.min(request.timeoutMs, LONGEST_TIMER_MS));
  const cancel = (): void => stop('cancelled');
  request.signal.addEventListener('abort', cancel, { once: true });
  // It may have come while the program was looked up, and does not come twice.
  if (request.signal.aborted) cancel();
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
