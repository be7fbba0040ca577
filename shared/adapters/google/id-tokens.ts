import { numberAt } from '../../domain/json/json.ts';
import type { Clock } from '../../ports/clock.ts';
import { claimsOf } from './claims.ts';
import { cachedToken } from './token-cache.ts';

/** ID tokens by audience, kept for minutes only: a service may refuse one that was minted long ago. */
export function idTokens(
  clock: Clock,
  mint: (audience: string) => Promise<string>,
): (audience: string) => Promise<string> {
  const byAudience = new Map<string, () => Promise<string>>();
  return (audience) => {
    const known = byAudience.get(audience);
    if (known !== undefined) return known();
    const cached = cachedToken(
      clock,
      async () => {
        const value = await mint(audience);
        return { value, expiresMs: usableUntil(clock.now(), value) };
      },
      () => true,
    );
    byAudience.set(audience, cached);
    return cached();
  };
}

const KEPT_MS = 8 * 60_000;
const BEFORE_EXPIRY_MS = 60_000;

function usableUntil(now: number, token: string): number {
  const expiry = numberAt(claimsOf(token), 'exp');
  return Math.min(now + KEPT_MS, expiry === undefined ? now + KEPT_MS : expiry * 1000 - BEFORE_EXPIRY_MS);
}
