import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { childrenCpuMs, watchSession } from './tree.ts';

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
};

/** What a process and all that it started took. */
export type Measured = {
  readonly exitCode: number | null;
  readonly output: string;
  /** Milliseconds since 1970, as the emulator's log of requests has them. */
  readonly startedMs: number;
  readonly wallMs: number;
  /** Linux alone tells the rest. */
  readonly cpuMs: number | undefined;
  readonly largestBytes: number | undefined;
  readonly treeBytes: number | undefined;
};

const LOOK_MS = 20;
/** Longer than anything that is measured. */
const HANGS_MS = 600_000;

/** Runs a command to its end. One at a time: the CPU time is that of all children that ended meanwhile. */
export async function measure({ file, args, env, cwd }: Command): Promise<Measured> {
  const linux = process.platform === 'linux';
  const cpuBefore = linux ? childrenCpuMs() : 0;
  const startedMs = Date.now();
  const started = performance.now();
  // Detached: a session of its own, by which its processes are known.
  const child = spawn(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: linux });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const closed = once(child, 'close');
  const memory = linux && child.pid !== undefined ? recordPeaks(child.pid) : undefined;
  const stop = () => killAll(child);
  const hanging = setTimeout(stop, HANGS_MS);
  process.once('exit', stop);
  try {
    await once(child, 'exit');
    const wallMs = performance.now() - started;
    await closed;
    return {
      exitCode: child.exitCode,
      output: Buffer.concat(chunks).toString('utf8'),
      ...{ startedMs, wallMs },
      cpuMs: linux ? childrenCpuMs() - cpuBefore : undefined,
      largestBytes: memory?.peaks().largestBytes,
      treeBytes: memory?.peaks().residentBytes,
    };
  } finally {
    clearTimeout(hanging);
    memory?.stop();
    process.removeListener('exit', stop);
  }
}

/** A session of its own is not ended by an interrupt at the keyboard. */
function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'linux' ? -pid : pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

function recordPeaks(pid: number) {
  const look = watchSession(pid);
  let [residentBytes, largestBytes] = [0, 0];
  const timer = setInterval(() => {
    const now = look();
    residentBytes = Math.max(residentBytes, now.residentBytes);
    largestBytes = Math.max(largestBytes, now.largestBytes);
  }, LOOK_MS);
  return { peaks: () => ({ residentBytes, largestBytes }), stop: () => clearInterval(timer) };
}
