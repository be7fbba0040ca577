import type { Clock } from '../../ports/clock.ts';

/** A token and the time from which it is worth nothing. */
export type Token = { readonly value: string; readonly expiresMs: number };

/**
 * Keeps a token through a long job. It is renewed early; callers that come meanwhile share the one renewal; while the
 * old one still lives, a renewal that fails for a moment harms nobody.
 */
export function cachedToken(clock: Clock, renew: () => Promise<Token>, mayWait: (error: unknown) => boolean) {
  let current: (Token & { readonly renewMs: number }) | undefined;
  let renewal: Promise<string> | undefined;

  const replace = async (): Promise<string> => {
    try {
      const token = await renew();
      current = { ...token, renewMs: renewalTime(clock.now(), token.expiresMs) };
      return token.value;
    } catch (error) {
      if (current !== undefined && clock.now() < current.expiresMs - SAFETY_MS && mayWait(error))
        return current.value;
      throw error;
    }
  };

  return async (): Promise<string> => {
    if (current !== undefined && clock.now() < current.renewMs) return current.value;
    renewal ??= replace().finally(() => {
      renewal = undefined;
    });
    return renewal;
  };
}

// Time for a call that starts with the old token to arrive.
const SAFETY_MS = 30_000;
const EARLY_MS = 5 * 60_000;

// Direct federation may give five minutes only: a fixed margin of five would renew before every call.
function renewalTime(now: number, expiresMs: number): number {
  return expiresMs - Math.min(EARLY_MS, (expiresMs - now) / 4);
}
