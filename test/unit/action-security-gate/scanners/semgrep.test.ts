import { describe, expect, test } from '@jest/globals';
import { semgrep } from '../../../../action-security-gate/src/scanners/semgrep.ts';
import { AT, FOREIGN, folderTarget, recorded, WISH } from './recorded.ts';

const read = (name: string) => semgrep.read(recorded('semgrep', name), folderTarget(), WISH);

describe('reading semgrep', () => {
  test('matches are findings, without the code that the message would quote', () => {
    expect(recorded('semgrep', 'findings').exitCode).toBe(0);
    const reading = read('findings');
    expect(reading.gaps).toEqual([]);
    expect(reading.proof).toEqual(['1 file scanned', '1 left out by .semgrepignore: tests/b.py']);
    expect(reading.findings).toMatchObject([
      {
        id: 'no-eval',
        severity: 'high',
        cwes: ['CWE-95'],
        anchor: '#1',
        place: { path: 'src/a.py', startLine: 1 },
      },
      { id: 'no-eval', severity: 'high', anchor: '#2', place: { path: 'src/a.py', startLine: 2 } },
    ]);
    expect(JSON.stringify(reading)).not.toContain('sesame');
  });

  test.each([
    ['broken-file', 'unparsed-files', /broken\.py/],
    ['no-files', 'nothing-scanned', /No file fits/],
  ] as const)('%s ends with 0 and is a gap', (name, kind, message) => {
    expect(recorded('semgrep', name).exitCode).toBe(0);
    expect(read(name).gaps).toMatchObject([{ kind, message: expect.stringMatching(message) }]);
  });

  test('rules that cannot be read are a crash that says why', () => {
    expect(read('broken-rules').gaps).toMatchObject([
      { kind: 'crashed', message: expect.stringMatching(/exit code 7: Invalid rule schema/) },
    ]);
  });

  test('a match says what its rule says, with the names that the rule gives to code', () => {
    const rule = 'rules:\n  - id: no-eval\n    message: >\n      Do not\n      eval $X\n';
    const texts = { '.semgrep/broken.yml': 'rules: [', '.semgrep/rules.yml': rule };
    const run = { ...recorded('semgrep', 'findings'), texts };
    const messages = semgrep.read(run, folderTarget(), WISH).findings.map(({ message }) => message);
    expect(messages).toEqual(['Do not eval $X', 'Do not eval $X']);
    expect(read('findings').findings[0]?.message).toBe('The rule no-eval of the repository matches here.');
  });

  test.each([
    ['CRITICAL', 'critical'],
    ['WARNING', 'medium'],
    ['INFO', 'low'],
    ['INVENTORY', 'info'],
    ['SOMETHING', 'unknown'],
  ])('%s is %s', (word, severity) => {
    const run = recorded('semgrep', 'findings');
    const report = run.report?.replaceAll('"severity":"ERROR"', `"severity":"${word}"`);
    const { findings } = semgrep.read({ ...run, report }, folderTarget(), WISH);
    expect(findings[0]?.severity).toBe(severity);
  });

  test.each(FOREIGN)('%s is a gap', (_, report) => {
    const run = { ...recorded('semgrep', 'findings'), report };
    const { findings, gaps } = semgrep.read(run, folderTarget(), WISH);
    expect(findings).toEqual([]);
    expect(gaps.map(({ kind }) => kind)).toEqual(['unreadable-report']);
  });
});

describe('calling semgrep', () => {
  test('it applies only where the repository holds rules, and asks nobody for others', () => {
    expect(semgrep.detect({ files: ['a.py', 'semgrep.yml', 'x/.semgrep/a.yml'] }, WISH)).toEqual([]);
    const files = ['.semgrep.yml', '.semgrep/README.md', '.semgrep/deep/b.yaml'];
    const [target] = semgrep.detect({ files }, WISH);
    expect(target?.files).toEqual(['.semgrep.yml', '.semgrep/deep/b.yaml']);
    const { args } = semgrep.command(target ?? folderTarget(), AT, WISH, { version: '', texts: {} });
    expect(args).toEqual(
      expect.arrayContaining([
        ...['--metrics=off', '--disable-version-check', '--oss-only', '--disable-nosem'],
        ...['--config=.semgrep.yml', '--config=.semgrep/deep/b.yaml'],
      ]),
    );
    expect(args.filter((arg) => arg.startsWith('--config'))).toHaveLength(2);
    expect(semgrep.version.read('1.182.0\n')).toBe('1.182.0');
  });
});
