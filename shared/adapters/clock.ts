import { setTimeout as after } from 'node:timers/promises';
import { ActionError } from '../domain/errors/action-error.ts';
import type { Clock } from '../ports/clock.ts';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await after(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      throw new ActionError({ code: 'cancelled', message: 'The wait was cancelled.', cause: error });
    }
  },
};
