import type { Tally } from '../e2e/users.ts';
import { phasesOf } from './phases.ts';
import { type Done, revisionOf } from './rollouts.ts';
import { table } from './table.ts';
import type { Served } from './verdict.ts';

/** Who served the users, and where the time went. */
export function closingTables(
  done: readonly Done[],
  served: ReadonlyMap<string, Served>,
  users: Tally,
): readonly string[] {
  return [...usersTable(done, served, users), '', ...secondsTable(done)];
}

function usersTable(
  done: readonly Done[],
  served: ReadonlyMap<string, Served>,
  users: Tally,
): readonly string[] {
  const rows = done.map((one) => {
    const revision = revisionOf(one);
    const { requests = 0, failed = 0 } = served.get(revision) ?? {};
    return [
      one.rollout.version,
      revision,
      one.main.outputs.conclusion ?? '',
      String(requests),
      String(failed),
    ];
  });
  const failed = users.requests - (users.byStatus['200'] ?? 0);
  return table(
    ['', 'revision', 'conclusion', 'user requests served', 'failed'],
    [...rows, ['all', 'as the users saw it', '', String(users.requests), String(failed)]],
  );
}

function secondsTable(done: readonly Done[]): readonly string[] {
  const phases = done.map(({ main }) => phasesOf(main.report.targets[0]));
  const names = [...new Set(phases.toSorted((a, b) => b.size - a.size).flatMap((one) => [...one.keys()]))];
  const rows = names.map((name) => [name, ...phases.map((one) => inSeconds(one.get(name)))]);
  return table(
    ['seconds', ...done.map(({ rollout }) => rollout.version)],
    [
      ...rows,
      ['the whole step', ...done.map(({ mainSeconds }) => mainSeconds.toFixed(1))],
      ['its post step', ...done.map(({ postSeconds }) => postSeconds.toFixed(1))],
    ],
  );
}

function inSeconds(ms: number | undefined): string {
  if (ms === undefined) return '';
  return ms < 100 ? '<0.1' : (ms / 1000).toFixed(1);
}
