import { expect, test } from '@jest/globals';
import { retryAfterMs } from '../../../../../shared/domain/smoke/retry-after.ts';

const NOW = Date.parse('2026-01-05T10:00:00Z');

test.each([
  ['7', 7_000],
  ['0', 0],
  ['Mon, 05 Jan 2026 10:00:30 GMT', 30_000],
  ['Mon, 05 Jan 2026 09:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
])('Retry-After %j asks for %s ms', (text, ms) => {
  expect(retryAfterMs({ status: 503, headers: { 'retry-after': text }, body: '', durationMs: 1 }, NOW)).toBe(
    ms,
  );
});

test('an answer without the header asks for nothing', () => {
  expect(retryAfterMs({ status: 503, headers: {}, body: '', durationMs: 1 }, NOW)).toBeUndefined();
});
