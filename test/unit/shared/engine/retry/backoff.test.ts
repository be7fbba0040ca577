import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ActionError, type ErrorCode } from '../../../../../shared/domain/errors/action-error.ts';
import { backoffMs, isRetryable, LONGEST_WISH_MS } from '../../../../../shared/engine/retry/backoff.ts';

const BOUNDS = { baseMs: 100, capMs: 2_000 };

const failure = (code: ErrorCode, status?: number, retryAfterMs?: number): ActionError =>
  new ActionError({ code, message: 'It failed.', status, retryAfterMs });

describe('backoffMs', () => {
  test('doubles its ceiling with each failure, up to the cap', () => {
    const ceilings = [1, 2, 3, 4, 5, 6, 1_000].map((failed) =>
      backoffMs(failed, BOUNDS, () => 1 - Number.EPSILON),
    );
    expect(ceilings).toEqual([99, 199, 399, 799, 1_599, 1_999, 1_999]);
  });

  test('draws from the whole range below its ceiling', () => {
    expect(backoffMs(3, BOUNDS, () => 0)).toBe(0);
    expect(backoffMs(3, BOUNDS, () => 0.5)).toBe(200);
  });

  test('is never shorter than the server asked for, and never longer than that and one base', () => {
    const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), unit, fc.nat(60_000), (failed, drawn, wish) => {
        const pause = backoffMs(failed, BOUNDS, () => drawn, wish);
        expect(pause).toBeGreaterThanOrEqual(wish);
        expect(pause).toBeLessThanOrEqual(wish > 0 ? wish + BOUNDS.baseMs : BOUNDS.capMs);
      }),
    );
  });
});

describe('isRetryable', () => {
  test.each<[ErrorCode, number | undefined, boolean, boolean]>([
    ['unavailable', undefined, true, true],
    ['unavailable', 503, true, true],
    ['rate-limited', 429, true, true],
    ['rate-limited', undefined, true, true],
    ['timeout', 408, true, true],
    ['invalid-argument', 408, true, true],
    ['answer-lost', undefined, true, false],
    ['timeout', undefined, true, false],
    ['timeout', 504, true, false],
    ['internal', 500, true, false],
    ['internal', undefined, false, false],
    ['invalid-argument', 400, false, false],
    ['unauthenticated', 401, false, false],
    ['permission-denied', 403, false, false],
    ['not-found', 404, false, false],
    ['conflict', 409, false, false],
    ['unavailable', 499, false, false],
    ['conflict', undefined, false, false],
    ['cancelled', undefined, false, false],
  ])('%s with status %s: reads %s, writes %s', (code, status, reads, writes) => {
    expect(isRetryable(failure(code, status), 'read')).toBe(reads);
    expect(isRetryable(failure(code, status), 'write')).toBe(writes);
  });

  test('gives up on a server that wants to be left alone for long', () => {
    expect(isRetryable(failure('rate-limited', 429, LONGEST_WISH_MS), 'read')).toBe(true);
    expect(isRetryable(failure('rate-limited', 429, LONGEST_WISH_MS + 1), 'read')).toBe(false);
  });

  test('gives up sooner where less patience is asked for', () => {
    expect(isRetryable(failure('rate-limited', 429, 30_000), 'read', 30_000)).toBe(true);
    expect(isRetryable(failure('rate-limited', 429, 30_001), 'read', 30_000)).toBe(false);
  });

  test('never repeats what is a fault of the program', () => {
    expect(isRetryable(new TypeError('x is not a function'), 'read')).toBe(false);
    expect(isRetryable(undefined, 'read')).toBe(false);
  });
});
