import type { Figure, Group } from './figure.ts';
import { judgeMs } from './judge.ts';
import { sampleOf } from './statistics.ts';

const LOOKS = 10_000;
const LOOKS_LIMIT_MS = 1_000;

/** What deciding costs, the network and the process apart. */
export function measureLooks(rounds: number): Group {
  return {
    title: 'Judging',
    columns: { value: 'judge', beside: '', ratio: '' },
    figures: [looksFigure(Array.from({ length: rounds }, () => judgeMs(LOOKS)))],
  };
}

/** The milliseconds of each round as the promise that they are held to. */
export function looksFigure(rounds: readonly number[]): Figure {
  return {
    what: '10,000 looks of the judge',
    ...{ unit: 'ms', value: sampleOf(rounds) },
    limit: { of: 'value', kind: 'at most', than: LOOKS_LIMIT_MS },
    note: 'rollouts of 60 intervals, 12 buckets of latency an arm',
  };
}
