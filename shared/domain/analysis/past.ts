import { armProblem } from './arm-problem.ts';
import type { ArmCounts } from './evidence.ts';
import { quantileBucket, sumLatency } from './latency-sum.ts';
import { dispersion } from './sequential/dispersion.ts';
import { surelyAbove } from './sequential/slow-answers.ts';

/** What the time before the rollout tells of the service. */
export type Past = {
  /** Why it cannot be true. */
  readonly problem: string | undefined;
  /** How much more than by chance failures of each kind varied. */
  readonly errors: number;
  readonly clientErrors: number;
  readonly slow: number;
  /** Within this time nearly every answer ends; 0 where none was seen. */
  readonly usualMs: number;
};

/** Of all answers. */
const USUAL = 0.95;

const KNOWN = new WeakMap<readonly ArmCounts[], Past & { readonly limitMs: number }>();

/** Worked out once for one past, which no look at a rollout changes. */
export function pastOf(before: readonly ArmCounts[], limitMs: number): Past {
  const known = KNOWN.get(before);
  if (known?.limitMs === limitMs) return known;
  const varied = (name: string) =>
    dispersion(before.map(({ requests, byClass }) => ({ failures: byClass[name] ?? 0, requests })));
  const past = {
    limitMs,
    problem: problemOf(before),
    errors: varied('5xx'),
    clientErrors: varied('4xx'),
    slow: dispersion(before.map(({ latency }) => surelyAbove(latency, limitMs))),
    usualMs: quantileBucket(sumLatency(before.map(({ latency }) => latency)), USUAL)?.upperMs ?? 0,
  };
  KNOWN.set(before, past);
  return past;
}

function problemOf(before: readonly ArmCounts[]): string | undefined {
  const index = before.findIndex((arm) => armProblem(arm) !== undefined);
  const wrong = before[index];
  return wrong && `interval ${index + 1} before the rollout: ${armProblem(wrong)}`;
}
