import { ActionError } from '../../../../../../shared/domain/errors/action-error.ts';
import type { Clock } from '../../../../../../shared/ports/clock.ts';

type Sleeper = { readonly untilMs: number; readonly wake: () => void };

/** A double of the clock for work that goes on side by side: time passes only when everybody sleeps, up to the first who wakes. */
export function waitingClock(startMs: number): Clock {
  let now = startMs;
  let due = false;
  const sleepers = new Set<Sleeper>();
  const pass = (): void => {
    due = false;
    const [first] = [...sleepers].sort((one, other) => one.untilMs - other.untilMs);
    if (first === undefined) return;
    now = Math.max(now, first.untilMs);
    first.wake();
  };
  const passSoon = (): void => {
    if (due) return;
    due = true;
    setImmediate(pass);
  };
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        const cancelled = () => new ActionError({ code: 'cancelled', message: 'The wait was cancelled.' });
        if (signal?.aborted) return reject(cancelled());
        const end = (finish: () => void) => () => {
          sleepers.delete(sleeper);
          finish();
          passSoon();
        };
        const sleeper: Sleeper = { untilMs: now + ms, wake: end(resolve) };
        sleepers.add(sleeper);
        signal?.addEventListener(
          'abort',
          end(() => reject(cancelled())),
          { once: true },
        );
        passSoon();
      }),
  };
}
