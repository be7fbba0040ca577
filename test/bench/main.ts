import { removeFolders } from '../e2e/run-action.ts';
import { findBundles } from './bundles.ts';
import { broken } from './figure.ts';
import { missingTools } from './gcloud/missing.ts';
import { measureParts } from './measure.ts';
import { HELP, type Options, parseOptions } from './options.ts';
import { describeMachine, machineLines } from './page/machine.ts';
import { renderTable } from './page/table.ts';
import { refuseOneSided, writePage } from './page/write.ts';

/** `npm run bench`: what the bundles cost, beside what users write today and beside the limits that the project gives itself. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const options = readOptions();
if (options?.help) console.log(HELP);
else if (options !== undefined) await bench(options).catch(tellFault).finally(removeFolders);

async function bench(options: Options): Promise<void> {
  if (options.write) refuseOneSided(missingTools());
  const bundles = findBundles(options.dist);
  const machine = describeMachine();
  console.log(machineLines(machine).join('\n'));
  const measured = await measureParts(options, bundles, (text) => console.error(text));
  console.log(`\n${renderTable(measured.groups)}`);
  console.log('\nHow each is measured, and which calls are needed: .github/BENCHMARKS.md');
  if (options.write) console.log(`\nWritten: ${(await writePage(measured, machine)).join(', ')}`);
  const missed = broken(measured.groups);
  if (missed.length === 0) return;
  console.log('\nOver the limit; run it again on a calm machine before believing it:');
  for (const what of missed) console.log(`- ${what}`);
  process.exitCode = 1;
}

/** What a tool said when it failed is in the message. */
function tellFault(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readOptions(): Options | undefined {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    process.exitCode = 2;
    return undefined;
  }
}
