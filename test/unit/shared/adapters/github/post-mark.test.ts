import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isPost, markForPost } from '../../../../../shared/adapters/github/post-mark.ts';
import { parseFileCommands } from '../../../../e2e/runner/file-commands.ts';

test('a step is post exactly when the runner hands it what main left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mark-'));
  const path = join(folder, 'state');
  await writeFile(path, '');
  expect(isPost({ GITHUB_STATE: path })).toBe(false);
  markForPost({ GITHUB_STATE: path });
  const state = Object.entries(parseFileCommands(await readFile(path, 'utf8')));
  expect(state).toHaveLength(1);
  expect(isPost(Object.fromEntries(state.map(([name, value]) => [`STATE_${name}`, value])))).toBe(true);
  await rm(folder, { recursive: true });
});

test('off a runner nothing is marked', () => {
  expect(() => markForPost({})).not.toThrow();
});
