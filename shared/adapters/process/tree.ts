import { type ChildProcess, spawnSync } from 'node:child_process';
import { win32 } from 'node:path';
import { hasRunningMembers } from './group-members.ts';

/** A program and what it started. */
export type Tree = {
  isAlive(): boolean;
  /** Lets programs put things in order first, where the system knows such a thing. */
  ask(): void;
  end(): void;
  /** The same from an exit handler, where nothing can be waited for. */
  endNow(): void;
};

/** The process leads a group of its own (POSIX), or is the root of a tree that taskkill knows (Windows). */
export function treeOf(child: Killable): Tree {
  const { pid = 0 } = child;
  return process.platform === 'win32' ? windowsTree(child, pid) : group(pid);
}

type Killable = {
  readonly pid?: number | undefined;
  /** On Windows that is taskkill /T /F, or the process alone where there is none. */
  kill(): boolean;
  readonly nodeChildProcess: ChildProcess;
};

/** Asks, waits, and ends what is still there. */
export async function endTree(tree: Tree, graceMs: number): Promise<void> {
  if (!tree.isAlive()) return;
  tree.ask();
  if (await isGoneWithin(tree, graceMs)) return;
  tree.end();
  await isGoneWithin(tree, REAPED_MS);
}

/** What the system has not cleared away by then, no job waits for. */
const REAPED_MS = 1000;
const LOOK_MS = 20;

async function isGoneWithin(tree: Tree, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (tree.isAlive()) {
    if (performance.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return true;
}

function group(pid: number): Tree {
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-pid, name);
    } catch {
      // ESRCH: all are gone. EPERM: macOS says so of a group that only holds zombies.
      return false;
    }
  };
  return {
    isAlive: () => signal(0) && (hasRunningMembers(pid) ?? true),
    ask: () => void signal('SIGTERM'),
    end: () => void signal('SIGKILL'),
    endNow: () => void signal('SIGKILL'),
  };
}

/** Windows can ask a console program nothing, and finds no descendants of a process that is gone. */
function windowsTree(child: Killable, pid: number): Tree {
  const { nodeChildProcess } = child;
  const isAlive = (): boolean => nodeChildProcess.exitCode === null && nodeChildProcess.signalCode === null;
  const end = (): void => {
    if (isAlive()) child.kill();
  };
  return {
    isAlive,
    ask: end,
    end,
    endNow: () => {
      if (isAlive()) spawnSync(taskkill(), ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    },
  };
}

function taskkill(): string {
  return win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'taskkill.exe');
}
