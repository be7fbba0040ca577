import { expect, test } from '@jest/globals';
import { explore, exploreAll, exploreCancel } from './explore.ts';

test.each(['latest', 'named', 'split'] as const)(
  'a healthy candidate is promoted when nothing goes wrong (previous traffic: %s)',
  async (previous) => {
    const end = await explore({ candidate: 'healthy', previous, follower: 'post' });
    expect(end.conclusions).toEqual(['promoted']);
    expect(end.state).toBe('promoted');
    expect(end.problems).toEqual([]);
  },
);

test.each(['latest', 'split'] as const)(
  'a healthy candidate keeps every promise wherever one fault and one crash fall (previous traffic: %s)',
  async (previous) => {
    const { cases, broken } = await exploreAll('healthy', previous);
    expect(broken.slice(0, 5)).toEqual([]);
    expect(cases).toBeGreaterThan(1000);
  },
  60_000,
);

test.each(['latest', 'split'] as const)(
  'a job that is cancelled restores what served, unless all users are served already (previous traffic: %s)',
  async (previous) => {
    expect(await exploreCancel('healthy', previous)).toEqual({
      ends: ['promoted: promoted', 'rolled-back: previous'],
      broken: [],
    });
  },
);
