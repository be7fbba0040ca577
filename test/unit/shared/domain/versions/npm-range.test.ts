import { expect, test } from '@jest/globals';
import { endsOfNpmRange, inNpmRange } from '../../../../../shared/domain/versions/npm-range.ts';

test.each([
  ['4.17.20', '<4.17.21', true],
  ['4.17.21', '<4.17.21', false],
  ['5.0.0-rc.1', '>=5.0.0-rc.0 <5.2.0', true],
  ['1.0.0', '*', true],
  ['1.0.0', '', true],
  ['not a version', '*', undefined],
  ['1.0.0', 'not a range', undefined],
])('%s in %j: %s', (version, range, expected) => {
  expect(inNpmRange(version, range)).toBe(expected);
});

test('each part of a range ends at the version that mends it', () => {
  expect(endsOfNpmRange('>=5.0.0 <5.2.1 || <4.17.21')).toEqual(['4.17.21', '5.2.1']);
  expect(endsOfNpmRange('<=2.0.0')).toEqual([]);
  expect(endsOfNpmRange('*')).toEqual([]);
  expect(endsOfNpmRange('nonsense?')).toEqual([]);
});
