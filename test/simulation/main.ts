import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCurves } from './judge/curves.ts';
import { simulationPage } from './judge/page.ts';
import { judgeReport } from './judge/report.ts';
import { HELP, type Options, parseOptions } from './options.ts';

const DOCS = join(import.meta.dirname, '..', '..', '.github');

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else simulate(options);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 1;
}

/** Whole rollouts under the product's own judge, in seconds. */
function simulate({ runs, seed, write }: Options): void {
  const report = judgeReport(runs, seed, (text) => console.log(text));
  if (!write) return;
  const pictures = drawCurves(Math.max(1, Math.round(runs / 4)), seed);
  mkdirSync(join(DOCS, 'simulation'), { recursive: true });
  for (const [name, picture] of Object.entries(pictures))
    writeFileSync(join(DOCS, 'simulation', name), picture);
  writeFileSync(join(DOCS, 'SIMULATION.md'), simulationPage(report, { runs, seed }));
  console.log(`Wrote .github/SIMULATION.md and ${Object.keys(pictures).length} pictures`);
}
