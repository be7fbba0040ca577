import { describe, expect, test } from '@jest/globals';
import { type Done, ROLLOUTS } from '../../demo/rollouts.ts';
import { problemsOf, servedSince } from '../../demo/verdict.ts';

const totals = (revision: string, users: Record<string, number>) => ({
  ...{ project: 'p', region: 'r', service: 's', revision, users, tags: {} },
});

const done = (changes: Partial<Record<string, object>> = {}): Done[] =>
  ROLLOUTS.map((rollout) => {
    const { version, conclusion, serves, follows } = rollout;
    const latest = follows === 'latest' ? { latest: true } : {};
    const outputs = {
      revision: `shop-${version}`,
      conclusion,
      traffic: JSON.stringify([{ revision: `shop-${serves}`, percent: 100, ...latest }]),
      ...changes[version],
    };
    const main = { exitCode: conclusion === 'promoted' ? 0 : 1, outputs };
    return { rollout, main, post: { exitCode: 0 }, mainSeconds: 1, postSeconds: 1 } as unknown as Done;
  });

const served = (v4: { requests: number; failed: number }, v2 = { requests: 50, failed: 0 }) =>
  new Map([
    ['shop-v1', { requests: 40, failed: 0 }],
    ['shop-v2', v2],
    ['shop-v4', v4],
  ]);

const users = (requests: number, ok: number) => ({ requests, byStatus: { 200: ok }, byRevision: {} });

describe('the verdict on the demo', () => {
  test('is content when every rollout ended as it must and only the bad revision failed users', () => {
    expect(problemsOf(done(), served({ requests: 10, failed: 6 }), users(100, 94))).toEqual([]);
  });

  test('counts what was answered since the users came', () => {
    const before = [totals('a', { 200: 3, 201: 1 })];
    const after = [totals('a', { 200: 10, 201: 1, 503: 2 }), totals('b', { 200: 4, 302: 1 })];
    expect([...servedSince(before, after)]).toEqual([
      ['a', { requests: 9, failed: 2 }],
      ['b', { requests: 5, failed: 0 }],
    ]);
  });

  test.each([
    [
      'another conclusion',
      done({ v2: { conclusion: 'rolled-back' } }),
      /conclusion of v2 .* found rolled-back/,
    ],
    ['other traffic', done({ v4: { traffic: '[]' } }), /traffic after v4 to be .*shop-v2.*, found \[\]/],
  ])('refuses %s', (_, rollouts, message) => {
    expect(problemsOf(rollouts, served({ requests: 10, failed: 6 }), users(100, 94))).toEqual([
      expect.stringMatching(message),
    ]);
  });

  test.each([
    [
      'a failure of a good revision',
      served({ requests: 10, failed: 6 }, { requests: 50, failed: 1 }),
      100,
      93,
      /v2 failed/,
    ],
    [
      'a failure that no revision answered',
      served({ requests: 10, failed: 6 }),
      100,
      93,
      /failures of revisions/,
    ],
    ['a request that never arrived', served({ requests: 10, failed: 6 }), 101, 95, /requests answered/],
    ['a bad revision that failed nobody', served({ requests: 10, failed: 0 }), 100, 100, /v4 to fail users/],
    [
      'nobody on a good revision',
      served({ requests: 60, failed: 6 }, { requests: 0, failed: 0 }),
      100,
      94,
      /users on v2/,
    ],
  ])('refuses %s', (_, counts, requests, ok, message) => {
    expect(problemsOf(done(), counts, users(requests, ok))).toEqual([expect.stringMatching(message)]);
  });

  test('refuses users on the revision that failed its smoke suite', () => {
    const counts = new Map([...served({ requests: 9, failed: 6 }), ['shop-v3', { requests: 1, failed: 0 }]]);
    expect(problemsOf(done(), counts, users(100, 94))).toEqual([
      expect.stringMatching(/user requests to v3/),
    ]);
  });
});
