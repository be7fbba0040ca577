import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, jest } from '@jest/globals';
import { gitleaks } from '../../action-security-gate/src/scanners/gitleaks.ts';
import { newFolder } from '../e2e/run-action.ts';
import { newFiles, newRepository, type Repository } from './repository.ts';
import { type RealScan, scan } from './scan.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

jest.setTimeout(PATIENCE_MS);

const test = testWith(gitleaks);

/** Tokens of a form that gitleaks knows, made here so that no file holds one. */
const token = (seed: number): string => {
  const letters = 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzAbC';
  return `ghp_${letters.slice(seed)}${letters.slice(0, seed)}`;
};
const line = (seed: number, rest = ''): string => `token = "${token(seed)}"${rest}\n`;

const FILES = { secretsIn: { kind: 'files' } } as const;
const range = (text: string) => ({ secretsIn: { kind: 'range', range: text } }) as const;
const pathsOf = ({ reading }: RealScan) => reading.findings.map(({ place }) => place?.path);
const kindsOf = ({ reading }: RealScan) => reading.gaps.map(({ kind }) => kind);

/** A conflict whose resolution brings secrets that neither side has. */
async function conflict(repository: Repository): Promise<void> {
  await repository.commit('base', { 'settings.ini': 'base\n' });
  repository.git('checkout', '--quiet', '-b', 'side');
  await repository.commit('side', { 'settings.ini': 'side\n' });
  repository.git('checkout', '--quiet', 'main');
  await repository.commit('main', { 'settings.ini': 'main\n' });
  expect(() => repository.git('merge', 'side')).toThrow();
}

test('all commits are scanned: the first, a merge made by hand, a file that attributes call binary, a link that became a file', async () => {
  const repository = await newRepository();
  const first = await repository.commit('first', { 'first.txt': line(1), name: 'first.txt' });
  await conflict(repository);
  const merge = await repository.commit('merge', { 'settings.ini': line(2), 'by-hand.txt': line(3) });
  await repository.commit('attributes', { '.gitattributes': '*.env -diff\n', 'prod.env': line(4) });
  const object = repository.git('rev-parse', 'HEAD:name');
  repository.git('update-index', '--add', '--cacheinfo', `120000,${object},was-a-link`);
  repository.git('commit', '--quiet', '--message', 'link');
  await repository.commit('file', { 'was-a-link': line(5), 'ä ö/ü.txt': line(6) });
  repository.git('config', 'log.showRoot', 'false');
  repository.git('config', 'diff.noprefix', 'true');

  const done = await scan(gitleaks, repository.folder);

  expect(pathsOf(done).sort()).toEqual([
    'by-hand.txt',
    'first.txt',
    'prod.env',
    'settings.ini',
    'was-a-link',
    'ä ö/ü.txt',
  ]);
  expect(done.reading.gaps).toEqual([]);
  expect(done.reading.proof).toEqual(['8 commits scanned']);
  const at = (path: string) => done.reading.findings.find(({ place }) => place?.path === path);
  expect(at('first.txt')).toMatchObject({
    ...{ kind: 'secret', tool: 'gitleaks', id: 'github-pat', severity: 'high', commit: first },
    ...{ place: { path: 'first.txt', startLine: 1 }, anchor: `${first}#1` },
  });
  expect(at('settings.ini')?.commit).toBe(merge);
});

test('neither a finding nor the report nor the log holds a secret', async () => {
  const repository = await newRepository();
  await repository.commit('one', { 'a.txt': line(1), 'b.txt': Buffer.from(line(2)).toString('base64') });
  const { run, reading } = await scan(gitleaks, repository.folder);
  expect(reading.findings.length).toBeGreaterThan(0);
  const told = JSON.stringify({ ...run, reading });
  for (const seed of [1, 2]) expect(told).not.toContain(token(seed).slice(4));
});

test('a comment that allows, an ignore file and a baseline hide nothing', async () => {
  const repository = await newRepository();
  const first = await repository.commit('one', { 'src/a.txt': line(1, ' # gitleaks:allow') });
  const entries = ['src/a.txt:github-pat:1', `${first}:src/a.txt:github-pat:1`].join('\n');
  await repository.commit('ignore', { '.gitleaksignore': entries });
  for (const wish of [{}, FILES]) {
    const done = await scan(gitleaks, repository.folder, wish);
    expect(pathsOf(done)).toEqual(['src/a.txt']);
    expect(done.reading.gaps).toEqual([]);
  }
});

test('an ignore file that reckons with our way to the files is a gap', async () => {
  const repository = await newRepository();
  const name = repository.folder.split(/[\\/]/).at(-1);
  await repository.commit('one', {
    'a.txt': line(1),
    '.gitleaksignore': `../${name}/a.txt:github-pat:1\n`,
  });
  expect(kindsOf(await scan(gitleaks, repository.folder, FILES))).toEqual(['unparsed-files']);
});

test('a range has its own commits and no others; what looks like an option is none', async () => {
  const repository = await newRepository();
  await repository.commit('one', { 'a.txt': line(1) });
  await repository.commit('two', { 'b.txt': line(2) });
  const done = await scan(gitleaks, repository.folder, range('HEAD~1..HEAD'));
  expect(pathsOf(done)).toEqual(['b.txt']);
  expect(done.reading.proof).toEqual(['1 commit scanned']);
  const written = join(repository.folder, 'written');
  for (const bad of ['nowhere..HEAD', `--output=${written}`, `HEAD --output=${written}`, '-1']) {
    const refused = await scan(gitleaks, repository.folder, range(bad));
    expect(kindsOf(refused)).toEqual(['incomplete-history']);
    expect(refused.reading).toMatchObject({ findings: [], proof: [] });
    expect(refused.run.exitCode).toBe(0);
  }
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('no commit, an empty range and a commit that only removes prove nothing', async () => {
  const repository = await newRepository();
  expect(kindsOf(await scan(gitleaks, repository.folder))).toEqual(['nothing-scanned']);
  expect(kindsOf(await scan(gitleaks, repository.folder, range('HEAD~1..HEAD')))).toEqual([
    'incomplete-history',
  ]);
  await repository.commit('one', { 'a.txt': 'a\n', 'b.txt': 'b\n' });
  repository.git('rm', '--quiet', 'b.txt');
  await repository.commit('two');
  for (const empty of ['HEAD..HEAD', 'HEAD~1..HEAD'])
    expect(kindsOf(await scan(gitleaks, repository.folder, range(empty)))).toEqual(['nothing-scanned']);
});

test('a folder without git, or one that is not there, is a gap and not clean', async () => {
  const folder = await newFiles({ 'a.txt': line(1) });
  const done = await scan(gitleaks, folder);
  expect(done.run).toMatchObject({ exitCode: 0, report: '[]\n' });
  expect(kindsOf(done)).toEqual(['incomplete-history']);
  expect(done.reading.gaps[0]?.hint).toContain('secrets_in: files');
  const files = await scan(gitleaks, folder, FILES);
  expect(pathsOf(files)).toEqual(['a.txt']);
  expect(files.reading.findings[0]).toMatchObject({ place: { path: 'a.txt', startLine: 1 }, anchor: '#1' });
  expect(files.reading.findings[0]?.commit).toBeUndefined();
  expect(kindsOf(await scan(gitleaks, await newFolder(), FILES))).toEqual(['nothing-scanned']);
});

test('a checkout of another user, as in a container job, is scanned', async () => {
  const repository = await newRepository();
  await repository.commit('one', { 'a.txt': line(1) });
  const other = { env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } };
  expect(pathsOf(await scan(gitleaks, repository.folder, {}, other))).toEqual(['a.txt']);
});

test('a shallow clone is a gap for the history, and none for a range that it holds', async () => {
  const origin = await newRepository();
  await origin.commit('one', { 'a.txt': line(1) });
  await origin.commit('two', { 'b.txt': line(2) });
  await origin.commit('three', { 'c.txt': line(3) });
  const folder = join(await newFolder(), 'clone');
  origin.git('clone', '--quiet', '--depth=2', pathToFileURL(origin.folder).href, folder);
  const history = await scan(gitleaks, folder);
  expect(kindsOf(history)).toEqual(['incomplete-history']);
  expect(history.reading.findings.length).toBeGreaterThan(0);
  const held = await scan(gitleaks, folder, range('HEAD~1..HEAD'));
  expect(pathsOf(held)).toEqual(['c.txt']);
  expect(held.reading.gaps).toEqual([]);
});

test('a worktree and a folder within a repository are scanned by the history that they belong to', async () => {
  const repository = await newRepository();
  await repository.commit('one', { 'service/a.txt': line(1) });
  const folder = join(await newFolder(), 'tree');
  repository.git('worktree', 'add', '--quiet', folder, '-b', 'other');
  expect(pathsOf(await scan(gitleaks, folder))).toEqual(['service/a.txt']);
  expect(pathsOf(await scan(gitleaks, join(repository.folder, 'service')))).toEqual(['service/a.txt']);
});

test('rules of the repository are followed and told; rules that cannot be read are a crash', async () => {
  const repository = await newRepository();
  const rules = '[extend]\nuseDefault = true\n[[allowlists]]\npaths = ["^docs/"]\n';
  await repository.commit('one', { 'a.txt': line(1), 'docs/b.txt': line(2), '.gitleaks.toml': rules });
  for (const wish of [{}, FILES]) {
    const done = await scan(gitleaks, repository.folder, wish);
    expect(pathsOf(done)).toEqual(['a.txt']);
    expect(done.reading.proof).toContain('by the rules of .gitleaks.toml');
  }
  await writeFile(join(repository.folder, '.gitleaks.toml'), 'rules = [');
  const broken = await scan(gitleaks, repository.folder);
  expect(kindsOf(broken)).toEqual(['crashed']);
  expect(broken.reading.gaps[0]?.message).toContain('unable to load gitleaks config');
});

test.each([['test'], ['./test/'], ['test/data/*.txt'], ['**/c d.txt']])(
  '%s is left out of commits and files, and told',
  async (glob) => {
    const repository = await newRepository();
    await repository.commit('one', { 'a.txt': line(1), 'test/data/c d.txt': line(2) });
    await repository.commit('two', { 'b/test.txt': line(3) });
    for (const wish of [{}, FILES, range('HEAD')]) {
      const done = await scan(gitleaks, repository.folder, { ...wish, exclude: [glob] });
      expect(pathsOf(done).sort()).toEqual(['a.txt', 'b/test.txt']);
      expect(done.reading.proof).toContain(`without ${glob}`);
      expect(done.reading.gaps).toEqual([]);
    }
  },
);

test('a clone whose commits are damaged is a gap', async () => {
  const repository = await newRepository();
  await repository.commit('one', { 'a.txt': 'a\n' });
  await repository.commit('two', { 'b.txt': 'b\n' });
  const object = repository.git('rev-parse', 'HEAD~1:a.txt');
  const file = join(repository.folder, '.git', 'objects', object.slice(0, 2), object.slice(2));
  await rm(file, { force: true });
  await mkdir(join(file, '..'), { recursive: true });
  expect(kindsOf(await scan(gitleaks, repository.folder))).toContain('incomplete-history');
});
