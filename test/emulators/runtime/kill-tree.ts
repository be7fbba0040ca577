import { type ChildProcess, execFile } from 'node:child_process';

/** Asks a container's processes to end, or ends them. Windows has no way to ask. */
export function killTree(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    if (child.exitCode === null) execFile('taskkill', ['/pid', String(child.pid), '/T', '/F'], () => {});
    return;
  }
  killGroup(child.pid, signal);
}

/** A container leads a process group of its own, so that what it started ends with it. */
export function killGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // The whole group is gone already; macOS says EPERM of one that only holds zombies.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}
