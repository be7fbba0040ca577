import { expect, test } from '@jest/globals';
import { goodPromotions, knownBad } from '../../../../../shared/domain/rollout/known-bad.ts';
import { all, type Line, promotion, takenBack, withHistory } from './with-history.ts';

/** Newest first. */
const badOf = (revision: string, ...lines: readonly Line[]) =>
  knownBad(revision, withHistory(all('v1'), lines))?.conclusion;

test('the newest line that names a revision says whether it is bad', () => {
  expect(badOf('v2', takenBack('v2', 'v1'), promotion('v2', 'v1'))).toBe('rolled-back');
  expect(badOf('v2', promotion('v2', 'v1'), takenBack('v2', 'v1'))).toBeUndefined();
  // It served again: somebody restored it, or began a rollout while it did.
  expect(badOf('v2', promotion('v3', 'v2'), takenBack('v2', 'v1'))).toBeUndefined();
  expect(badOf('v2', takenBack('v3', 'v2'), takenBack('v2', 'v1'))).toBeUndefined();
  expect(badOf('v9', takenBack('v2', 'v1'))).toBeUndefined();
});

test('what was superseded or kept was not found bad', () => {
  expect(badOf('v2', { ...takenBack('v2', 'v1'), conclusion: 'superseded' })).toBeUndefined();
  expect(badOf('v2', { ...takenBack('v2', 'v1'), kept: 'cabc' })).toBeUndefined();
});

test('promotions that nobody took back are told once each, the newest first', () => {
  const lines = [
    takenBack('v4', 'v3'),
    promotion('v4', 'v3'),
    promotion('v3', 'v2'),
    promotion('v2', 'v1'),
    promotion('v3', 'v1'),
  ];
  expect(goodPromotions(withHistory(all('v3'), lines))).toEqual(['v3', 'v2']);
});
