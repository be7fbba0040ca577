import type { Tally } from '../e2e/users.ts';
import type { RevisionTotals } from '../emulators/runtime/traffic-totals.ts';
import { type Done, revisionOf } from './rollouts.ts';

/** Requests of users that a revision answered, and those of them that it answered badly. */
export type Served = { readonly requests: number; readonly failed: number };

/** What was answered to users since a moment, by revision. */
export function servedSince(
  before: readonly RevisionTotals[],
  after: readonly RevisionTotals[],
): ReadonlyMap<string, Served> {
  const served = new Map<string, Served>();
  for (const { revision, users } of after) {
    const earlier = before.find((one) => one.revision === revision)?.users ?? {};
    const counts = Object.entries(users).map(([status, count]) => ({
      ok: /^[23]/.test(status),
      count: count - (earlier[status] ?? 0),
    }));
    served.set(revision, {
      requests: sum(counts.map(({ count }) => count)),
      failed: sum(counts.filter(({ ok }) => !ok).map(({ count }) => count)),
    });
  }
  return served;
}

/** Everything that did not go as it must; empty when the demo shows what it promises. */
export function problemsOf(
  done: readonly Done[],
  served: ReadonlyMap<string, Served>,
  users: Tally,
): readonly string[] {
  return [...done.flatMap((one) => rolloutProblems(one, done)), ...userProblems(done, served, users)];
}

function rolloutProblems(one: Done, all: readonly Done[]): readonly string[] {
  const { rollout, main, post } = one;
  const { version } = rollout;
  const serving = all.find((other) => other.rollout.version === rollout.serves);
  const traffic = [
    {
      revision: serving === undefined ? '' : revisionOf(serving),
      percent: 100,
      ...(rollout.follows === 'latest' ? { latest: true } : {}),
    },
  ];
  return [
    ...differs(`the conclusion of ${version}`, rollout.conclusion, main.outputs.conclusion),
    ...differs(
      `the exit code of ${version}`,
      String(rollout.conclusion === 'promoted' ? 0 : 1),
      String(main.exitCode),
    ),
    ...differs(`the traffic after ${version}`, JSON.stringify(traffic), main.outputs.traffic),
    ...differs(`the exit code of the post step of ${version}`, '0', String(post.exitCode)),
  ];
}

/** The users' own count against that of the revisions: no failure may be anybody's but that of the bad revision. */
function userProblems(
  done: readonly Done[],
  served: ReadonlyMap<string, Served>,
  users: Tally,
): readonly string[] {
  const all = [...served.values()];
  const failed = users.requests - (users.byStatus['200'] ?? 0);
  return [
    ...differs(
      'requests answered by revisions',
      String(users.requests),
      String(sum(all.map((one) => one.requests))),
    ),
    ...differs('failures of revisions', String(failed), String(sum(all.map((one) => one.failed)))),
    ...done.flatMap((one) => {
      const { requests = 0, failed: bad = 0 } = served.get(revisionOf(one)) ?? {};
      const { version } = one.rollout;
      switch (version) {
        case 'v3':
          return differs('user requests to v3', '0', String(requests));
        case 'v4':
          return bad > 0 ? [] : ['Expected v4 to fail users under its share, found that it did not'];
        default:
          return [
            ...differs(`user requests that ${version} failed`, '0', String(bad)),
            ...(requests > 0 ? [] : [`Expected users on ${version}, found none`]),
          ];
      }
    }),
  ];
}

function differs(what: string, wanted: string, found: string | undefined): readonly string[] {
  return wanted === found ? [] : [`Expected ${what} to be ${wanted}, found ${found ?? 'nothing'}`];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
