import { expect, jest } from '@jest/globals';
import { semgrep } from '../../action-security-gate/src/scanners/semgrep.ts';
import { newFiles } from './repository.ts';
import { scan } from './scan.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

jest.setTimeout(PATIENCE_MS);

const test = testWith(semgrep);

const RULES = `rules:
  - id: no-eval
    languages: [python]
    severity: ERROR
    message: Do not eval $X
    pattern: eval($X)
    metadata:
      cwe: ["CWE-95: Eval Injection"]
      references: [https://example.com/eval]
`;
const RULE_FILE = '.semgrep/rules.yml';

test('matches of rules in the repository are findings, and a comment hides none', async () => {
  const files = { [RULE_FILE]: RULES, 'src/a.py': 'eval(a)\neval("open-sesame")  # nosem\n' };
  const { reading, run } = await scan(semgrep, await newFiles(files));
  expect(run.exitCode).toBe(0);
  expect(reading.gaps).toEqual([]);
  expect(reading.proof).toEqual(['1 file scanned']);
  expect(reading.findings).toMatchObject([
    {
      ...{ kind: 'code', tool: 'semgrep', id: 'no-eval', severity: 'high', cwes: ['CWE-95'] },
      ...{ url: 'https://example.com/eval', message: 'Do not eval $X', anchor: '#1' },
      place: { path: 'src/a.py', startLine: 1, endLine: 1, startColumn: 1, endColumn: 8 },
    },
    { anchor: '#2', place: { startLine: 2 } },
  ]);
  expect(JSON.stringify(reading)).not.toContain('sesame');
});

test('a file that is parsed only in part, or not at all, is a gap', async () => {
  const files = { [RULE_FILE]: RULES, 'a.py': 'A = 1\n', 'broken.py': 'def (:\n  eval(x)\n' };
  const { reading, run } = await scan(semgrep, await newFiles(files));
  expect(run.exitCode).toBe(0);
  expect(reading.gaps.map(({ kind }) => kind)).toContain('unparsed-files');
  expect(reading.gaps[0]?.message).toContain('broken.py');
});

test('rules that fit no file prove nothing; rules that cannot be read are a crash', async () => {
  const none = await scan(semgrep, await newFiles({ [RULE_FILE]: RULES, 'a.txt': 'x\n' }));
  expect(none.run.exitCode).toBe(0);
  expect(none.reading.gaps.map(({ kind }) => kind)).toEqual(['nothing-scanned']);
  const bad = await scan(
    semgrep,
    await newFiles({ '.semgrep.yml': 'rules:\n  - id: x\n', 'a.py': 'A = 1\n' }),
  );
  expect(bad.run.exitCode).toBe(7);
  expect(bad.reading.gaps.map(({ kind }) => kind)).toEqual(['crashed']);
});

test('what a .semgrepignore leaves out is told, and so is what it leaves out without one', async () => {
  const files = { [RULE_FILE]: RULES, 'a.py': 'A = 1\n', 'tests/b.py': 'eval(b)\n' };
  const own = await scan(semgrep, await newFiles({ ...files, '.semgrepignore': 'a.py\n' }));
  expect(own.reading.proof).toContain('1 left out by .semgrepignore: a.py');
  const without = await scan(semgrep, await newFiles(files));
  expect(without.reading.proof).toContain('1 left out by .semgrepignore: tests/b.py');
  const more = { [RULE_FILE]: RULES, 'a.py': 'A = 1\n', 'made/b.py': 'eval(b)\n' };
  const excluded = await scan(semgrep, await newFiles(more), { exclude: ['made'] });
  expect(excluded.reading).toEqual({ findings: [], proof: ['1 file scanned'], gaps: [] });
});
