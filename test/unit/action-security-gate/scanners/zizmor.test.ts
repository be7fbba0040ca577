import { describe, expect, test } from '@jest/globals';
import { zizmor } from '../../../../action-security-gate/src/scanners/zizmor.ts';
import type { ScanTarget } from '../../../../shared/domain/gate/scanner.ts';
import { AT, FOREIGN, recorded, WISH } from './recorded.ts';

const CI = '.github/workflows/ci.yml';
const BROKEN = '.github/workflows/broken.yml';
const targetOf = (files: readonly string[]): ScanTarget => ({
  ...{ kind: 'workflows', what: '.', title: 'workflows', because: 'they are there', files },
});
const read = (name: string, files: readonly string[] = [CI]) =>
  zizmor.read(recorded('zizmor', name), targetOf(files), WISH);

describe('reading zizmor', () => {
  test('results are findings, counted from line 1, and the ignored ones among them are told', () => {
    const { findings, proof, gaps } = read('findings');
    expect(gaps).toEqual([]);
    expect(proof).toEqual(['1 file audited', '1 finding told that comments or settings ignore']);
    expect(
      findings.map(({ id, severity, place, anchor }) => [id, severity, place?.startLine, anchor]),
    ).toEqual(
      expect.arrayContaining([
        ['template-injection', 'high', 10, 'jobs/test/steps/*/run#1'],
        ['template-injection', 'high', 11, 'jobs/test/steps/*/run#2'],
        ['unpinned-uses', 'high', 12, 'jobs/test/steps/*/uses actions/checkout#1'],
      ]),
    );
    const ignored = findings.filter(({ message }) => message.endsWith('which zizmor was told to ignore'));
    expect(ignored.map(({ place }) => place?.startLine)).toEqual([11]);
  });

  test.each([
    ['findings', 14, 'high'],
    ['low', 13, 'medium'],
  ])('%s ends with %d, the worst being %s', (name, exitCode, severity) => {
    expect(recorded('zizmor', name).exitCode).toBe(exitCode);
    expect(read(name).findings.map((finding) => finding.severity)).toContain(severity);
  });

  test('files that were audited and hold nothing are clean', () => {
    expect(read('clean', [CI, 'action.yml'])).toEqual({ findings: [], proof: ['2 files audited'], gaps: [] });
  });

  test('a workflow that could not be parsed beside a good one ends with 0, and is a gap', () => {
    expect(recorded('zizmor', 'broken-workflow').exitCode).toBe(0);
    expect(read('broken-workflow', [BROKEN, CI])).toMatchObject({
      proof: ['1 file audited'],
      gaps: [{ kind: 'unparsed-files', message: `zizmor did not audit ${BROKEN}` }],
    });
  });

  test('where none could be parsed, nothing was audited', () => {
    const { gaps, proof } = read('only-broken-workflow');
    expect(proof).toEqual([]);
    expect(gaps.map(({ kind }) => kind)).toEqual(['unparsed-files', 'nothing-scanned']);
  });

  test('settings that cannot be read are a crash that says so, without a backtrace', () => {
    const { gaps } = read('broken-settings');
    expect(gaps).toMatchObject([
      { kind: 'crashed', message: expect.stringContaining('configuration error') },
    ]);
    expect(gaps[0]?.message).not.toContain('anyhow');
  });

  test('a log that names no audited file proves nothing', () => {
    const run = { ...recorded('zizmor', 'clean'), stderr: '' };
    const { gaps, proof } = zizmor.read(run, targetOf([CI]), WISH);
    expect(proof).toEqual([]);
    expect(gaps.map(({ kind }) => kind)).toEqual(['unparsed-files', 'nothing-scanned']);
  });

  test('paths of Windows are those of the checkout', () => {
    const run = recorded('zizmor', 'findings');
    const report = run.report?.replaceAll(`./${CI}`, `.\\\\${CI.replaceAll('/', '\\\\')}`);
    const stderr = run.stderr.replaceAll(`./${CI}`, `.\\${CI.replaceAll('/', '\\')}`);
    expect(zizmor.read({ ...run, report, stderr }, targetOf([CI]), WISH)).toEqual(read('findings'));
  });

  test.each(FOREIGN)('%s is a gap', (_, report) => {
    const { findings, gaps } = zizmor.read({ ...recorded('zizmor', 'clean'), report }, targetOf([CI]), WISH);
    expect(findings).toEqual([]);
    expect(gaps.map(({ kind }) => kind)).toEqual(['unreadable-report']);
  });

  test('an exit code of findings without one is a gap; other codes are a crash', () => {
    const clean = recorded('zizmor', 'clean');
    const kinds = (exitCode: number) =>
      zizmor.read({ ...clean, exitCode }, targetOf([CI]), WISH).gaps.map(({ kind }) => kind);
    expect(kinds(14)).toEqual(['unreadable-report']);
    for (const code of [1, 2, 10, 15, 101]) expect(kinds(code)).toEqual(['crashed']);
  });
});

describe('calling zizmor', () => {
  test('each file is named, offline, and no comment hides anything', () => {
    const { args } = zizmor.command(targetOf([CI, '-x/action.yml']), AT, WISH, { version: '', texts: {} });
    expect(args).toEqual(expect.arrayContaining(['--offline', 'json-v1', '--no-ignores']));
    expect(args.slice(-2)).toEqual([`./${CI}`, './-x/action.yml']);
  });

  test('it applies to workflows, actions and Dependabot, and to nothing else', () => {
    const files = [
      ...['.github/actions/a/action.yml', '.github/dependabot.yml', '.github/labels.yml', CI],
      ...['.github/workflows/deep/x.yml', 'action.yaml', 'docs/reaction.yml', 'left/action.yml'],
    ];
    expect(zizmor.detect({ files }, { ...WISH, exclude: ['left/**'] })).toMatchObject([
      { files: ['.github/actions/a/action.yml', '.github/dependabot.yml', CI, 'action.yaml'] },
    ]);
    expect(zizmor.detect({ files: ['a.py'] }, WISH)).toEqual([]);
    expect(zizmor.version.read('zizmor 1.32.0\n')).toBe('1.32.0');
  });
});
