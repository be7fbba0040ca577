import { afterAll, expect, test } from '@jest/globals';
import { makeProcesses } from '../../../../../shared/adapters/process/processes.ts';
import { changedFiles } from '../../../../../shared/engine/gate/changed-files.ts';
import { changedLines } from '../../../../../shared/engine/gate/changed-lines.ts';
import { gitIn } from '../../../../../shared/engine/gate/git.ts';
import { removeFolders } from '../../../../e2e/run-action.ts';
import { systemVariables } from '../../../../e2e/runner/system-variables.ts';
import { newRepository } from '../../../../tools/repository.ts';

afterAll(removeFolders);

async function changed() {
  const repository = await newRepository();
  const base = await repository.commit('begin', {
    'a/main.tf': 'one\ntwo\nthree\n',
    'b/ü name.tf': 'one\n',
    'c/main.tf': 'one\n',
    'e/main.tf': 'one\n',
  });
  repository.git('checkout', '--quiet', '-b', 'change');
  await repository.commit('change', { 'a/main.tf': 'one\nTWO\nthree\nfour\n', 'b/ü name.tf': 'one\ntwo\n' });
  repository.git('checkout', '--quiet', 'main');
  await repository.commit('meanwhile', { 'c/main.tf': 'two\n' });
  repository.git('checkout', '--quiet', 'change');
  await repository.write({ 'd/new.tf': 'x\n', 'e/main.tf': 'changed by a step before\n' });
  return { base, git: gitOf(repository.folder) };
}

function gitOf(folder: string) {
  const { signal } = new AbortController();
  return gitIn({ processes: makeProcesses(), folder, env: systemVariables(), signal });
}

test('files that changed are those of the branch alone, with those that nobody has added yet', async () => {
  const { git } = await changed();
  expect(await changedFiles('main', git)).toEqual(['a/main.tf', 'b/ü name.tf', 'd/new.tf', 'e/main.tf']);
  expect(await changedFiles('nowhere', git)).toBeUndefined();
});

test('a file that was moved changed where it was and where it is', async () => {
  const repository = await newRepository();
  const text = 'locals {\n  a = 1\n  b = 2\n}\n';
  await repository.commit('begin', { 'old/main.tf': text });
  repository.git('mv', 'old', 'new');
  await repository.commit('move', {});
  expect(await changedFiles('HEAD~1', gitOf(repository.folder))).toEqual(['new/main.tf', 'old/main.tf']);
});

test('lines that changed are those of the pull request', async () => {
  const { git, base } = await changed();
  const pullRequest = { number: 1, baseSha: base, headSha: '', fromFork: false };
  expect([...((await changedLines({ pullRequest }, git)) ?? [])]).toEqual([
    [
      'a/main.tf',
      [
        { first: 2, last: 2 },
        { first: 4, last: 4 },
      ],
    ],
    ['b/ü name.tf', [{ first: 2, last: 2 }]],
  ]);
  expect(
    await changedLines({ pullRequest: { ...pullRequest, baseSha: 'f'.repeat(40) } }, git),
  ).toBeUndefined();
  expect(await changedLines({}, git)).toBeUndefined();
});
