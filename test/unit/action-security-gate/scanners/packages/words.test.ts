import { expect, test } from '@jest/globals';
import { lastWords } from '../../../../../action-security-gate/src/scanners/packages/last-words.ts';
import { lineOfPackage } from '../../../../../action-security-gate/src/scanners/packages/line-of-package.ts';
import { namedList } from '../../../../../action-security-gate/src/scanners/packages/named-list.ts';
import { titleOf } from '../../../../../action-security-gate/src/scanners/packages/title.ts';

test('last words are few, plain, and hold no login', () => {
  const words = lastWords(
    'one\ntwo\n\u001b[31mthree\u001b[0m\n\nhttps://ada:s3cret@example.com/x failed\nfive\n',
  );
  expect(words).toBe('three / https://***@example.com/x failed / five');
  expect(lastWords('x'.repeat(10_000)).length).toBeLessThan(410);
  expect(lastWords(' \n')).toBe('');
});

test.each([
  [
    'package-lock.json',
    '{\n "dependencies": {\n  "a": "1.0.0"\n },\n "node_modules/a": {\n  "version": "1.0.0"',
    5,
  ],
  ['yarn.lock', 'a@^1.0.0:\n  version "1.0.0"', 1],
  ['pnpm-lock.yaml', 'packages:\n\n  a@1.0.0:\n    resolution: {}', 3],
  ['go.mod', 'module x\nrequire (\n\ta v1.0.0\n)', 3],
  [
    'Cargo.lock',
    '[[package]]\nname = "ab"\nversion = "1.0.0"\n\n[[package]]\nname = "a"\nversion = "1.0.0"',
    6,
  ],
  ['Gemfile.lock', 'GEM\n  specs:\n    a (1.0.0)', 3],
  ['a version elsewhere', 'a\nb', 1],
])('the line of a package in %s is found', (_, text, line) => {
  expect(lineOfPackage(text, 'a', '1.0.0')).toBe(line);
});

test('a package that is not named has no line, and a name is no pattern', () => {
  expect(lineOfPackage('b 1.0.0', 'a', '1.0.0')).toBeUndefined();
  expect(lineOfPackage('axb', 'a.b', '1')).toBeUndefined();
  expect(lineOfPackage('c++ 1', 'c++', '1')).toBe(1);
  expect(lineOfPackage(undefined, 'a', '1')).toBeUndefined();
});

test('a list of names and a title stay short', () => {
  expect(namedList(['a'])).toBe('a');
  expect(namedList(['a', 'b', 'c'])).toBe('a, b and c');
  expect(namedList(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 others');
  expect(titleOf('First. Second.', 'x')).toBe('First.');
  expect(titleOf('N/A', 'x')).toBe('x is vulnerable');
  expect(titleOf('y'.repeat(500), 'x')).toHaveLength(121);
});
