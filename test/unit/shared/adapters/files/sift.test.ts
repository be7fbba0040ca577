import { mkdir, mkdtemp, open, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeFolders } from '../../../../../shared/adapters/files/folders.ts';
import { readCheckout } from '../../../../../shared/engine/gate/read-checkout.ts';
import { readTexts } from '../../../../../shared/engine/gate/read-texts.ts';

// Links need a right of their own on Windows.
const onPosix = process.platform === 'win32' ? test.skip : test;

let top = '';
let workspace = '';
beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'sift-')));
  workspace = join(top, 'workspace');
  await mkdir(join(workspace, 'app'), { recursive: true });
  await mkdir(join(workspace, '.git'));
  await writeFile(join(workspace, '.git', 'config'), 'extraheader = AUTHORIZATION: basic c2VjcmV0\n');
  await writeFile(join(top, 'secret'), 'secret\n');
  await writeFile(join(workspace, 'shared.txt'), 'a==1\n');
  await writeFile(join(workspace, 'app', 'plain.txt'), 'b==1\n');
});
afterEach(() => rm(top, { recursive: true, force: true }));

const folders = () => makeFolders({ GITHUB_WORKSPACE: workspace });
const link = (to: string, ...at: readonly string[]) => symlink(to, join(workspace, ...at));

describe('files of a checkout', () => {
  onPosix('are read where they lie in the workspace, however they are linked', async () => {
    await link('../shared.txt', 'app', 'requirements.txt');
    expect(folders().sift(join(workspace, 'app'), ['plain.txt', 'requirements.txt', 'gone.txt'])).toEqual({
      inside: ['plain.txt', 'requirements.txt'],
      outside: [],
    });
  });

  onPosix.each([
    ['out of the workspace', '../../secret'],
    ['to an absolute path', '/proc/self/environ'],
    ['to what git keeps of the login', '../.git/config'],
    ['to a device that never ends', '/dev/zero'],
    ['to a folder above', '../..'],
  ])('are not read where a link leads %s', async (_, to) => {
    if (to.startsWith('/proc') && process.platform !== 'linux') return;
    await link(to, 'app', 'requirements.txt');
    const app = join(workspace, 'app');
    expect(folders().sift(app, ['requirements.txt'])).toEqual({ inside: [], outside: ['requirements.txt'] });
    expect(await readTexts(['requirements.txt', 'plain.txt'], app, folders())).toEqual([
      { path: 'plain.txt', text: 'b==1\n' },
    ]);
  });

  onPosix(
    'are not read through a folder that is a link out of it, nor taken for files where they are folders',
    async () => {
      await link('../..', 'app', 'up');
      expect(folders().sift(join(workspace, 'app'), ['up/secret', '.'])).toEqual({
        inside: [],
        outside: ['up/secret'],
      });
      expect(folders().sift(workspace, ['app', 'app/up'])).toEqual({ inside: [], outside: ['app/up'] });
    },
  );

  onPosix('are bounded by their own folder where that is not of the workspace', async () => {
    const base = join(top, 'base');
    await mkdir(base);
    await symlink('../secret', join(base, 'a.txt'));
    await writeFile(join(base, 'b.txt'), '');
    expect(folders().sift(base, ['a.txt', 'b.txt'])).toEqual({ inside: ['b.txt'], outside: ['a.txt'] });
  });

  onPosix('are listed without those that are excluded, gone, or lead elsewhere, which is told', async () => {
    await link('/etc/passwd', 'package.json');
    const listed = ['app/plain.txt', 'gone.txt', 'package.json', 'shared.txt', 'shared.txt'];
    const git = async (command?: string) => (command === 'ls-files' ? `${listed.join('\0')}\0` : undefined);
    expect(await readCheckout(workspace, { git, folders: folders(), exclude: ['app/'] })).toEqual({
      files: ['shared.txt'],
      history: undefined,
      outside: ['package.json'],
    });
  });

  onPosix('are left out of a search where they are larger than any text', async () => {
    const dump = await open(join(workspace, 'dump.yaml'), 'w');
    await dump.truncate(2 ** 31 + 1);
    await dump.close();
    const paths = ['dump.yaml', 'shared.txt'];
    expect(await readTexts(paths, workspace, folders(), () => true)).toEqual([
      { path: 'shared.txt', text: 'a==1\n' },
    ]);
    await expect(readTexts(paths, workspace, folders())).rejects.toThrow(
      /^Expected .*dump\.yaml to be a text that can be read at once/,
    );
  });
});
