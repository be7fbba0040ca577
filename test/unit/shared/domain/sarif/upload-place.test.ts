import { describe, expect, test } from '@jest/globals';
import { uploadPlace } from '../../../../../shared/domain/sarif/upload-place.ts';
import { repositoryUri } from '../../../../../shared/domain/text/repository-uri.ts';

const pullRequest = { number: 7, baseSha: 'base', headSha: 'head', fromFork: true };

describe('where findings are uploaded to', () => {
  test.each([
    [
      'a push',
      { commit: 'a', ref: 'refs/heads/main' },
      undefined,
      'a',
      { commit: 'a', ref: 'refs/heads/main' },
    ],
    [
      'a push without git',
      { commit: 'a', ref: 'refs/heads/main' },
      undefined,
      undefined,
      { commit: 'a', ref: 'refs/heads/main' },
    ],
    [
      'a push with another commit checked out',
      { commit: 'a', ref: 'refs/heads/main' },
      undefined,
      'b',
      { commit: 'b', ref: 'refs/heads/main' },
    ],
    [
      'the merge commit',
      { commit: 'm', ref: 'refs/pull/7/merge' },
      pullRequest,
      'm',
      { commit: 'm', ref: 'refs/pull/7/merge' },
    ],
    [
      'the head in place of the merge commit',
      { commit: 'm', ref: 'refs/pull/7/merge' },
      pullRequest,
      'head',
      { commit: 'head', ref: 'refs/pull/7/head' },
    ],
    [
      'pull_request_target on the base',
      { commit: 'base', ref: 'refs/heads/main' },
      pullRequest,
      'base',
      { commit: 'base', ref: 'refs/heads/main' },
    ],
    [
      'pull_request_target on the head',
      { commit: 'base', ref: 'refs/heads/main' },
      pullRequest,
      'head',
      { commit: 'head', ref: 'refs/pull/7/head' },
    ],
  ] as const)('of %s', (_, context, pull, head, expected) => {
    expect(uploadPlace(context, { name: 'e', pullRequest: pull }, head)).toEqual(expected);
  });
});

describe('a path as a URI', () => {
  test.each([
    ['a/b.py', 'a/b.py'],
    ['./a//b.py', 'a/b.py'],
    ['a\\b.py', 'a/b.py'],
    ['a/../b.py', 'b.py'],
    ['@scope/a+b,c.ts', '@scope/a+b,c.ts'],
    ['a:b', 'a%3Ab'],
    ['ü #?%', '%C3%BC%20%23%3F%25'],
    ['../b', undefined],
    ['/etc/passwd', undefined],
    ['C:\\x', undefined],
    ['', undefined],
    ['.', undefined],
  ])('%j is %j', (path, uri) => {
    expect(repositoryUri(path)).toBe(uri);
  });
});
