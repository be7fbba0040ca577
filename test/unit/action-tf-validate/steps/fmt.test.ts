import { describe, expect, test } from '@jest/globals';
import { hunksOf } from '../../../../action-tf-validate/src/steps/fmt/hunks.ts';
import { fmt } from '../../../../action-tf-validate/src/steps/fmt.ts';
import { AT, done, recorded, target } from './recorded.ts';

const FILES = ['a/main.tf', 'b/x.tfvars'];

describe('what fmt would change', () => {
  test('is told at the lines of each hunk, with what should stand there', () => {
    const { findings, proof, gaps } = fmt.read(
      [done({ exitCode: 3, stdout: recorded('fmt-diff.txt') })],
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
    const run = done({ exitCode: 3, stdout: recorded('fmt-diff.txt') });
    expect(fmt.read([run], target(['b/x.tfvars']), AT).findings).toHaveLength(1);
  });

  test('is told by file where the machine has no diff', () => {
    const first = done({ exitCode: 2, stderr: recorded('fmt-no-diff.txt') });
    const calls = fmt.more?.([first], target(FILES), AT) ?? [];
    expect(calls.map(({ args }) => args)).toEqual([
      ['fmt', '-check', '-no-color', 'a'],
      ['fmt', '-check', '-no-color', 'b'],
    ]);
    const answers = calls.map((call) =>
      done({ exitCode: 3, stdout: call.folder === 'a' ? 'a/main.tf\n' : 'b/x.tfvars\n' }, call),
    );
    const { findings, gaps } = fmt.read([first, ...answers], target(FILES), AT);
    expect(findings.map(({ place }) => place)).toEqual([{ path: 'a/main.tf' }, { path: 'b/x.tfvars' }]);
    expect(gaps).toEqual([]);
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

describe('a file that fmt cannot parse', () => {
  const files = ['a/broken2.tf', 'a/main.tf', 'b/broken.tf', 'c/main.tf'];
  const first = done({ exitCode: 2, stderr: recorded('fmt-two-syntax-errors.txt') });

  test('makes it ask each folder for the files that it can', () => {
    const calls = fmt.more?.([first], target(files), AT) ?? [];
    expect(calls.map(({ args, folder }) => [folder, ...args.slice(4)])).toEqual([
      ['a', 'a/main.tf'],
      ['b', 'b/broken.tf'],
      ['c', 'c'],
    ]);
  });

  test('is a gap that names it, and hides nothing of the others', () => {
    const [a, b, c] = fmt.more?.([first], target(files), AT) ?? [];
    const { findings, gaps, proof } = fmt.read(
      [
        first,
        done({ exitCode: 3, stdout: recorded('fmt-diff.txt').split('b/x.tfvars')[0] ?? '' }, a),
        done({ exitCode: 2, stderr: recorded('fmt-syntax-error.txt') }, b),
        done({ exitCode: 0 }, c),
      ],
      target(files),
      AT,
    );
    expect(findings).toHaveLength(2);
    expect(proof).toEqual(['the form of 2 files checked']);
    expect(gaps.map(({ kind, message }) => `${kind}: ${message}`).sort()).toEqual([
      'unparsed-files: fmt cannot read a/broken2.tf (line 1: Invalid expression)',
      'unparsed-files: fmt cannot read b/broken.tf (line 1: Invalid expression)',
    ]);
  });
});

test('folders that begin with a dot are asked by name, for no recursive call goes there', () => {
  const calls = fmt.calls(target(['.infra/main.tf', 'a/main.tf']), AT);
  expect(calls.map(({ args }) => args.at(-1))).toEqual(['.', '.infra']);
});

test('a failure that explains nothing is a gap, and proves nothing', () => {
  const { gaps, proof } = fmt.read(
    [done({ exitCode: 1, stderr: 'Error: out of luck\n' })],
    target(FILES),
    AT,
  );
  expect(gaps).toEqual([{ kind: 'crashed', message: 'fmt ended with exit code 1: Error: out of luck' }]);
  expect(proof).toEqual([]);
});
