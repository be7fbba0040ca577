import { describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '../../../../../shared/domain/errors/action-error.ts';
import { attempt } from '../../../../../shared/domain/rollout/attempt.ts';
import type { Trouble } from '../../../../../shared/domain/rollout/claim.ts';
import type { ServiceWrite } from '../../../../../shared/domain/rollout/service-write.ts';

const write: ServiceWrite = { purpose: 'stage', body: {}, updateMask: [] };
const AT = 1000;

describe('attempt', () => {
  test('writes at once when nothing went wrong, or something else did', () => {
    expect(tried('stage', undefined, AT)).toEqual({ do: 'write', write });
    expect(tried('stage', { ...trouble('permission-denied', 9), purpose: 'open' }, AT)).toEqual({
      do: 'write',
      write,
    });
  });

  test.each([
    ['unavailable', 1, 500],
    ['unavailable', 2, 1000],
    ['rate-limited', 3, 2000],
    ['internal', 4, 4000],
    ['timeout', 1, 500],
    ['answer-lost', 1, 0],
    ['answer-lost', 2, 1000],
    ['conflict', 1, 0],
    ['conflict', 4, 0],
  ] as [ErrorCode, number, number][])('after %s for the %d. time it waits %d ms', (code, count, pauseMs) => {
    const last = trouble(code, count);
    expect(tried('stage', last, AT + pauseMs)).toEqual({ do: 'write', write });
    if (pauseMs > 0) {
      expect(tried('stage', last, AT + pauseMs - 1)).toEqual({
        do: 'observe',
        afterMs: 1,
        why: 'stage failed: it went wrong',
      });
    }
  });

  test('never waits longer than fifteen seconds of its own accord', () => {
    const late = { ...trouble('unavailable', 11), purpose: 'roll-back' as const };
    expect(tried('roll-back', late, AT + 15_000)).toEqual({ do: 'write', write });
    expect(tried('roll-back', late, AT)).toMatchObject({ do: 'observe', afterMs: 15_000 });
  });

  test('waits as long as the server asked for', () => {
    const asked = { ...trouble('rate-limited', 1), retryAfterMs: 40_000 };
    expect(tried('stage', asked, AT)).toMatchObject({ do: 'observe', afterMs: 40_000 });
    expect(tried('stage', { ...trouble('conflict', 1), retryAfterMs: 700 }, AT)).toMatchObject({
      afterMs: 700,
    });
  });

  test.each([
    ['open', 6],
    ['stage', 5],
    ['promote', 5],
    ['await', 6],
    ['close', 6],
    ['roll-back', 12],
  ] as [ServiceWrite['purpose'], number][])('gives up %s after %d failures', (purpose, limit) => {
    const far = AT + 3_600_000;
    expect(tried(purpose, { ...trouble('unavailable', limit - 1), purpose }, far)).toMatchObject({
      do: 'write',
    });
    expect(tried(purpose, { ...trouble('unavailable', limit), purpose }, far)).toMatchObject({
      do: 'conclude',
    });
  });

  test.each([
    'input-invalid',
    'unauthenticated',
    'permission-denied',
    'not-found',
    'already-exists',
    'invalid-argument',
    'failed-precondition',
    'cancelled',
  ] as ErrorCode[])('does not repeat what %s will refuse again', (code) => {
    expect(tried('stage', trouble(code, 1), AT)).toEqual({
      do: 'conclude',
      end: { conclusion: 'failed', reason: 'it went wrong' },
    });
  });
});

function tried(purpose: ServiceWrite['purpose'], last: Trouble | undefined, nowMs: number) {
  return attempt(
    purpose,
    () => write,
    { trouble: last },
    nowMs,
    ({ message }) => ({ do: 'conclude', end: { conclusion: 'failed', reason: message } }),
  );
}

function trouble(code: ErrorCode, count: number): Trouble {
  return { purpose: 'stage', count, atMs: AT, code, message: 'it went wrong' };
}
