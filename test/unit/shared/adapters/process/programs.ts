import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessRequest } from '../../../../../shared/ports/processes.ts';

const PROGRAMS = join(import.meta.dirname, '../../../../fixtures/programs');

/** The path of one of the small programs. */
export const program = (name: string): string => join(PROGRAMS, name);

/** A request for one of the small programs, with limits that no test should meet by accident. */
export function request(name: string, args: readonly string[], more: Partial<ProcessRequest> = {}) {
  return {
    file: process.execPath,
    args: [program(name), ...args],
    cwd: PROGRAMS,
    env: {},
    timeoutMs: 20_000,
    maxOutputBytes: 1_000_000,
    signal: new AbortController().signal,
    ...more,
  } satisfies ProcessRequest;
}

/** A new folder that is gone after the test. */
export async function folder(): Promise<
  AsyncDisposable & { readonly path: string; file(name: string): string }
> {
  const path = await mkdtemp(join(tmpdir(), 'programs-'));
  return {
    path,
    file: (name) => join(path, name),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Whether a process runs. One that has ended and was not reaped by its parent does not. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}

/** Resolves when a process that was killed a moment ago is gone, and answers whether it is. */
export async function isGone(pid: number): Promise<boolean> {
  const until = performance.now() + 2000;
  while (isRunning(pid) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
  return !isRunning(pid);
}

/** The process id that a program wrote down. */
export function pidIn(file: string): number {
  return Number(readFileSync(file, 'utf8'));
}
