import { readdirSync, readFileSync } from 'node:fs';

/**
 * Whether a process group still runs, apart from members that have ended and wait to be reaped: in a container whose first process reaps nobody
 * they stay listed for ever, and signals still reach them. undefined where the system does not tell.
 */
export function hasRunningMembers(group: number): boolean | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stats = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf);
    return stats.some((stat) => stat?.group === group && stat.state !== 'Z' && stat.state !== 'X');
  } catch {
    return undefined;
  }
}

/** Behind the name, which may hold anything, come state, parent and group. */
function statOf(pid: string): { readonly state: string; readonly group: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', , group] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, group: Number(group) };
  } catch {
    // It has ended since the folder was read.
    return undefined;
  }
}
