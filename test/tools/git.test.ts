import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect } from '@jest/globals';
import { pathspecsWithout } from '../../action-security-gate/src/scanners/gitleaks/git-log.ts';
import { makeFolders } from '../../shared/adapters/files/folders.ts';
import { makeProcesses } from '../../shared/adapters/process/processes.ts';
import { cleanEnvironment } from '../../shared/domain/tools/clean-environment.ts';
import { commitsWithoutLines } from '../../shared/engine/gate/commits-without-lines.ts';
import { gitIn } from '../../shared/engine/gate/git.ts';
import { readCheckout } from '../../shared/engine/gate/read-checkout.ts';
import { writeBase } from '../../shared/engine/gate/write-base.ts';
import { withModuleLogin } from '../../shared/engine/validate/module-login.ts';
import type { Log } from '../../shared/ports/log.ts';
import { newFolder } from '../e2e/run-action.ts';
import { newRepository, type Repository } from './repository.ts';
import { testWith } from './tool.ts';

const GIT = { executable: 'git' };
const onPosix = process.platform === 'win32' ? testWith({ executable: 'none here' }) : testWith(GIT);

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('git in a checkout that somebody else made', () => {
  onPosix('runs no program that its configuration, its attributes or its hooks name', async () => {
    const repository = await newRepository();
    const ran = await trap(repository);
    const commit = await repository.commit('one', { '.gitattributes': '* filter=trap\n', 'a.py': 'x = 1\n' });
    await rm(ran, { force: true });

    const { on, scratch } = await givenTo(repository.folder);
    const checkout = await readCheckout(repository.folder, {
      git: gitIn(on),
      folders: on.folders,
      exclude: [],
    });
    const base = await writeBase(commit, scratch, on);

    expect(checkout.files).toEqual(['.gitattributes', 'a.py']);
    expect(await readFile(join(String(base), 'a.py'), 'utf8')).toBe('x = 1\n');
    expect(await readFile(ran, 'utf8').catch(() => 'nothing ran')).toBe('nothing ran');
  });

  onPosix('takes no folder of the checkout that looks like a repository for one', async () => {
    const repository = await newRepository();
    const inner = join(repository.folder, 'app');
    repository.git('init', '--quiet', '--bare', inner);
    const ran = join(await folderOfTest(), 'ran');
    await writeFile(
      join(inner, 'config'),
      `[core]\nrepositoryformatversion = 0\nbare = false\nworktree = ${inner}\nfsmonitor = "echo ran > ${ran}; false"\n`,
    );

    const { on } = await givenTo(inner);
    const { files } = await readCheckout(inner, { git: gitIn(on), folders: on.folders, exclude: [] });

    expect(files).toContain('config');
    expect(await readFile(ran, 'utf8').catch(() => 'nothing ran')).toBe('nothing ran');
  });

  testWith(GIT)('tells of a range whether any of its commits adds a line', async () => {
    const repository = await newRepository();
    const start = await repository.commit('one', { 'a.txt': 'a\nb\n', 'gone.txt': 'x\n' });
    repository.git('rm', '--quiet', 'gone.txt');
    repository.git('mv', 'a.txt', 'b.txt');
    const moved = await repository.commit('only moved and deleted');
    await writeFile(join(repository.folder, 'logo.png'), Buffer.from([0, 1, 2, 0, 10, 0]));
    const binary = await repository.commit('a binary file');
    const line = await repository.commit('a line', { 'docs/b.md': 'a\n' });

    const { on } = await givenTo(repository.folder);
    const told = (range: string, exclude: readonly string[] = []) =>
      commitsWithoutLines(range, pathspecsWithout(exclude), gitIn(on));
    expect(await told(`${start}..${moved}`)).toBe(1);
    expect(await told(`${start}..${binary}`)).toBe(2);
    expect(await told(`${start}..${line}`)).toBeUndefined();
    expect(await told(`${start}..${line}`, ['docs/'])).toBe(3);
    expect(await told(`${line}..${line}`)).toBeUndefined();
    expect(await told(`${'0'.repeat(40)}..${line}`)).toBeUndefined();
  });

  testWith(GIT)(
    'writes another commit beside the checkout, and touches neither it nor its index',
    async () => {
      const repository = await newRepository();
      const before = await repository.commit('one', { 'app/a.py': 'x = 1\n', 'gone.txt': 'gone\n' });
      repository.git('rm', '--quiet', 'gone.txt');
      await repository.commit('two', { 'app/a.py': 'x = 2\n' });
      await repository.write({ 'app/a.py': 'x = 3\n' });
      const status = repository.git('status', '--porcelain');

      const { on, scratch } = await givenTo(join(repository.folder, 'app'));
      const base = String(await writeBase(before.slice(0, 12), scratch, on));

      expect(await readFile(join(base, 'app', 'a.py'), 'utf8')).toBe('x = 1\n');
      expect(await readFile(join(base, 'gone.txt'), 'utf8')).toBe('gone\n');
      expect(repository.git('status', '--porcelain')).toBe(status);
      expect(await writeBase('0'.repeat(40), await folderOfTest(), on)).toBeUndefined();
    },
  );
});

/** Every way in which a repository names programs that these questions could start; they write a file. */
async function trap({ folder, git }: Repository): Promise<string> {
  const own = await folderOfTest();
  const [ran, program] = [join(own, 'ran'), join(own, 'program')];
  await writeFile(program, `#!/bin/sh\necho "$0 $*" >> '${ran}'\ncat\n`);
  await chmod(program, 0o755);
  for (const key of ['core.fsmonitor', 'filter.trap.smudge', 'filter.trap.clean', 'core.sshCommand'])
    git('config', key, program);
  const hooks = join(folder, '.git', 'hooks');
  await mkdir(hooks, { recursive: true });
  for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
    await writeFile(join(hooks, hook), `#!/bin/sh\necho ${hook} >> '${ran}'\n`);
    await chmod(join(hooks, hook), 0o755);
  }
  return ran;
}

async function givenTo(folder: string) {
  const scratch = await folderOfTest();
  const folders = makeFolders({ RUNNER_TEMP: scratch, GITHUB_WORKSPACE: folder });
  const env = cleanEnvironment(process.env);
  const signal = new AbortController().signal;
  return { scratch, on: { processes: makeProcesses(), folders, folder, env, signal } };
}

async function folderOfTest(): Promise<string> {
  const folder = await newFolder();
  made.push(folder);
  return folder;
}

describe('tokens for modules in private repositories', () => {
  testWith(GIT)('reach their host by every form of its address, and no other host', async () => {
    const temp = await newFolder();
    made.push(temp);
    const folders = makeFolders({ RUNNER_TEMP: temp });
    const log = { mask: () => undefined } as unknown as Log;
    const basic = btoa('x-access-token:0token');
    await withModuleLogin([{ host: 'github.com', token: '0token' }], { folders, log }, async (login) => {
      const env = { ...cleanEnvironment(process.env), HOME: temp, USERPROFILE: temp, ...login };
      const git = async (...args: readonly string[]) => {
        const signal = new AbortController().signal;
        const request = { file: 'git', args, cwd: temp, env, signal, timeoutMs: 20_000 };
        const end = await makeProcesses().run({ ...request, maxOutputBytes: 10_000 });
        return end.end === 'exited' ? end.stdout.trim() : end.end;
      };
      for (const address of ['git@github.com:acme/m.git', 'ssh://git@github.com/acme/m.git'])
        expect(await git('ls-remote', '--get-url', address)).toBe('https://github.com/acme/m.git');
      const header = (url: string) => git('config', '--get-urlmatch', 'http.extraheader', url);
      expect(await header('https://github.com/acme/m.git')).toBe(`AUTHORIZATION: basic ${basic}`);
      for (const url of [
        'https://github.com.evil.example/m.git',
        'https://gitlab.com/m.git',
        'http://github.com/m.git',
      ])
        expect(await header(url)).toBe('');
    });
  });
});
