import { describe, expect, test } from '@jest/globals';
import { pipAudit } from '../../../../action-security-gate/src/scanners/pip-audit.ts';
import {
  AT,
  fixture,
  kindsOf,
  readingsOfDamage,
  recorded,
  requirements,
  WISH,
} from './dependencies/recorded.ts';

const target = requirements();
const of = (name: string) =>
  recorded(`pip-audit/${name}.json`, { 'requirements.txt': fixture(`pip-audit/${name}-requirements.txt`) });
const read = (run: ReturnType<typeof of>) => pipAudit.read(run, target, WISH);
const argsFor = (text: string | undefined, services = {}) =>
  pipAudit.command(
    target,
    AT,
    { ...WISH, services },
    {
      version: '2.10.1',
      texts: text === undefined ? {} : { 'requirements.txt': text },
    },
  );

test('pip-audit finds with aliases, fixes and the line, and no severity', () => {
  const reading = read(of('findings'));
  expect(reading.gaps).toEqual([]);
  expect(reading.proof).toEqual(['2 packages of requirements.txt audited by pip-audit 2.10.1']);
  expect(reading.findings).toMatchObject([
    {
      id: 'PYSEC-2018-66',
      aliases: ['CVE-2018-1000656', 'GHSA-562c-5r94-xh97'],
      severity: 'unknown',
      package: { purl: 'pkg:pypi/flask@0.12.2', fixedVersions: ['0.12.3'], status: 'fixed' },
      place: { path: 'requirements.txt', startLine: 2 },
    },
    { id: 'PYSEC-2021-66', place: { startLine: 4 } },
  ]);
});

test('pip-audit is clean when it audited something, or when there is nothing', () => {
  expect(read(of('clean'))).toEqual({
    findings: [],
    proof: ['1 package of requirements.txt audited by pip-audit 2.10.1'],
    gaps: [],
  });
  expect(read(of('no-packages'))).toMatchObject({ proof: ['requirements.txt names no package'], gaps: [] });
});

describe('pip-audit is not clean', () => {
  test('when it skipped packages, although it passes: each is named, with its reason', () => {
    const run = of('skipped');
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stderr).toContain('No known vulnerabilities found');
    const reading = read(run);
    expect(kindsOf(reading)).toEqual(['skipped-packages', 'skipped-packages']);
    expect(reading.gaps[0]?.message).toContain('foo (URL requirements cannot be pinned');
    expect(reading.gaps[1]?.message).toContain('line 4: an address or a path');
    expect(reading.proof).toContain('1 package not for this machine: colorama');
  });

  test('when every package was skipped, as where its service knows none of them', () => {
    const report =
      '{"dependencies":[{"name":"six","skip_reason":"Dependency not found on the index"}],"fixes":[]}';
    const reading = read({ ...of('clean'), report });
    expect(kindsOf(reading)).toEqual(['skipped-packages']);
    expect(reading.proof).toEqual([]);
  });

  test('when it looked at less than the file asks for', () => {
    const reading = read({
      ...of('clean'),
      report: '{"dependencies":[{"name":"six","version":"1","vulns":[]}]}',
      texts: { 'requirements.txt': 'six==1\nflask==1\n' },
    });
    expect(reading.gaps[0]?.message).toBe('pip-audit did not look at flask of requirements.txt');
    expect(kindsOf(read({ ...of('clean'), report: '{"dependencies":[]}' }))).toContain('nothing-scanned');
  });

  test.each([
    ['service-down', 'Connection refused', undefined],
    ['broken', 'Invalid requirement', undefined],
    ['unpinned', 'flask is not pinned', 'Pin every version'],
  ])('after %s: it ends with 1 as with findings', (name, words, hint) => {
    const run = recorded(`pip-audit/${name}.json`);
    expect(run.exitCode).toBe(1);
    const reading = read(run);
    expect(kindsOf(reading)).toEqual(['crashed']);
    expect(reading.gaps[0]?.message).toContain(words);
    if (hint !== undefined) expect(reading.gaps[0]?.hint).toContain(hint);
  });

  test('when its code and its report do not agree, or the report is of another form', () => {
    expect(kindsOf(read({ ...of('findings'), exitCode: 0 }))).toEqual(['crashed']);
    expect(kindsOf(read({ ...of('clean'), exitCode: 1 }))).toEqual(['crashed']);
    for (const report of [
      '{"dependencies":[{}]}',
      '{"dependencies":[{"name":"x"}]}',
      '{"dependencies":[{"name":"x","version":"1","vulns":[{}]}]}',
    ])
      expect(kindsOf(read({ ...of('clean'), report }))).toEqual(['unreadable-report']);
  });

  test.each(readingsOfDamage(pipAudit, of('findings'), target))('when its report is %s', (_, reading) => {
    expect(reading.findings).toEqual([]);
    expect(reading.gaps).toHaveLength(1);
  });

  test('and an address with a token is told without it', () => {
    const report = '{"dependencies":[{"name":"git+https://s3cret@example.com/x","skip_reason":"URL"}]}';
    expect(JSON.stringify(read({ ...of('clean'), report }))).not.toContain('s3cret');
  });
});

describe('pip-audit is called', () => {
  const NO_PIP = ['--no-deps', '--disable-pip'];
  const hashed = `flask==0.12.2 \\\n    --hash=sha256:${'0'.repeat(64)}\n`;

  test.each([
    ['every package has a hash', hashed, true],
    ['pip-compile wrote it', fixture('pip-audit/findings-requirements.txt'), true],
    ['it is pinned by hand', 'flask==0.12.2\n', false],
    ['it has ranges', 'flask>=1,<2 ; python_version > "3"\n', false],
    ['it holds a path', 'flask==1\n./here\n', true],
    ['it holds something editable', '-e .\n', true],
    ['it holds an address', 'x @ https://example.com/x.whl\n', true],
    ['it is from a repository', 'git+https://example.com/x\n', true],
    ['it refers to another file', '-r base.txt\n', true],
    ['it asks pip to build', '--no-binary :all:\nflask==1\n', true],
    ['it names an index', '--extra-index-url https://example.com\nflask==1\n', true],
    ['its text is not known', undefined, true],
  ])('without pip or with wheels alone where %s', (_, text, withoutPip) => {
    const { args, env, cwd } = argsFor(text);
    expect(args.filter((arg) => NO_PIP.includes(arg))).toEqual(withoutPip ? NO_PIP : []);
    expect(env).toMatchObject({ PIP_ONLY_BINARY: ':all:', PYTHONSAFEPATH: '1' });
    expect(cwd).toBe('/scratch');
    expect(args).not.toContain('--strict');
  });

  test('on an OSV service where one is wished', () => {
    expect(argsFor('', { osv: 'http://127.0.0.1:1/' }).args.slice(-2)).toEqual([
      '--osv-url',
      'http://127.0.0.1:1/v1/query',
    ]);
  });

  test('for requirements files, not for lock files of other tools', () => {
    const files = [
      'a/dev-requirements.txt',
      'poetry.lock',
      'requirements-dev.txt',
      'requirements.txt',
      'requirements/base.txt',
      'robots.txt',
      'venv/requirements.txt',
    ];
    expect(pipAudit.detect({ files }, WISH).map(({ what }) => what)).toEqual([
      'a/dev-requirements.txt',
      'requirements-dev.txt',
      'requirements.txt',
      'requirements/base.txt',
    ]);
    expect(pipAudit.leaves?.({ files }, WISH)).toEqual([
      'poetry.lock is audited by osv-scanner or Trivy, not by pip-audit',
    ]);
    expect(pipAudit.version.read('pip-audit 2.10.1')).toBe('2.10.1');
  });
});
