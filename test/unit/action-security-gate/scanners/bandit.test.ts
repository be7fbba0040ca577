import { describe, expect, test } from '@jest/globals';
import { bandit } from '../../../../action-security-gate/src/scanners/bandit.ts';
import { AT, FOREIGN, folderTarget, recorded, WISH } from './recorded.ts';

const FILES = ['src/app.py', 'src/settings.py'];
const read = (name: string, files: readonly string[], wish = WISH) =>
  bandit.read(recorded('bandit', name), folderTarget(files), wish);

describe('reading bandit', () => {
  test('issues are findings, with the line of code as anchor and without the passwords that it quotes', () => {
    const reading = read('findings', FILES);
    expect(reading.gaps).toEqual([]);
    expect(reading.proof).toEqual([
      '2 Python files scanned (6 lines)',
      'without what .bandit would switch off',
    ]);
    expect(reading.findings.map(({ id, severity, anchor }) => [id, severity, anchor])).toEqual([
      ['B404', 'low', 'importsubprocess#1'],
      ['B602', 'high', 'subprocess.call(cmd,shell=True)#1'],
      ['B602', 'high', 'subprocess.call(cmd,shell=True)#2'],
      ['B105', 'low', '#1'],
    ]);
    expect(reading.findings[1]).toMatchObject({
      ...{ kind: 'code', tool: 'bandit', cwes: ['CWE-78'] },
      title: 'subprocess call with shell=True identified, security issue',
      message: 'subprocess call with shell=True identified, security issue. (confidence: high)',
      place: { path: 'src/app.py', startLine: 5, endLine: 5 },
    });
    expect(JSON.stringify(reading)).not.toContain('horse');
  });

  test('files that were scanned and hold nothing are clean', () => {
    expect(read('clean', ['a.py'])).toEqual({
      findings: [],
      proof: ['1 Python file scanned (1 line)'],
      gaps: [],
    });
  });

  test.each([
    ['broken-file', 0, ['a.py', 'broken.py'], ['unparsed-files'], 1],
    ['broken-file-and-findings', 1, ['a.py', 'broken.py'], ['unparsed-files'], 1],
    ['only-broken-files', 0, ['broken.py'], ['unparsed-files', 'nothing-scanned'], 0],
    ['no-files', 0, ['gone.py'], ['nothing-scanned'], 0],
  ])('%s ends with %d and is a gap', (name, exitCode, files, kinds, proofs) => {
    expect(recorded('bandit', name).exitCode).toBe(exitCode);
    const { gaps, proof } = read(name, files);
    expect(gaps.map(({ kind }) => kind)).toEqual(kinds);
    expect(proof).toHaveLength(proofs);
  });

  test('a file of the checkout that the report does not name is a gap, but not one that is excluded', () => {
    const files = ['a.py', 'made/b.py'];
    expect(read('clean', files).gaps).toEqual([
      { kind: 'unparsed-files', message: 'bandit did not scan made/b.py' },
    ]);
    expect(read('clean', files, { ...WISH, exclude: ['made'] }).gaps).toEqual([]);
  });

  test('paths of Windows are those of the checkout', () => {
    const run = recorded('bandit', 'findings');
    const report = run.report?.replaceAll('./src/', '.\\\\src\\\\');
    expect(bandit.read({ ...run, report }, folderTarget(FILES), WISH)).toEqual(read('findings', FILES));
  });

  test('a severity that bandit does not know is unknown', () => {
    const run = recorded('bandit', 'findings');
    const report = run.report?.replaceAll('"issue_severity":"HIGH"', '"issue_severity":"UNDEFINED"');
    const { findings } = bandit.read({ ...run, report }, folderTarget(FILES), WISH);
    expect(findings.filter(({ severity }) => severity === 'unknown')).toHaveLength(2);
  });

  test('a failure is a crash that says why', () => {
    const run = { ...recorded('bandit', 'clean'), exitCode: 2, report: undefined };
    const stderr = '[main]\tERROR\tMultiple .bandit files found\n';
    expect(bandit.read({ ...run, stderr }, folderTarget(), WISH).gaps).toEqual([
      {
        kind: 'crashed',
        message: 'bandit ended with exit code 2: [main]\tERROR\tMultiple .bandit files found',
      },
    ]);
  });

  test.each(FOREIGN)('%s is a gap', (_, report) => {
    const run = { ...recorded('bandit', 'clean'), report };
    const { findings, proof, gaps } = bandit.read(run, folderTarget(['a.py']), WISH);
    expect([findings, proof]).toEqual([[], []]);
    expect(gaps.map(({ kind }) => kind)).toEqual(['unreadable-report']);
  });

  test('an exit code that does not fit the report is a gap', () => {
    const clean = { ...recorded('bandit', 'clean'), exitCode: 1 };
    expect(bandit.read(clean, folderTarget(['a.py']), WISH).gaps).toMatchObject([
      { kind: 'unreadable-report' },
    ]);
    const found = { ...recorded('bandit', 'findings'), exitCode: 0 };
    expect(bandit.read(found, folderTarget(FILES), WISH).gaps).toMatchObject([{ kind: 'unreadable-report' }]);
  });
});

describe('calling bandit', () => {
  const argsOf = (files: readonly string[], exclude: readonly string[] = []) =>
    bandit.command(folderTarget(files), AT, { ...WISH, exclude }, { version: '', texts: {} });
  const excludedBy = (args: readonly string[]) => args[args.indexOf('--exclude') + 1]?.split(',') ?? [];

  test('comments and settings of the repository switch nothing off', () => {
    const { args, files } = argsOf(['a.py']);
    expect(args).toContain('--ignore-nosec');
    expect(args[args.indexOf('--ini') + 1]).toBe('/s/bandit.ini');
    expect(files).toEqual({ '/s/bandit.ini': '[bandit]\n' });
    expect(args).not.toContain('--baseline');
    expect(args).not.toContain('--configfile');
  });

  test('folders that tools fill are passed over, unless the checkout keeps a file in one', () => {
    expect(excludedBy(argsOf(['a.py']).args)).toContain('*/venv/*');
    expect(excludedBy(argsOf(['tools/venv/a.py']).args)).not.toContain('*/venv/*');
    // bandit takes a path that contains a pattern for excluded.
    for (const pattern of excludedBy(argsOf(['a.py'], ['docs', 'a,b.py']).args))
      expect(pattern).toMatch(/[*?[]/);
  });

  test('it applies where there is Python', () => {
    expect(bandit.detect({ files: ['a.ts', 'a.pyc'] }, WISH)).toEqual([]);
    expect(bandit.detect({ files: ['a.py', 'a.ts', 'b.py'] }, WISH)).toMatchObject([
      { because: 'a.py and 1 more are there', files: ['a.py', 'b.py'] },
    ]);
    expect(bandit.version.read('bandit 1.9.4\n  python version = 3.11.7\n')).toBe('1.9.4');
  });
});
