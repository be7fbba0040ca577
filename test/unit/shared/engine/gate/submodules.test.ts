import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeFolders } from '../../../../../shared/adapters/files/folders.ts';
import { makeProcesses } from '../../../../../shared/adapters/process/processes.ts';
import { gitIn } from '../../../../../shared/engine/gate/git.ts';
import { readCheckout } from '../../../../../shared/engine/gate/read-checkout.ts';
import { removeFolders } from '../../../../e2e/run-action.ts';
import { systemVariables } from '../../../../e2e/runner/system-variables.ts';
import { newRepository, type Repository } from '../../../../tools/repository.ts';

afterAll(removeFolders);

async function withSubmodule(): Promise<Repository> {
  const [whole, part] = await Promise.all([newRepository(), newRepository()]);
  await part.commit('begin', { 'main.tf': 'locals {}\n', 'deep/more.tf': 'locals {}\n' });
  whole.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', part.folder, 'modules/part');
  await whole.commit('begin', { 'main.tf': 'locals {}\n' });
  return whole;
}

async function filesOf({ folder }: Repository) {
  const git = gitIn({
    ...{ processes: makeProcesses(), folder, env: systemVariables() },
    signal: new AbortController().signal,
  });
  const folders = makeFolders({ GITHUB_WORKSPACE: folder });
  return (await readCheckout(folder, { git, folders, exclude: [] })).files;
}

test('what was checked out of a submodule is part of the checkout', async () => {
  expect(await filesOf(await withSubmodule())).toEqual([
    '.gitmodules',
    'main.tf',
    'modules/part/deep/more.tf',
    'modules/part/main.tf',
  ]);
});

test('a submodule that was not checked out holds nothing', async () => {
  const whole = await withSubmodule();
  rmSync(join(whole.folder, 'modules'), { recursive: true });
  expect(await filesOf(whole)).toEqual(['.gitmodules', 'main.tf']);
});
