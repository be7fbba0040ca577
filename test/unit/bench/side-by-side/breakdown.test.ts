import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breakDown } from '../../../bench/side-by-side/breakdown.ts';
import { CALLS, request, START } from './requests.ts';

const LOGIN = [
  request(170, 2, CALLS.jobToken),
  request(190, 10, CALLS.exchange),
  request(210, 5, CALLS.impersonate),
];

describe('the time of a process', () => {
  test('is split into start, login, calls, what lies between them, and the end', () => {
    const calls = [request(220, 10, CALLS.read), request(240, 50, CALLS.write)];
    expect(breakDown({ from: START, to: START + 320 }, [...LOGIN, ...calls])).toEqual({
      ...{ startMs: 170, logInMs: 45, callsMs: 60, gapsMs: 15, exitMs: 30 },
    });
  });

  test('counts calls that go out together once', () => {
    const calls = [request(220, 10, CALLS.read), request(222, 10, CALLS.digest)];
    expect(breakDown({ from: START, to: START + 240 }, [...LOGIN, ...calls]).callsMs).toBe(12);
  });

  test('is all start where nothing was asked', () => {
    expect(breakDown({ from: START, to: START + 200 }, [])).toEqual({
      ...{ startMs: 200, logInMs: 0, callsMs: 0, gapsMs: 0, exitMs: 0 },
    });
  });

  test('is neither lost nor invented, however calls overlap', () => {
    const calls = fc.array(fc.tuple(fc.nat(400), fc.nat(300)), { maxLength: 20 });
    fc.assert(
      fc.property(calls, (times) => {
        const later = times.map(([at, ms]) => request(215 + at, ms, CALLS.read));
        const to = START + 1000;
        const parts = Object.values(breakDown({ from: START, to }, [...LOGIN, ...later]));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1000);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
