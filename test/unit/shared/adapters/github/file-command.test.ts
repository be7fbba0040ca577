import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { appendValue } from '../../../../../shared/adapters/github/file-command.ts';
import { parseFileCommands } from '../../../../e2e/runner/file-commands.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
const written = async (...values: readonly (readonly [string, string])[]) => {
  files += 1;
  const path = join(folder, String(files));
  for (const [name, value] of values) appendValue(path, name, value);
  return parseFileCommands(await readFile(path, 'utf8'));
};

/** Text that tries to end the value and to set another. */
const hostile = fc
  .array(fc.constantFrom('ghadelimiter', '_', '\n', 'other<<x', 'other=1', 'ü', ' '), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('the runner reads every value as it was given, and no name but those that were set', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (first, second) => {
      expect(await written(['one', first], ['two', second])).toEqual({ one: first, two: second });
    }),
    { numRuns: 200 },
  );
});

test('a value that holds the line that would end it cannot set an output', async () => {
  expect(await written(['reason', 'x\nghadelimiter\nconclusion<<E\npromoted\nE'])).toEqual({
    reason: 'x\nghadelimiter\nconclusion<<E\npromoted\nE',
  });
});
