import type { Measured } from '../process/measure.ts';
import { type Breakdown, breakDown } from './breakdown.ts';
import { firstWriteDoneMs, firstWriteFloorMs, firstWriteMs, floorMs } from './floor.ts';
import type { LoggedRequest } from './requests.ts';

/** One side doing one job once. */
export type Run = {
  readonly wallMs: number;
  readonly floorMs: number;
  readonly overheadMs: number;
  /** Wall time of what the runner starts after it; 0 where there is no such thing. */
  readonly postMs: number;
  /** As if all after the first write were cost of the tool. */
  readonly strictOverheadMs: number;
  readonly calls: number;
  readonly cpuMs: number | undefined;
  readonly largestMb: number | undefined;
  readonly treeMb: number | undefined;
  /** Start of the process to the arrival of its first write. */
  readonly firstWriteMs: number;
  /** Start of the process until its first write was carried out. */
  readonly firstWriteDoneMs: number;
  readonly breakdown: Breakdown;
};

export function runOf(measured: Measured, requests: readonly LoggedRequest[], postMs = 0): Run {
  const { startedMs, wallMs, cpuMs, largestBytes, treeBytes } = measured;
  const floor = floorMs(requests);
  const since = (ms: number | undefined) => (ms === undefined ? Number.NaN : ms - startedMs);
  return {
    ...{ wallMs, cpuMs, postMs, floorMs: floor, overheadMs: wallMs - floor, calls: requests.length },
    strictOverheadMs: wallMs - firstWriteFloorMs(requests),
    largestMb: megabytes(largestBytes),
    treeMb: megabytes(treeBytes),
    firstWriteMs: since(firstWriteMs(requests)),
    firstWriteDoneMs: since(firstWriteDoneMs(requests)),
    breakdown: breakDown({ from: startedMs, to: startedMs + wallMs }, requests),
  };
}

function megabytes(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / 2 ** 20;
}
