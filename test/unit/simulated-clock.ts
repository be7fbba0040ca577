import { ActionError } from '../../shared/domain/errors/action-error.ts';
import type { Clock } from '../../shared/ports/clock.ts';

/** A double of the clock: whoever sleeps finds the time passed at once. */
export type SimulatedClock = Clock & {
  /** Lets time pass without sleeping, as a slow answer does. */
  advance(ms: number): void;
  /** Every sleep so far, in milliseconds. */
  readonly slept: readonly number[];
};

export function simulatedClock(startMs = 0): SimulatedClock {
  let now = startMs;
  const slept: number[] = [];
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    slept,
    sleep: async (ms, signal) => {
      if (signal?.aborted) throw new ActionError({ code: 'cancelled', message: 'The wait was cancelled.' });
      slept.push(ms);
      now += ms;
    },
  };
}
