import { readFileSync } from 'node:fs';
import { skippedTests, type TestResults } from '../.github/scripts/jest/skipped-tests.ts';

type Report = TestResults & {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

/** Tells the shell what jest found: a last line `passed failed`, above it the names that a reader needs. */
function countTests(report: Report): void {
  const failed = report.testResults.flatMap((file) => [
    ...file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file.name}: ${test.fullName}`),
    ...(file.status === 'failed' && file.assertionResults.length === 0
      ? [`${file.name}: could not be run`]
      : []),
  ]);
  const skipped = skippedTests(report);
  print('Failed', failed);
  print('SKIPPED, so not proven here', skipped);
  const broken = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const unexplained = broken === 0 && (!report.success || report.numPassedTests === 0) ? 1 : 0;
  if (unexplained > 0) console.log('jest failed without naming a test, or ran none');
  console.log(`${report.numPassedTests} ${broken + unexplained}`);
}

function print(title: string, names: readonly string[]): void {
  if (names.length === 0) return;
  console.log(`${title} (${names.length}):`);
  for (const name of names) console.log(`  ${name.replace(`${process.cwd()}/`, '')}`);
}

countTests(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
