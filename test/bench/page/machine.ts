import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { gcloudVersion, missingTools } from '../gcloud/missing.ts';

/** What figures must be read with. */
export function describeMachine(): string[] {
  const all = cpus();
  return [
    `date: ${new Date().toISOString().slice(0, 10)}`,
    `machine: ${all.length} × ${all[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
    `node: ${process.versions.node}`,
    `gcloud: ${missingTools().includes('gcloud') ? 'none' : gcloudVersion()}`,
    `commit: ${commit()}`,
  ];
}

function commit(): string {
  const { stdout, status } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : 'unknown';
}
