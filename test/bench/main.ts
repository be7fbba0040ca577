import { cpus } from 'node:os';
import { countCalls } from './calls.ts';
import { measureSizes } from './sizes.ts';
import { measureStartUp } from './start-up.ts';
import { type Figure, renderTable } from './table.ts';

/** `npm run bench`: what the bundles cost, beside the limits that the project gives itself. */
const rounds = Number(process.argv[2] ?? 11);
console.log(
  `node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${new Date().toISOString().slice(0, 10)}`,
);
const figures: Figure[] = [...measureSizes(), ...(await measureStartUp(rounds)), ...(await countCalls())];
console.log(renderTable(figures));
if (figures.some(({ value, limit }) => limit !== undefined && value > limit)) {
  console.log('A figure is over its limit. Run it again on a calm machine before believing it.');
  process.exitCode = 1;
}
