import { describe, expect, test } from '@jest/globals';
import { gitleaks } from '../../../../action-security-gate/src/scanners/gitleaks.ts';
import type { FinishedScan, Reading, ScanTarget, ScanWish } from '../../../../shared/domain/gate/scanner.ts';
import { AT, FOREIGN, recorded, WISH } from './recorded.ts';

const FILES: ScanWish = { ...WISH, secretsIn: { kind: 'files' } };
const rangeWish = (range: string): ScanWish => ({ ...WISH, secretsIn: { kind: 'range', range } });

function targetOf(wish: ScanWish, shallow = false): ScanTarget {
  const [target] = gitleaks.detect({ files: ['a.txt'], history: { shallow } }, wish);
  if (target === undefined) throw new Error('It applies to any checkout');
  return target;
}

function read(run: FinishedScan, wish = WISH, target = targetOf(wish)): Reading {
  return gitleaks.read(run, target, wish);
}

const optionsOf = (wish: ScanWish, texts: Readonly<Record<string, string>> = {}, target = targetOf(wish)) =>
  gitleaks.command(target, AT, wish, { version: '8.30.1', texts });
const logOptions = (args: readonly string[]) => (args[args.indexOf('--log-opts') + 1] ?? '').split(' ');

describe('reading gitleaks', () => {
  test('leaks are findings by commit, with the place in the checkout and an anchor that is no secret', () => {
    const { findings, proof, gaps } = read(recorded('gitleaks', 'history'));
    expect(proof).toEqual(['4 commits scanned']);
    expect(gaps).toEqual([]);
    expect(findings.map(({ place }) => [place?.path, place?.startLine])).toEqual([
      ['first.txt', 1],
      ['by-hand.txt', 1],
      ['by-hand.txt', 2],
      ['src/app.ini', 1],
    ]);
    const [first, second, third] = findings;
    expect(first).toMatchObject({ kind: 'secret', id: 'github-pat', severity: 'high', aliases: [] });
    expect(first?.anchor).toBe(`${first?.commit}#1`);
    expect([second?.anchor, third?.anchor]).toEqual([`${third?.commit}#1`, `${third?.commit}#2`]);
    expect(first?.message).toMatch(/^Uncovered a GitHub Personal Access Token.* since commit \w{10}\.$/);
  });

  test('of files as they are, no commit is told and the order does not depend on the threads of gitleaks', () => {
    const run = recorded('gitleaks', 'files');
    const turned = { ...run, report: JSON.stringify(JSON.parse(run.report ?? '').reverse()) };
    const { findings } = read(run, FILES);
    expect(read(turned, FILES).findings).toEqual(findings);
    expect(findings.map(({ anchor, commit }) => [anchor, commit])).toEqual([
      ['#1', undefined],
      ['#2', undefined],
      ['#1', undefined],
      ['#1', undefined],
    ]);
  });

  test('of files that are all excluded, the bytes that it read are no proof', () => {
    const wish = { ...FILES, exclude: ['**'] };
    const [none] = gitleaks.detect({ files: [] }, wish);
    const [some] = gitleaks.detect({ files: ['a.txt'] }, wish);
    const run = recorded('gitleaks', 'clean-files');
    expect(read(run, wish, none).gaps).toEqual([
      {
        kind: 'nothing-scanned',
        message: 'The input exclude (**) leaves no file of the checkout to look at',
      },
    ]);
    expect(read(run, wish, some).gaps).toEqual([]);
  });

  test('a range of commits is told in a form that people can read, and scanned as it is', () => {
    const range = `${'a1'.repeat(20)}..${'b2'.repeat(20)}`;
    expect(targetOf(rangeWish(range))).toMatchObject({
      title: 'commits a1a1a1a1a1..b2b2b2b2b2',
      what: range,
    });
    expect(targetOf(rangeWish('origin/main..HEAD')).title).toBe('commits origin/main..HEAD');
  });

  test('an ignore file that names files from the parent folder is a gap of the files, as it would hide them', () => {
    const run = recorded('gitleaks', 'clean-files');
    const hiding = { ...run, texts: { '.gitleaksignore': '# old\n../shop/a.txt:github-pat:1\n' } };
    expect(read(hiding, FILES).gaps).toMatchObject([
      { kind: 'unparsed-files', message: expect.stringContaining('.gitleaksignore names files by ../') },
    ]);
    expect(read({ ...run, texts: { '.gitleaksignore': 'a.txt:github-pat:1\n' } }, FILES).gaps).toEqual([]);
    const history = { ...recorded('gitleaks', 'history'), texts: hiding.texts };
    expect(read(history).gaps).toEqual([]);
  });

  test('commits of which git says that none adds a line are no gap, as long as gitleaks met no error', () => {
    const run = { ...recorded('gitleaks', 'history'), exitCode: 0, report: '[]' };
    const none = { ...run, stderr: '3:04PM INF 0 commits scanned.\n3:04PM INF no leaks found' };
    const range = { kind: 'range', range: 'a..b' } as const;
    const empty: ScanWish = { ...WISH, secretsIn: { ...range, withoutLines: 2 } };
    expect(read(none, empty)).toMatchObject({ proof: ['2 commits, none of which adds a line'], gaps: [] });
    expect(read(none, { ...WISH, secretsIn: range }).gaps).toMatchObject([{ kind: 'nothing-scanned' }]);
    const failed = { ...none, stderr: `${none.stderr}\n3:04PM ERR [git] fatal: bad revision 'a..b'` };
    expect(read(failed, empty)).toMatchObject({ proof: [], gaps: [{ kind: 'incomplete-history' }] });
    expect(read({ ...none, stderr: '' }, empty)).toMatchObject({ proof: [] });
  });

  test('a path seen from the parent folder, or on Windows, is one of the checkout', () => {
    expect(read(recorded('gitleaks', 'ignored-file'), FILES).findings).toMatchObject([
      { place: { path: 'a.txt', startLine: 1 } },
    ]);
    const run = recorded('gitleaks', 'files');
    const windows = run.report?.replaceAll('"src/app.ini"', JSON.stringify('..\\shop\\src\\app.ini'));
    expect(read({ ...run, report: windows }, FILES).findings.map(({ place }) => place?.path)).toContain(
      'src/app.ini',
    );
  });

  test.each([
    ['clean', WISH, '2 commits scanned'],
    ['clean-files', FILES, '4 bytes scanned'],
  ])('%s is proven by a count', (name, wish, proof) => {
    expect(read(recorded('gitleaks', name), wish)).toEqual({ findings: [], proof: [proof], gaps: [] });
  });

  test.each([
    ['no-repository', WISH, 'incomplete-history', /not a git repository/],
    ['no-commits', WISH, 'nothing-scanned', /no commit that adds a line/],
    ['unknown-range', rangeWish('nowhere..HEAD'), 'incomplete-history', /bad revision 'nowhere\.\.HEAD'/],
    ['option-as-range', rangeWish('--output=x'), 'incomplete-history', /bad revision '--output=x'/],
    ['empty-range', rangeWish('HEAD..HEAD'), 'nothing-scanned', /No commit of HEAD\.\.HEAD adds a line/],
    ['no-files', FILES, 'nothing-scanned', /no file with anything in it/],
  ] as const)('%s ends with 0 and an empty report, and is a gap', (name, wish, kind, message) => {
    const run = recorded('gitleaks', name);
    expect([run.exitCode, run.report]).toEqual([0, '[]']);
    const { findings, proof, gaps } = read(run, wish);
    expect([findings, proof]).toEqual([[], []]);
    expect(gaps).toMatchObject([{ kind, message: expect.stringMatching(message) }]);
  });

  test.each([
    ["fatal: detected dubious ownership in repository at '/checkout'", /another user/],
    ['fatal: unrecognized argument: --remerge-diff', /git 2\.35/],
    ['fatal: could not fetch abc from promisor remote', /without `filter`/],
  ])('the error %s says what to do', (error, hint) => {
    const run = recorded('gitleaks', 'no-repository');
    const stderr = run.stderr.replace(/fatal: .*/, error);
    const { gaps } = read({ ...run, stderr });
    expect(gaps).toMatchObject([{ kind: 'incomplete-history', hint: expect.stringMatching(hint) }]);
  });

  test('errors beside commits that were scanned are a gap and keep what was found', () => {
    const run = recorded('gitleaks', 'history');
    const { findings, gaps } = read({ ...run, stderr: `3:04PM ERR [git] error: bad object\n${run.stderr}` });
    expect(findings).toHaveLength(4);
    expect(gaps.map(({ kind }) => kind)).toEqual(['incomplete-history']);
  });

  test('a file that may not be read is a gap', () => {
    const run = recorded('gitleaks', 'clean-files');
    const stderr = `3:04PM WRN skipping file: permission denied path=a.txt\n${run.stderr}`;
    expect(read({ ...run, stderr }, FILES).gaps).toMatchObject([
      { kind: 'unparsed-files', message: expect.stringContaining('path=a.txt') },
    ]);
  });

  test('a shallow clone is a gap for the history and none for a range', () => {
    const run = recorded('gitleaks', 'clean');
    expect(read(run, WISH, targetOf(WISH, true)).gaps).toMatchObject([
      { kind: 'incomplete-history', hint: expect.stringContaining('fetch-depth: 0') },
    ]);
    const wish = rangeWish('HEAD~1..HEAD');
    expect(read(run, wish, targetOf(wish, true)).gaps).toEqual([]);
  });

  test('a failure is a crash that says why, also in colours', () => {
    const { gaps } = read(recorded('gitleaks', 'broken-rules'));
    expect(gaps).toMatchObject([
      { kind: 'crashed', message: expect.stringMatching(/exit code 1: unable to load gitleaks config, err/) },
    ]);
    expect(JSON.stringify(gaps)).not.toContain('\\u001b');
    const usage = { ...recorded('gitleaks', 'clean'), exitCode: 126, report: undefined };
    const stderr = 'Error: unknown flag: --redact\nUsage:\n  gitleaks git [flags] [repo]\n';
    expect(read({ ...usage, stderr }).gaps).toMatchObject([
      { kind: 'crashed', message: 'gitleaks ended with exit code 126: Error: unknown flag: --redact' },
    ]);
  });

  test.each(FOREIGN)('%s is a gap, whatever the log says', (_, report) => {
    const { findings, gaps } = read({ ...recorded('gitleaks', 'clean'), report });
    expect(findings).toEqual([]);
    expect(gaps.map(({ kind }) => kind)).toEqual(['unreadable-report']);
  });

  test('an exit code that does not fit the report is a gap', () => {
    const clean = recorded('gitleaks', 'clean');
    expect(read({ ...clean, exitCode: 113 }).gaps).toMatchObject([{ kind: 'unreadable-report' }]);
    const found = recorded('gitleaks', 'history');
    expect(read({ ...found, exitCode: 0 }).gaps).toMatchObject([{ kind: 'unreadable-report' }]);
  });

  test('a log without its counts proves nothing', () => {
    const run = { ...recorded('gitleaks', 'clean'), stderr: '' };
    expect(read(run)).toMatchObject({ proof: [], gaps: [{ kind: 'nothing-scanned' }] });
  });

  test('excluded paths are left out and told', () => {
    const { findings, proof } = read(recorded('gitleaks', 'history'), { ...WISH, exclude: ['src'] });
    expect(findings.map(({ place }) => place?.path)).toEqual(['first.txt', 'by-hand.txt', 'by-hand.txt']);
    expect(proof).toContain('without src');
  });
});

describe('calling gitleaks', () => {
  test('nothing in the checkout can hide a finding, and nothing secret is written', () => {
    for (const wish of [WISH, rangeWish('a..b'), FILES]) {
      const { args } = optionsOf(wish);
      expect(args).toEqual(
        expect.arrayContaining(['--redact=100', '--ignore-gitleaks-allow', '--gitleaks-ignore-path', '/s']),
      );
      expect(args[args.indexOf('--exit-code') + 1]).toBe('113');
      expect(args).not.toContain('--baseline-path');
      expect(args).not.toContain('--verbose');
    }
  });

  test('commits are read from the folder of git, with a foreign folder as the source', () => {
    const { args, env } = optionsOf(WISH);
    expect(args.at(-1)).toBe('/s');
    expect(env).toMatchObject({ GIT_DIR: '/home/runner/shop/.git', GIT_WORK_TREE: '/s' });
    const history = { shallow: false, gitFolder: '/home/runner/.git/worktrees/shop' };
    const [target] = gitleaks.detect({ files: [], history }, WISH);
    expect(optionsOf(WISH, {}, target).env).toMatchObject({ GIT_DIR: '/home/runner/.git/worktrees/shop' });
  });

  test('all commits are shown, or those of a range, and no range is an option', () => {
    expect(logOptions(optionsOf(WISH).args)).toEqual(
      expect.arrayContaining(['--all', '--full-history', '--remerge-diff']),
    );
    expect(logOptions(optionsOf(rangeWish('v1..v2')).args)).not.toContain('--all');
    for (const range of ['v1..v2', '--output=x', 'HEAD --output=x', 'HEAD\t--all']) {
      const options = logOptions(optionsOf(rangeWish(range)).args);
      expect(options.slice(options.indexOf('--end-of-options'))).toEqual([
        ...['--end-of-options', range.replace(/\s/, '?'), '--'],
      ]);
    }
  });

  test('rules of the repository are named for commits; an ignore file changes the way to the files', () => {
    const config = optionsOf(WISH, { '.gitleaks.toml': '' }).args;
    expect(config[config.indexOf('--config') + 1]).toBe('/home/runner/shop/.gitleaks.toml');
    expect(optionsOf(FILES).args.at(-1)).toBe('.');
    expect(optionsOf(FILES, { '.gitleaksignore': '' }).args.at(-1)).toBe('../shop');
    const windows = { ...AT, checkout: 'D:\\a\\shop\\shop' };
    const texts = { '.gitleaksignore': '' };
    const { args } = gitleaks.command(targetOf(FILES), windows, FILES, { version: '', texts });
    expect(args.at(-1)).toBe('../shop');
  });

  test('its version is read where it knows it', () => {
    expect(gitleaks.version.read('8.30.1\n')).toBe('8.30.1');
    expect(gitleaks.version.read('v8.28.0')).toBe('8.28.0');
    expect(gitleaks.version.read('version is set by build process\n')).toBeUndefined();
  });
});
