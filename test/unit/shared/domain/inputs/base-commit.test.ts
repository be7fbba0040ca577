import { describe, expect, test } from '@jest/globals';
import { baseCommit } from '../../../../../shared/domain/inputs/base-commit.ts';

describe('baseCommit', () => {
  test.each([
    [
      'the base of a pull request',
      'base',
      { name: 'pull_request', pullRequest: { number: 1, baseSha: 'b', headSha: 'h', fromFork: false } },
      'b',
    ],
    ['what was pushed before', 'base', { name: 'push', before: 'p' }, 'p'],
    ['nothing for a new branch', 'base', { name: 'push' }, undefined],
    ['a ref as it is', 'v1.2.3', { name: 'push', before: 'p' }, 'v1.2.3'],
    ['nothing where nobody asks', undefined, { name: 'push', before: 'p' }, undefined],
  ])('is %s', (_, wanted, event, commit) => {
    expect(baseCommit(wanted, event)).toBe(commit);
  });
});
