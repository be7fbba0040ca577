import { expect, jest } from '@jest/globals';
import { bandit } from '../../action-security-gate/src/scanners/bandit.ts';
import { newFiles, newRepository } from './repository.ts';
import { scan } from './scan.ts';
import { PATIENCE_MS, testWith } from './tool.ts';

jest.setTimeout(PATIENCE_MS);

const test = testWith(bandit);

const SHELL = 'import subprocess\n\n\ndef run(cmd):\n    subprocess.call(cmd, shell=True)\n';

test('findings have a place, a severity, a weakness and an anchor that a moved line keeps', async () => {
  const { reading, run } = await scan(
    bandit,
    await newFiles({ 'src/app.py': SHELL, 'src/clean.py': 'A = 1\n' }),
  );
  expect(run.exitCode).toBe(1);
  expect(reading.gaps).toEqual([]);
  expect(reading.proof).toEqual(['2 Python files scanned (4 lines)']);
  const found = reading.findings.find(({ id }) => id === 'B602');
  expect(found).toMatchObject({
    ...{ kind: 'code', tool: 'bandit', severity: 'high', cwes: ['CWE-78'] },
    place: { path: 'src/app.py', startLine: 5, endLine: 5 },
    anchor: 'subprocess.call(cmd,shell=True)#1',
  });
  expect(found?.url).toMatch(/^https:\/\/bandit\.readthedocs\.io\//);
  const moved = await scan(bandit, await newFiles({ 'src/app.py': `# new\n\n${SHELL}` }));
  expect(moved.reading.findings.map(({ anchor }) => anchor)).toEqual(
    reading.findings.map(({ anchor }) => anchor),
  );
});

test('nothing found in files that were scanned is clean', async () => {
  const { reading, run } = await scan(bandit, await newFiles({ 'a.py': 'A = 1\n' }));
  expect(run.exitCode).toBe(0);
  expect(reading).toEqual({ findings: [], proof: ['1 Python file scanned (1 line)'], gaps: [] });
});

test('comments and settings that switch off hide nothing', async () => {
  const { reading } = await scan(
    bandit,
    await newFiles({
      'a.py': SHELL.replace('True)', 'True)  # nosec'),
      'b/c.py': SHELL,
      '.bandit': '[bandit]\nskips: B602\nexclude: /b\n',
      'b/.bandit': '[bandit]\nskips: B404\n',
      'pyproject.toml': '[tool.bandit]\nskips = ["B404"]\n',
    }),
  );
  expect(reading.findings.map(({ id, place }) => `${place?.path} ${id}`).sort()).toEqual([
    'a.py B404',
    'a.py B602',
    'b/c.py B404',
    'b/c.py B602',
  ]);
  expect(reading.proof).toContain('without what .bandit and pyproject.toml would switch off');
});

test('a file that cannot be parsed is a gap that names it, whatever was found beside it', async () => {
  const broken = await scan(bandit, await newFiles({ 'a.py': 'A = 1\n', 'broken.py': 'def (\n' }));
  expect(broken.run.exitCode).toBe(0);
  expect(broken.reading.gaps).toMatchObject([
    {
      kind: 'unparsed-files',
      message: 'bandit could not read broken.py: syntax error while parsing AST from file',
    },
  ]);
  const both = await scan(bandit, await newFiles({ 'a.py': SHELL, 'broken.py': 'def (\n' }));
  expect(both.run.exitCode).toBe(1);
  expect(both.reading.gaps.map(({ kind }) => kind)).toEqual(['unparsed-files']);
  expect(both.reading.findings).toHaveLength(2);
  const only = await scan(bandit, await newFiles({ 'broken.py': 'def (\n' }));
  expect(only.run.exitCode).toBe(0);
  expect(only.reading.gaps.map(({ kind }) => kind)).toEqual(['unparsed-files', 'nothing-scanned']);
  expect(only.reading.proof).toEqual([]);
});

test('no password that it found is told', async () => {
  const { reading } = await scan(bandit, await newFiles({ 'a.py': 'password = "correct-horse-battery"\n' }));
  expect(reading.findings).toMatchObject([
    { id: 'B105', message: 'Possible hardcoded password (confidence: medium)', anchor: '#1' },
  ]);
  expect(JSON.stringify(reading)).not.toContain('horse');
});

test('what a file of the checkout lies in is scanned, also in folders that bandit would pass over', async () => {
  const { reading } = await scan(
    bandit,
    await newFiles({ '.github/tool.py': SHELL, 'inventory/venvs.py': SHELL, 'venv/own.py': SHELL }),
  );
  expect(reading.gaps).toEqual([]);
  expect(new Set(reading.findings.map(({ place }) => place?.path))).toEqual(
    new Set(['.github/tool.py', 'inventory/venvs.py', 'venv/own.py']),
  );
});

test('of files that git ignores nothing is told', async () => {
  const repository = await newRepository();
  await repository.commit('one', { '.gitignore': 'env\n.venv\n', 'a.py': 'A = 1\n' });
  await repository.write({ 'env/lib.py': SHELL, '.venv/lib.py': SHELL, 'env/broken.py': 'def (\n' });
  const { reading } = await scan(bandit, repository.folder);
  expect(reading).toMatchObject({ findings: [], gaps: [] });
});

test.each([['tests'], ['./tests/'], ['tests/**'], ['**/tests'], ['tests/*.py'], ['tests/a.py']])(
  '%s is left out and missed by nobody',
  async (glob) => {
    const files = {
      'tests/a.py': SHELL,
      'src/tests.py': SHELL,
      'src/mytests/b.py': SHELL,
      'atests/a.py': SHELL,
    };
    const { reading } = await scan(bandit, await newFiles(files), { exclude: [glob] });
    expect(reading.gaps).toEqual([]);
    expect(new Set(reading.findings.map(({ place }) => place?.path))).toEqual(
      new Set(['src/tests.py', 'src/mytests/b.py', 'atests/a.py']),
    );
  },
);

test('files that are gone are a gap', async () => {
  const target = { files: ['a.py', 'gone.py'] };
  const { reading } = await scan(bandit, await newFiles({ 'a.py': 'A = 1\n' }), {}, { target });
  expect(reading.gaps).toEqual([{ kind: 'unparsed-files', message: 'bandit did not scan gone.py' }]);
});
