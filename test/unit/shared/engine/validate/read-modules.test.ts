import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { makeFolders } from '../../../../../shared/adapters/files/folders.ts';
import { treeSitterHcl } from '../../../../../shared/adapters/hcl/hcl.ts';
import { MOST_BYTES, readModules } from '../../../../../shared/engine/validate/read-modules.ts';
import { newFolder, removeFolders } from '../../../../e2e/run-action.ts';

afterAll(removeFolders);

/** Windows lets only some make links. */
const onPosix = process.platform === 'win32' ? test.skip : test;

async function checkoutOf(files: Readonly<Record<string, string>>) {
  const checkout = await newFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(checkout, path)), { recursive: true });
    await writeFile(join(checkout, path), text);
  }
  const read = (paths: readonly string[], parsed: string[] = []) => {
    const hcl = treeSitterHcl();
    const folders = makeFolders({ GITHUB_WORKSPACE: checkout });
    const watched = {
      parse: (path: string, text: string) => {
        parsed.push(path);
        return hcl.parse(path, text);
      },
    };
    return readModules(checkout, paths, 'terraform', { folders, hcl: watched });
  };
  return { checkout, read };
}

const MAIN = 'resource "null_resource" "a" {}\n';
const pathsOf = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('the files of a checkout', () => {
  test('are modules, values and settings of backends, by their names', async () => {
    const files = {
      'main.tf': MAIN,
      'prod.tfvars': 'a = 1\n',
      'env/staging.tfvars.json': '{"a": 2}',
      'terraform.tfvars': 'a = 3\n',
      'staging.gcs.tfbackend': 'prefix = "s"\n',
      'backend.hcl': 'prefix = "t"\n',
      'env/backend-prod.hcl': 'prefix = "u"\n',
      'eu.backend.hcl': 'prefix = "v"\n',
      '.terraform/modules/x/main.tf': MAIN,
      '.tflint.hcl': 'plugin "x" {}\n',
      '.terraform.lock.hcl': '',
      'frontend.hcl': 'a = 1\n',
      'terragrunt.hcl': 'a = 1\n',
    };
    const { read } = await checkoutOf(files);
    const found = await read(Object.keys(files).sort());
    expect(found.modules.map(({ folder }) => folder)).toEqual(['']);
    expect(pathsOf(found.values)).toEqual(['env/staging.tfvars.json', 'prod.tfvars', 'terraform.tfvars']);
    expect(pathsOf(found.backends)).toEqual([
      'backend.hcl',
      'env/backend-prod.hcl',
      'eu.backend.hcl',
      'staging.gcs.tfbackend',
    ]);
    expect(found.values[0]?.attributes.map(({ name }) => name)).toEqual(['a']);
    expect(found.files).toEqual(['main.tf', 'prod.tfvars', 'terraform.tfvars']);
    expect(found.gaps).toEqual([]);
  });

  test('that are broken are read as far as they can be', async () => {
    const { read } = await checkoutOf({ 'main.tf': `${MAIN}resource "x" {{{\n` });
    const { modules, gaps } = await read(['main.tf']);
    expect([...(modules[0]?.resources.keys() ?? [])]).toEqual(['null_resource.a']);
    expect(modules[0]?.problems).not.toEqual([]);
    expect(gaps).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  test('for its size is a gap, and never reaches the parser', async () => {
    const { checkout, read } = await checkoutOf({ 'main.tf': MAIN });
    const huge = await open(join(checkout, 'huge.tfvars'), 'w');
    await huge.truncate(MOST_BYTES + 1);
    await huge.close();
    const parsed: string[] = [];
    const { modules, values, gaps } = await read(['huge.tfvars', 'main.tf'], parsed);
    expect(parsed).toEqual(['main.tf']);
    expect([modules.length, values.length]).toEqual([1, 0]);
    expect(gaps).toEqual([
      {
        kind: 'unparsed-files',
        message: expect.stringMatching(/^huge\.tfvars cannot be read: .*2097153 bytes/),
      },
    ]);
  });

  test('at the limit is read', async () => {
    const { read } = await checkoutOf({ 'main.tf': `${MAIN}#`.padEnd(MOST_BYTES, 'x') });
    const { modules, gaps } = await read(['main.tf']);
    expect(modules[0]?.problems).toEqual([]);
    expect(gaps).toEqual([]);
  });

  test.each([
    ['NUL bytes', `${MAIN}# \0`],
    ['another encoding', Buffer.from(MAIN, 'utf16le').toString('latin1')],
  ])('for %s is a gap', async (_, text) => {
    const { read } = await checkoutOf({ 'main.tf': text, 'good/main.tf': MAIN });
    const { modules, gaps } = await read(['good/main.tf', 'main.tf']);
    expect(modules.map(({ folder }) => folder)).toEqual(['good']);
    expect(gaps).toMatchObject([{ message: 'main.tf cannot be read: it is no text in UTF-8' }]);
  });

  onPosix(
    'because its link goes round, leads nowhere or leads out is a gap, and the rest is read',
    async () => {
      const { checkout, read } = await checkoutOf({ 'main.tf': MAIN });
      const secret = join(await newFolder(), 'secret.tf');
      await writeFile(secret, MAIN);
      await symlink('round.tf', join(checkout, 'round.tf'));
      await symlink('gone', join(checkout, 'lost.tf'));
      await symlink(secret, join(checkout, 'out.tf'));
      await symlink('main.tf', join(checkout, 'same.tf'));
      const parsed: string[] = [];
      const { gaps } = await read(['lost.tf', 'main.tf', 'out.tf', 'round.tf', 'same.tf'], parsed);
      expect(parsed.sort()).toEqual(['main.tf', 'same.tf']);
      expect(gaps.map(({ message }) => message.split(' cannot be read: ')[0])).toEqual([
        'lost.tf',
        'out.tf',
        'round.tf',
      ]);
      expect(gaps[1]?.message).toContain('it leads out of the checkout');
    },
  );
});
