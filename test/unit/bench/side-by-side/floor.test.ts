import { describe, expect, test } from '@jest/globals';
import {
  firstWriteDoneMs,
  firstWriteFloorMs,
  firstWriteMs,
  floorMs,
  needed,
} from '../../../bench/side-by-side/floor.ts';
import { kindOf } from '../../../bench/side-by-side/requests.ts';
import { CALLS, request, START } from './requests.ts';

const ROLL_BACK = [
  request(170, 2, CALLS.jobToken),
  request(190, 10, CALLS.exchange),
  request(210, 1, CALLS.impersonate),
  request(220, 1, CALLS.read),
  request(225, 1, CALLS.revision),
  request(235, 3, CALLS.write),
  request(240, 50, CALLS.wait),
  request(300, 2, CALLS.write),
  request(305, 50, CALLS.wait),
  request(360, 1, CALLS.evidence),
];

describe('the floor', () => {
  test('is the login, one read, and each write with its wait', () => {
    expect(floorMs(ROLL_BACK)).toBe(2 + 10 + 1 + 1 + 3 + 50 + 2 + 50);
  });

  test('leaves out what a client asked once more', () => {
    const again = [
      ...[request(165, 7, CALLS.jobToken, 502), ...ROLL_BACK],
      ...[request(400, 9, CALLS.read), request(410, 9, CALLS.exchange)],
    ];
    expect(needed(again)).toHaveLength(needed(ROLL_BACK).length);
  });

  test('leaves out a write that was refused', () => {
    expect(floorMs([request(1, 9, CALLS.write, 409), request(2, 3, CALLS.write)])).toBe(3);
    expect(floorMs([request(1, 9, CALLS.write, null)])).toBe(0);
  });

  test('counts the calls of gcloud in the same way', () => {
    const calls = [
      ...[request(500, 1, CALLS.gcloudRead), request(505, 2, CALLS.gcloudTest)],
      ...[request(510, 43, CALLS.gcloudWrite), request(560, 60, CALLS.gcloudWait)],
      ...[request(700, 40, CALLS.gcloudWait), request(800, 1, CALLS.gcloudRead)],
    ];
    expect(floorMs(calls)).toBe(1 + 43 + 60 + 40);
  });

  test('up to the first write has neither the second one nor its wait', () => {
    expect(firstWriteFloorMs(ROLL_BACK)).toBe(2 + 10 + 1 + 1 + 3 + 50);
    expect(firstWriteFloorMs(ROLL_BACK.slice(0, 7))).toBe(floorMs(ROLL_BACK.slice(0, 7)));
  });
});

test('the first write arrives at its own time, and is done when its wait is answered', () => {
  expect(firstWriteMs(ROLL_BACK)).toBe(START + 235);
  expect(firstWriteDoneMs(ROLL_BACK)).toBe(START + 290);
});

test('where nothing was written there is no first write', () => {
  expect(firstWriteMs(ROLL_BACK.slice(0, 5))).toBeUndefined();
  expect(firstWriteDoneMs(ROLL_BACK.slice(0, 5))).toBeUndefined();
});

test.each([
  [CALLS.revision, 'other'],
  [CALLS.digest, 'other'],
  [CALLS.idToken, 'other'],
  [CALLS.gcloudTest, 'other'],
  [CALLS.impersonate, 'log in'],
  [CALLS.gcloudWait, 'wait'],
  [CALLS.gcloudWrite, 'write'],
])('%s is taken for: %s', (call, kind) => {
  expect(kindOf(request(0, 0, call))).toBe(kind);
});
