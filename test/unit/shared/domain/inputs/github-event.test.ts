import { describe, expect, test } from '@jest/globals';
import { readGitHubEvent } from '../../../../../shared/domain/inputs/github-event.ts';

const PULL = {
  pull_request: {
    number: 12,
    base: { sha: 'b1', repo: { full_name: 'octo/shop' } },
    head: { sha: 'h1', repo: { full_name: 'octo/shop' } },
  },
};

describe('readGitHubEvent', () => {
  test('knows a pull request of the repository itself', () => {
    expect(readGitHubEvent('pull_request', PULL)).toEqual({
      name: 'pull_request',
      pullRequest: { number: 12, baseSha: 'b1', headSha: 'h1', fromFork: false },
    });
  });

  test.each([
    ['of a fork', { full_name: 'evil/shop' }],
    ['of a fork that was deleted', null],
  ])('knows one %s', (_, repo) => {
    const { pull_request: pull } = PULL;
    const payload = { pull_request: { ...pull, head: { sha: 'h1', repo } } };
    expect(readGitHubEvent('pull_request', payload).pullRequest?.fromFork).toBe(true);
  });

  test('knows what a push came after', () => {
    expect(readGitHubEvent('push', { before: 'c0ffee' })).toEqual({ name: 'push', before: 'c0ffee' });
  });

  test('a new branch came after nothing', () => {
    expect(readGitHubEvent('push', { before: '0'.repeat(40) }).before).toBeUndefined();
  });

  test.each([undefined, null, 'text', [], { pull_request: {} }])(
    'of %j it knows the name alone',
    (payload) => {
      expect(readGitHubEvent('schedule', payload)).toEqual({ name: 'schedule' });
    },
  );
});
