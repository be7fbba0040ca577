import { expect, test } from '@jest/globals';
import type { Candidate } from './actors.ts';
import type { Previous } from './emulated-service.ts';
import { explore, exploreAll, exploreCancel } from './explore.ts';

const BAD: readonly Candidate[] = ['smoke-fails', 'unhealthy', 'never-ready'];

test.each(
  BAD.flatMap((candidate) =>
    (['latest', 'named', 'split'] as const).map((previous) => ({ candidate, previous })),
  ),
)(
  'a candidate that is $candidate is rolled back when nothing goes wrong (previous traffic: $previous)',
  async ({ candidate, previous }) => {
    const end = await explore({ candidate, previous, follower: 'post' });
    expect(end.conclusions).toEqual(['rolled-back']);
    expect(end.state).toBe('previous');
    expect(end.problems).toEqual([]);
  },
);

test.each<{ candidate: Candidate; previous: Previous; least: number }>([
  { candidate: 'unhealthy', previous: 'latest', least: 1000 },
  { candidate: 'unhealthy', previous: 'split', least: 1000 },
  { candidate: 'smoke-fails', previous: 'latest', least: 300 },
  { candidate: 'never-ready', previous: 'named', least: 300 },
])(
  'a candidate that is $candidate keeps every promise wherever one fault and one crash fall (previous traffic: $previous)',
  async ({ candidate, previous, least }) => {
    const { cases, broken } = await exploreAll(candidate, previous);
    expect(broken.slice(0, 5)).toEqual([]);
    expect(cases).toBeGreaterThan(least);
  },
  60_000,
);

test.each(BAD)(
  'a job that is cancelled restores what served where the candidate is %s',
  async (candidate) => {
    expect(await exploreCancel(candidate, 'split')).toEqual({ ends: ['rolled-back: previous'], broken: [] });
  },
);
