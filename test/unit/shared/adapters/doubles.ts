import { makeLog } from '../../../../shared/adapters/github/log.ts';
import type { Retry } from '../../../../shared/adapters/google/retry.ts';
import type { ActionError } from '../../../../shared/domain/errors/action-error.ts';
import type { Clock } from '../../../../shared/ports/clock.ts';
import type { Identity } from '../../../../shared/ports/identity.ts';
import type { Log } from '../../../../shared/ports/log.ts';

/** A clock that moves when a test says so. */
export function simulatedClock(start = Date.UTC(2026, 10, 21)): Clock & { advance(ms: number): void } {
  let now = start;
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

/** The real log, written to memory: as on a runner, with step debugging on. A double of GitHub's toolkit speaks for it. */
export function recordedLog(): { log: Log; text: () => string; shown: () => string } {
  let written = '';
  const write = (text: string): void => {
    written += `${text}\n`;
  };
  const voice = {
    info: write,
    debug: (text: string) => write(`::debug::${text}`),
    startGroup: (text: string) => write(`::group::${text}`),
    endGroup: () => write('::endgroup::'),
    setSecret: (text: string) => write(`::add-mask::${text.replaceAll('\n', '%0A')}`),
  };
  const toolkit = { use: (say: (speaker: typeof voice) => void) => say(voice) };
  const env = { GITHUB_ACTIONS: 'true', RUNNER_DEBUG: '1' };
  const log = makeLog({ env, clock: simulatedClock(), format: 'people', traceId: '0'.repeat(32), toolkit });
  const isMask = (line: string) => line.startsWith('::add-mask::');
  return {
    log,
    text: () => written,
    // What a reader of the log sees: the runner swallows the mask commands.
    shown: () =>
      written
        .split('\n')
        .filter((line) => !isMask(line))
        .join('\n'),
  };
}

/** An identity that is already logged in. */
export const loggedIn: Identity = {
  accessToken: async () => 'access-token',
  idToken: async () => 'id-token',
  description: 'sa@p.iam.gserviceaccount.com',
};

/** One attempt: what is thrown is what the caller's policy would see. */
export const noRetry: Retry = (_what, work) => work();

/** Up to three attempts without waiting, where a test is about what a second one finds. */
export const threeAttempts: Retry = async (_what, work) => {
  try {
    return await work();
  } catch {
    return work().catch(() => work());
  }
};

/** The ActionError that work ends with. */
export async function failureOf(work: Promise<unknown>): Promise<ActionError> {
  try {
    await work;
  } catch (error) {
    return error as ActionError;
  }
  throw new Error('Expected a failure, found none.');
}
