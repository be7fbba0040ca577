import type { Bundle } from './bundle.ts';

/** One line a bundle: its size, and what it is made of, so that a heavy dependency is seen the day it comes. */
export function sizeLine(action: string, { files, packages }: Bundle): string {
  const total = [...files.values()].reduce((sum, content) => sum + content.byteLength, 0);
  const heaviest = [...packages].sort((a, b) => b.bytes - a.bytes).slice(0, 4);
  const shares = heaviest.map(({ name, bytes }) => `${name} ${megabytes(bytes)}`).join(', ');
  return `${action}/dist: ${megabytes(total)} MB in ${files.size} files, ${packages.length} packages (${shares})`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
