import type { SideBySide } from '../../../bench/side-by-side/rounds.ts';
import { type Run, runOf } from '../../../bench/side-by-side/run.ts';
import { CALLS, request, START } from './requests.ts';

/** A run that wrote once and took so long. */
export function run(wallMs: number): Run {
  const memory = { largestBytes: 120 * 2 ** 20, treeBytes: 130 * 2 ** 20 };
  const process = { exitCode: 0, output: '', startedMs: START, wallMs, cpuMs: wallMs / 2, ...memory };
  return runOf(process, [
    request(100, 1, CALLS.read),
    request(110, 9, CALLS.write),
    request(120, 50, CALLS.wait),
  ]);
}

export const SIDE_BY_SIDE: SideBySide = {
  bundles: { rollOuts: [run(660), run(760)], rollBacks: [run(360)] },
  gcloud: { rollOuts: [run(6060), run(6160)], rollBacks: [run(800)] },
};
