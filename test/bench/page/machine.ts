import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { gcloudVersion, missingTools } from '../gcloud/missing.ts';
import { OPERATION_MS } from '../side-by-side/rounds.ts';

/** What figures must be read with, line by line. */
export type Machine = Readonly<
  Record<'date' | 'machine' | 'load' | 'node' | 'gcloud' | 'emulator' | 'commit', string>
>;

/** To be asked before anything is measured: the load is that of others. */
export function describeMachine(): Machine {
  const all = cpus();
  const [system, model, memory] = [
    `${process.platform} ${process.arch}`,
    all[0]?.model ?? 'unknown',
    Math.round(totalmem() / 2 ** 30),
  ];
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${all.length} × ${model}, ${memory} GiB, ${system}`,
    load: `${(loadavg()[0] ?? 0).toFixed(1)} before the first round`,
    node: process.versions.node,
    gcloud: missingTools().includes('gcloud') ? 'none' : gcloudVersion(),
    emulator: `on loopback, operations of at least ${OPERATION_MS} ms`,
    commit: commit(),
  };
}

export function machineLines(machine: Machine): string[] {
  return Object.entries(machine).map(([name, value]) => `${name}: ${value}`);
}

/** Below a plot, which may be seen without its page. */
export function sourceLine({ date, machine, node, gcloud }: Machine): string {
  return `npm run bench, ${date}, ${machine}, node ${node}, gcloud ${gcloud}`;
}

/** What was measured, and whether it is what the commit holds. */
function commit(): string {
  const id = git('rev-parse', '--short', 'HEAD');
  if (id === undefined) return 'unknown';
  const changed = git('status', '--porcelain', '--', ':/action-*', ':/shared', ':/test');
  return changed === '' ? id : `${id}, with changes that are not committed`;
}

function git(...args: readonly string[]): string | undefined {
  const { stdout, status } = spawnSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
