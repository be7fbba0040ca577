import { lstat, mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeScratchTrees } from '../../../../../shared/adapters/files/scratch-trees.ts';
import { newFolder } from '../../../../e2e/run-action.ts';

const trees = makeScratchTrees();

async function files(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = await newFolder();
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const show = async (checkout: string, own: readonly string[]) => {
  const into = join(await newFolder(), 'tree');
  await trees.show({ checkout, into, own, without: ['.terraform'], copied: ['.terraform.lock.hcl'] });
  return into;
};

describe('a tree that shows a checkout', () => {
  test('shows every file under the same path, through real folders and links', async () => {
    const checkout = await files({
      'envs/prod/main.tf': 'prod',
      'envs/prod/sub/x.txt': 'x',
      'modules/db/main.tf': 'db',
      'readme.md': 'r',
    });
    const tree = await show(checkout, ['envs/prod']);
    for (const [path, text] of [
      ['envs/prod/main.tf', 'prod'],
      ['envs/prod/sub/x.txt', 'x'],
      ['envs/prod/../../modules/db/main.tf', 'db'],
      ['readme.md', 'r'],
    ] as const)
      expect(await readFile(join(tree, path), 'utf8')).toBe(text);
    expect((await lstat(join(tree, 'envs/prod'))).isSymbolicLink()).toBe(false);
  });

  test('keeps what is written to its own folders to itself', async () => {
    const checkout = await files({
      'a/main.tf': '',
      'a/.terraform.lock.hcl': 'old',
      'a/.terraform/x': 'left over',
    });
    const tree = await show(checkout, ['a']);
    await writeFile(join(tree, 'a', '.terraform.lock.hcl'), 'new');
    await writeFile(join(tree, 'a', 'made.tf'), 'new');
    expect(await readFile(join(checkout, 'a', '.terraform.lock.hcl'), 'utf8')).toBe('old');
    await expect(lstat(join(checkout, 'a', 'made.tf'))).rejects.toThrow('ENOENT');
    await expect(lstat(join(tree, 'a', '.terraform'))).rejects.toThrow('ENOENT');
  });

  test('can be of the checkout itself, with folders of its own below', async () => {
    const checkout = await files({ 'main.tf': 'top', 'm/main.tf': 'm', '.git/config': 'secret' });
    const tree = await show(checkout, ['', 'm']);
    await writeFile(join(tree, 'm', '.terraform.lock.hcl'), 'new');
    expect(await readFile(join(tree, 'main.tf'), 'utf8')).toBe('top');
    await expect(lstat(join(checkout, 'm', '.terraform.lock.hcl'))).rejects.toThrow('ENOENT');
    await expect(lstat(join(tree, '.git'))).rejects.toThrow('ENOENT');
  });

  test('shows a folder that is called like a file as a folder, for a link to it would be read as a file', async () => {
    const checkout = await files({ 'a/main.tf/deep/x.txt': 'x', 'a/.terraform.lock.hcl/x': 'x' });
    const tree = await show(checkout, ['a']);
    expect((await lstat(join(tree, 'a', 'main.tf'))).isDirectory()).toBe(true);
    expect(await readFile(join(tree, 'a', 'main.tf', 'deep', 'x.txt'), 'utf8')).toBe('x');
    expect(await readFile(join(tree, 'a', '.terraform.lock.hcl', 'x'), 'utf8')).toBe('x');
  });

  const posixTest = process.platform === 'win32' ? test.skip : test;
  posixTest('does not go round where links lead to themselves or to nothing', async () => {
    const checkout = await files({ 'a/main.tf': '' });
    await symlink('loop', join(checkout, 'a', 'loop'));
    await symlink('..', join(checkout, 'a', 'up'));
    await symlink('nowhere', join(checkout, 'a', 'gone.tf'));
    await symlink('made.hcl', join(checkout, 'a', '.terraform.lock.hcl'));
    const tree = await show(checkout, ['a']);
    expect(await readlink(join(tree, 'a', 'up'))).toBe(join(checkout, 'a', 'up'));
    await writeFile(join(tree, 'a', '.terraform.lock.hcl'), 'new');
    await expect(lstat(join(checkout, 'a', 'made.hcl'))).rejects.toThrow('ENOENT');
  });
});

describe('packages of providers', () => {
  const PACKAGE = 'registry.terraform.io/hashicorp/time/0.14.2/linux_amd64';

  test('are handed over whole, and what is there already stays', async () => {
    const into = await newFolder();
    const first = await files({ [`${PACKAGE}/bin`]: 'one' });
    expect(await trees.adopt(first, into)).toBe(1);
    expect(await readFile(join(into, PACKAGE, 'bin'), 'utf8')).toBe('one');
    expect(await trees.adopt(await files({ [`${PACKAGE}/bin`]: 'two' }), into)).toBe(0);
    expect(await readFile(join(into, PACKAGE, 'bin'), 'utf8')).toBe('one');
  });

  test('are none where nothing was installed', async () => {
    expect(await trees.adopt(join(await newFolder(), 'gone'), await newFolder())).toBe(0);
  });
});
