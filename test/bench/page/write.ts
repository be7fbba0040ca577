import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measurements } from '../measure.ts';
import { type Machine, machineLines, sourceLine } from './machine.ts';
import { renderPage } from './page.ts';
import { plotsOf } from './plots.ts';

const DOCS = join(import.meta.dirname, '../../../.github');

/** Asked before minutes of measuring: the page holds both sides or stays as it is. */
export function refuseOneSided(missing: readonly string[]): void {
  if (missing.length === 0) return;
  throw new Error(
    `--write keeps both sides, and this machine lacks ${missing.join(', ')}: install it, or leave out --write`,
  );
}

/** Keeps the measurements in the docs; paths of what was written. A table that lacks a side is not kept. */
export async function writePage(measured: Measurements, machine: Machine): Promise<string[]> {
  if (measured.sideBySide?.gcloud === undefined)
    throw new Error('Expected both sides to be measured, found no gcloud: the docs stay as they are');
  const plots = plotsOf(measured, sourceLine(machine));
  await mkdir(join(DOCS, 'benchmarks'), { recursive: true });
  await writeFile(join(DOCS, 'BENCHMARKS.md'), renderPage(measured.groups, plots, machineLines(machine)));
  for (const { file, svg } of plots) await writeFile(join(DOCS, 'benchmarks', file), svg);
  return ['.github/BENCHMARKS.md', ...plots.map(({ file }) => `.github/benchmarks/${file}`)];
}
