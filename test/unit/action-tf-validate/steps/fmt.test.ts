import { describe, expect, test } from '@jest/globals';
import { hunksOf } from '../../../../action-tf-validate/src/steps/fmt/hunks.ts';
import { fmt } from '../../../../action-tf-validate/src/steps/fmt.ts';
import { AT, done, recorded, target } from './recorded.ts';

const FILES = ['a/main.tf', 'b/x.tfvars'];

describe('what fmt would change', () => {
  test('is told at the lines of each hunk, with what should stand there', () => {
    const { findings, proof, gaps } = fmt.read(
      [done({ stdout: recorded('fmt-diff.txt') })],
      target(FILES),
      AT,
    );
    expect(gaps).toEqual([]);
    expect(proof).toEqual(['the form of 2 files checked']);
    expect(findings.map(({ place, remedy }) => [place, remedy])).toEqual([
      [
        { path: 'a/main.tf', startLine: 2, endLine: 7 },
        'Write:\n  type = string\n  x    = 1\n}\n\nlocals {\n  a   = 1',
      ],
      [{ path: 'a/main.tf', startLine: 16, endLine: 16 }, 'Write:\n  q = 1'],
      [{ path: 'b/x.tfvars', startLine: 1, endLine: 1 }, 'Write:\na = 1'],
    ]);
    expect(findings[0]).toMatchObject({
      kind: 'format',
      tool: 'fmt',
      id: 'not-formatted',
      severity: 'medium',
    });
  });

  test('is told of chosen files alone', () => {
    const run = done({ stdout: recorded('fmt-diff.txt') });
    expect(fmt.read([run], target(['b/x.tfvars']), AT).findings).toHaveLength(1);
  });

  test('is told by file where the machine has no diff', () => {
    const end = { exitCode: 2, stdout: 'a/main.tf\nb/x.tfvars\n', stderr: recorded('fmt-no-diff.txt') };
    const { findings, gaps, proof } = fmt.read([done(end)], target(FILES), AT);
    expect(findings.map(({ place }) => place)).toEqual([{ path: 'a/main.tf' }, { path: 'b/x.tfvars' }]);
    expect(gaps).toEqual([]);
    expect(proof).toEqual(['the form of 2 files checked']);
  });

  test.each([
    [
      'an insertion',
      '@@ -3,0 +4,2 @@\n+a\n+b\n',
      { startLine: 3, endLine: 3, before: [], after: ['a', 'b'] },
    ],
    ['a removal', '@@ -4,2 +3,0 @@\n-a\n-b\n', { startLine: 4, endLine: 5, before: ['a', 'b'], after: [] }],
    [
      'lines that look like marks of a diff',
      '@@ -1,2 +1,2 @@\n--- old/x\n-+++ new/y\n+a\n+@@ -1 +1 @@\n',
      { startLine: 1, endLine: 2, before: ['-- old/x', '+++ new/y'], after: ['a', '@@ -1 +1 @@'] },
    ],
  ])('is read of %s', (_, text, wanted) => {
    expect(hunksOf(`x.tf\n--- old/x.tf\n+++ new/x.tf\n${text}`)).toEqual([{ path: 'x.tf', ...wanted }]);
  });
});

describe('a file that fmt cannot read', () => {
  const read = (stderr: string, files: readonly string[], stdout = recorded('fmt-diff.txt')) =>
    fmt.read([done({ exitCode: 2, stdout, stderr })], target(files), AT);

  test('is a gap that names it, and hides nothing of the others', () => {
    const files = ['a/broken2.tf', 'a/main.tf', 'b/broken.tf', 'c/main.tf'];
    const { findings, gaps, proof } = read(recorded('fmt-two-syntax-errors.txt'), files);
    expect(findings).toHaveLength(2);
    expect(proof).toEqual(['the form of 2 files checked']);
    expect(gaps.map(({ kind, message }) => `${kind}: ${message}`).sort()).toEqual([
      'unparsed-files: fmt cannot read a/broken2.tf (line 1: Invalid expression)',
      'unparsed-files: fmt cannot read b/broken.tf (line 1: Invalid expression)',
    ]);
  });

  test('may be a link that leads nowhere', () => {
    const { gaps, proof } = read(recorded('fmt-cannot-open.txt'), ['a/gone.tf', 'a/main.tf']);
    expect(gaps).toMatchObject([{ kind: 'unparsed-files', message: expect.stringContaining('a/gone.tf') }]);
    expect(proof).toEqual(['the form of 1 file checked']);
  });

  test('may have a name of two lines, which no list by lines can hold', () => {
    const { gaps, proof } = read('', ['a/x\ny.tf'], '');
    expect(gaps[0]).toMatchObject({
      kind: 'unparsed-files',
      message: expect.stringContaining('"a/x\\ny.tf"'),
    });
    expect(proof).toEqual([]);
  });
});

test('one call asks for all files, and none for what would hide some; folders that begin with a dot are asked by name', () => {
  const calls = fmt.calls(target(['.infra/main.tf', '-x/.y/main.tf', 'a/main.tf', 'old~/main.tf']), AT);
  expect(calls.map(({ args }) => args.at(-1))).toEqual(['.', './.infra', './-x/.y', './old~']);
  expect(calls.every(({ args }) => args.includes('-write=false') && !args.includes('-check'))).toBe(true);
});

test('a file that fmt passes over is not counted as checked', () => {
  expect(fmt.read([done({})], target(['a/.x.tfvars', 'a/main.tf']), AT).proof).toEqual([
    'the form of 1 file checked',
  ]);
});

test.each([
  [
    'a bad flag',
    { exitCode: 1, stderr: 'Error: out of luck\n' },
    'fmt ended with exit code 1: Error: out of luck',
  ],
  [
    'an error of no file beside one of a file',
    { exitCode: 2, stderr: `${recorded('fmt-syntax-error.txt')}\nError: out of luck\n` },
    'fmt ended with exit code 2',
  ],
  ['a signal', { exitCode: 137 }, 'fmt ended with exit code 137'],
])('a failure because of %s is a gap, and proves nothing', (_, end, message) => {
  const { gaps, proof } = fmt.read([done(end)], target(FILES), AT);
  expect(gaps.at(-1)).toMatchObject({ kind: 'crashed', message: expect.stringContaining(message) });
  expect(proof).toEqual([]);
});

test('a checkout in JSON alone has nothing to check, and says so', () => {
  const json = target(['a/main.tf.json', 'a/x.auto.tfvars.json']);
  expect(fmt.read([done({})], json, AT)).toEqual({
    ...{ findings: [], gaps: [] },
    proof: ['no file whose form fmt knows'],
  });
  expect(fmt.read([done({ exitCode: 137 })], json, AT).proof).toEqual([]);
});
