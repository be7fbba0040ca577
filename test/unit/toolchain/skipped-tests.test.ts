import { expect, test } from '@jest/globals';
import { skippedTests } from '../../../.github/scripts/jest/skipped-tests.ts';

const tests = [
  { fullName: 'a runs', status: 'passed' },
  { fullName: 'b waits', status: 'pending' },
  { fullName: 'c is planned', status: 'todo' },
  { fullName: 'd breaks', status: 'failed' },
];

test('tests that did not run are named, with their file, as the reporter sees them', () => {
  const results = { testResults: [{ testFilePath: 'x.test.ts', testResults: tests }] };
  expect(skippedTests(results)).toEqual(['x.test.ts: b waits', 'x.test.ts: c is planned']);
});

test('and as the JSON file has them', () => {
  const results = { testResults: [{ name: 'x.test.ts', assertionResults: tests }] };
  expect(skippedTests(results)).toEqual(['x.test.ts: b waits', 'x.test.ts: c is planned']);
});

test('nothing is named when everything ran', () => {
  expect(skippedTests({ testResults: [{ name: 'x.test.ts', assertionResults: tests.slice(0, 1) }] })).toEqual(
    [],
  );
});
