import { readdirSync, readFileSync } from 'node:fs';

/** What the processes of one session take at this moment. */
export type TreeMemory = {
  /** Resident now, all together; what they share is counted for each. */
  readonly residentBytes: number;
  /** The most that any of them that still lives was resident so far. */
  readonly largestBytes: number;
};

/**
 * Looks at a session, whose id is that of the process that was started detached. A look reads only the processes that
 * came after it, so that looking costs next to nothing.
 */
export function watchSession(session: number): () => TreeMemory {
  const strangers = new Set<number>();
  return () => {
    let residentBytes = 0;
    let largestBytes = 0;
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (!(pid >= session) || strangers.has(pid)) continue;
      const member = inSession(pid, session);
      if (member === false) strangers.add(pid);
      const status = member === true ? read(`/proc/${pid}/status`) : undefined;
      if (status === undefined) continue;
      residentBytes += kilobytes(status, 'VmRSS') * 1024;
      largestBytes = Math.max(largestBytes, kilobytes(status, 'VmHWM') * 1024);
    }
    return { residentBytes, largestBytes };
  };
}

/** Milliseconds of user and system time of all children that have ended and been waited for, theirs included. */
export function childrenCpuMs(): number {
  const fields = afterName(read('/proc/self/stat') ?? '');
  return (Number(fields[13]) + Number(fields[14])) * (1000 / CLOCK_TICKS);
}

/** Fixed by Linux for user space. */
const CLOCK_TICKS = 100;

/** undefined when it has ended. */
function inSession(pid: number, session: number): boolean | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat === undefined ? undefined : Number(afterName(stat)[3]) === session;
}

/** The fields after the name of the process, which may hold blanks: state, parent, group, session, … */
function afterName(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
