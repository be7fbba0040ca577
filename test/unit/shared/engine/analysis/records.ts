import { DEFAULT_ANALYSIS } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import {
  type ArmCounts,
  type IntervalCounts,
  NO_LATENCY,
} from '../../../../../shared/domain/analysis/evidence.ts';
import type { RolloutRecord } from '../../../../../shared/domain/rollout/record.ts';

export const MINUTE = 60_000;
export const START = Date.UTC(2026, 10, 21, 12);
export const SERVICE = { project: 'demo', region: 'us-central1', service: 'shop' };
export const CANDIDATE = 'shop-rabcdefghij';
export const SETTINGS = DEFAULT_ANALYSIS;

/** A rollout in its first stage, which began on the minute. */
export const RECORD: RolloutRecord = {
  id: 'abcdefghijklmnop',
  seq: 2,
  run: 'https://github.test/runs/1',
  commit: 'c0ffee',
  phase: 'baking',
  previous: [{ revision: 'shop-00001-abc', percent: 100 }],
  candidate: { revision: CANDIDATE, tag: 'cabcdefghi' },
  stages: [
    { percent: 5, bakeMs: 5 * MINUTE, deadlineMs: 20 * MINUTE },
    { percent: 50, bakeMs: 5 * MINUTE, deadlineMs: 20 * MINUTE },
    { percent: 100, bakeMs: 0, deadlineMs: 0 },
  ],
  stage: 0,
  starts: [START],
  leaseMs: START + 60 * MINUTE,
  expect: { generation: 8, templateRevision: CANDIDATE },
};

/** One minute of a revision, counted from the start of the rollout. */
export function minute(number: number, requests: number, errors = 0): IntervalCounts {
  const startMs = START + number * MINUTE;
  return { startMs, endMs: startMs + MINUTE, ...arm(requests, errors) };
}

/** Quick answers, some of them 5xx. */
export function arm(requests: number, errors: number): ArmCounts {
  return {
    requests,
    byClass: { '2xx': requests - errors, '5xx': errors },
    latency:
      requests === 0
        ? NO_LATENCY
        : { count: requests, buckets: [{ lowerMs: 0, upperMs: 100, count: requests }] },
  };
}
