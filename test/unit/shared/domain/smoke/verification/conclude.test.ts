import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isVerified,
  verificationReason,
  withVerification,
} from '../../../../../../shared/domain/smoke/verification/conclude.ts';
import type { CheckState, VerifiedCheck } from '../../../../../../shared/domain/smoke/verification/result.ts';
import { CHECK_NAMES } from '../../../../../../shared/domain/smoke/verification/wish.ts';
import { smokeRun } from '../../report/outcomes.ts';

const six = (states: readonly CheckState[]): readonly VerifiedCheck[] =>
  CHECK_NAMES.map((name, index) => ({
    name,
    state: states[index] ?? 'passed',
    asked: 'GET /',
    seen: `seen ${name}`,
  }));
const anySix = fc
  .array(fc.constantFrom<CheckState>('passed', 'failed', 'left-out', 'not-asked'), {
    minLength: 6,
    maxLength: 6,
  })
  .map(six);

describe('the end of a verification', () => {
  test('is told with the first that failed and what to do about it', () => {
    const [health, ...rest] = six(['failed', 'passed', 'left-out', 'failed']);
    const checks = [{ ...health, hint: 'name its path' } as VerifiedCheck, ...rest];
    expect(verificationReason(checks)).toBe(
      '2 of 5 deployment checks failed; health: seen health (name its path)',
    );
  });

  test('is told with what was not asked', () => {
    expect(verificationReason(six([]))).toBe('6 deployment checks passed');
    expect(verificationReason(six(['passed', 'passed', 'passed', 'not-asked', 'left-out']))).toBe(
      '4 deployment checks passed, without metrics, logs',
    );
  });

  test('is bad where nothing could be asked at all: that is no pass', () => {
    const nothing = six(['left-out', 'left-out', 'left-out', 'not-asked', 'not-asked', 'left-out']);
    expect(isVerified(nothing)).toBe(false);
    expect(verificationReason(nothing)).toBe('no deployment check could be asked');
  });

  test('is good only where some passed and none failed', () => {
    fc.assert(
      fc.property(anySix, (checks) => {
        const states = checks.map(({ state }) => state);
        expect(isVerified(checks)).toBe(states.includes('passed') && !states.includes('failed'));
        expect(verificationReason(checks).includes('failed')).toBe(states.includes('failed'));
      }),
    );
  });
});

describe('the report of a suite and a verification', () => {
  const suite = smokeRun('candidate', 0, []).report;

  test('passes only where both do', () => {
    fc.assert(
      fc.property(anySix, fc.boolean(), (checks, passed) => {
        const before = suite && { ...suite, passed };
        const verified = { url: 'https://shop', startedMs: 5, endedMs: 9, checks };
        expect(withVerification(before, verified).passed).toBe(passed && isVerified(checks));
        expect(withVerification(undefined, verified).passed).toBe(isVerified(checks));
      }),
    );
  });

  test('is one of the verification alone where no suite was run', () => {
    const checks = six([]);
    expect(withVerification(undefined, { url: 'https://shop', startedMs: 5, endedMs: 9, checks })).toEqual({
      ...{ passed: true, checks: [], target: 'https://shop', startedMs: 5, durationMs: 4 },
      verification: checks,
    });
  });
});
