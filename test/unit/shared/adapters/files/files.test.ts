import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeFiles } from '../../../../../shared/adapters/files/files.ts';
import { failureOf } from '../doubles.ts';

let workspace = '';
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rm(workspace, { recursive: true }));

test('paths are relative to the workspace, absolute ones are taken as they are', async () => {
  await writeFile(join(workspace, 'smoke.yml'), '\uFEFFchecks: []\n');
  const files = makeFiles({ GITHUB_WORKSPACE: workspace });
  expect(await files.read('smoke.yml')).toBe('checks: []\n');
  expect(await files.read(join(workspace, 'smoke.yml'))).toBe('checks: []\n');
});

test('a file that does not exist is undefined', async () => {
  await writeFile(join(workspace, 'file'), '');
  const files = makeFiles({ GITHUB_WORKSPACE: workspace });
  expect(await files.read('absent.yml')).toBeUndefined();
  expect(await files.read('absent/deep.yml')).toBeUndefined();
});

test('a folder in place of a file is an error that names it', async () => {
  await mkdir(join(workspace, 'smoke.yml'));
  const error = await failureOf(makeFiles({ GITHUB_WORKSPACE: workspace }).read('smoke.yml'));
  expect(error).toMatchObject({
    code: 'file-invalid',
    message: "Expected 'smoke.yml' to be a readable file, found a folder.",
  });
});

// Links need a right of their own on Windows.
(process.platform === 'win32' ? test.skip : test)(
  'a link that leads out of the checkout is not read, and one within it is',
  async () => {
    await mkdir(join(workspace, 'checkout', '.git'), { recursive: true });
    await writeFile(join(workspace, 'secret'), 'secret');
    await writeFile(join(workspace, 'checkout', '.git', 'config'), 'secret');
    await writeFile(join(workspace, 'checkout', 'real.yml'), 'real');
    const files = makeFiles({ GITHUB_WORKSPACE: join(workspace, 'checkout') });
    for (const [name, to] of [
      ['out.yml', '../secret'],
      ['login.yml', '.git/config'],
    ] as const) {
      await symlink(to, join(workspace, 'checkout', name));
      expect(await failureOf(files.read(name))).toMatchObject({
        code: 'file-invalid',
        message: `Expected '${name}' to be a file of the checkout, found a link that leads out of it.`,
      });
    }
    await symlink('real.yml', join(workspace, 'checkout', 'link.yml'));
    expect(await files.read('link.yml')).toBe('real');
    expect(await files.read('../secret')).toBe('secret');
  },
);
