import { expect, test } from '@jest/globals';
import { titleOf } from '../../../../action-security-gate/src/scanners/code/title.ts';

test.each([
  ['Use of assert detected. The enclosed code will be removed.', 'Use of assert detected'],
  ['  Possible binding to all interfaces:\n0.0.0.0', 'Possible binding to all interfaces'],
  ['Chmod 0o755 of v1.2 is permissive', 'Chmod 0o755 of v1.2 is permissive'],
  ['', 'otherwise'],
  ['x'.repeat(200), `${'x'.repeat(119)}…`],
])('a title is the first sentence: %p', (said, title) => {
  expect(titleOf(said, 'otherwise')).toBe(title);
});
