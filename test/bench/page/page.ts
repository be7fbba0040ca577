import type { Group } from '../figure.ts';
import { LEGEND } from './legend.ts';
import type { Plot } from './plots.ts';
import { renderTable } from './table.ts';

/** `.github/BENCHMARKS.md`, whole. */
export function renderPage(
  groups: readonly Group[],
  plots: readonly Plot[],
  machine: readonly string[],
): string {
  return [
    '# Benchmarks',
    '',
    'What the bundles cost, beside the script that users write today and beside the limits that the project gives itself. This page is',
    'written by `npm run bench -- --write`; without `--write` the same table is printed and nothing is touched. It ends with exit code 1',
    'where a limit is missed. `npm run bench -- --help` tells how to measure one part alone, more often, or the bundles of another checkout.',
    '',
    ...machine.map((line) => `- ${line}`),
    '',
    ...plots.flatMap(({ file, alt }) => [`![${alt}](benchmarks/${file})`, '']),
    renderTable(groups),
    '',
    '## How it is measured',
    '',
    ...LEGEND.map((line) => `- ${line}`),
    '',
  ].join('\n');
}
