import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { killTree } from './kill-tree.ts';
import type { Reaper } from './reaper.ts';

export type ContainerOptions = {
  readonly command: readonly string[];
  readonly directory: string;
  readonly env: Readonly<Record<string, string>>;
  readonly reaper: Reaper;
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
};

/** One running process of a revision. */
export type Container = {
  readonly instanceId: string;
  /** How it ended, as the platform words it; after its last line was read. */
  readonly exited: Promise<string>;
  readonly isRunning: () => boolean;
  /** SIGTERM, then SIGKILL when it is still there after the grace time. */
  readonly stop: (graceMs: number) => Promise<void>;
  /** At once, as a crash. */
  readonly kill: () => void;
};

/** Starts a process that cannot outlive the emulator. */
export function startContainer(options: ContainerOptions): Container {
  const [program = '', ...args] = options.command;
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: options.directory,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  if (child.pid !== undefined) options.reaper.watch(child.pid);
  eachLine(child.stdout, (line) => options.onLine('stdout', line));
  eachLine(child.stderr, (line) => options.onLine('stderr', line));
  let running = true;
  const exited = whenGone(child).then((end) => {
    running = false;
    // What it left behind in its process group goes too.
    killTree(child, 'SIGKILL');
    if (child.pid !== undefined) options.reaper.forget(child.pid);
    return end;
  });
  return {
    instanceId: randomBytes(48).toString('hex'),
    exited,
    isRunning: () => running && child.exitCode === null && child.signalCode === null,
    stop: async (graceMs) => {
      killTree(child, 'SIGTERM');
      const timer = setTimeout(() => killTree(child, 'SIGKILL'), graceMs);
      await exited;
      clearTimeout(timer);
    },
    kill: () => killTree(child, 'SIGKILL'),
  };
}

function eachLine(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
}

function whenGone(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`Application failed to start: ${error.message}`));
    child.once('exit', (code, signal) => {
      const end =
        signal === null
          ? `Container called exit(${code}).`
          : `Container terminated on signal ${constants.signals[signal]}.`;
      child.once('close', () => resolve(end));
      // A grandchild that keeps the pipe open must not hold up the news.
      setTimeout(() => resolve(end), 100).unref();
    });
  });
}
