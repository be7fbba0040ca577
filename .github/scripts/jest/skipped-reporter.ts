import { relative } from 'node:path';
import { skippedTests, type TestResults } from './skipped-tests.ts';

/** Jest counts skipped tests and names them only with --verbose; nobody should have to ask. */
export default class SkippedReporter {
  onRunComplete(_: unknown, results: TestResults): void {
    const skipped = skippedTests(results);
    if (skipped.length === 0 || isNarrowed()) return;
    console.error(`\nSKIPPED, so not proven here (${skipped.length}):`);
    for (const line of skipped) console.error(`  ${relative(process.cwd(), line)}`);
  }
}

/** With -t everything else is skipped because somebody asked for it. */
function isNarrowed(): boolean {
  return process.argv.some((argument) => argument === '-t' || argument.startsWith('--testNamePattern'));
}
