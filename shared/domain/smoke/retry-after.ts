import type { Answer } from './answer.ts';

/** The pause that an answer asks for (`Retry-After`, seconds or a date); undefined when it does not ask. */
export function retryAfterMs({ headers }: Answer, now: number): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
