import { createInterface } from 'node:readline';
import { killGroup } from './kill-tree.ts';

const watched = new Set<number>();

for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) watched.add(pid);
  else watched.delete(pid);
}

for (const pid of watched) killGroup(pid, 'SIGKILL');
