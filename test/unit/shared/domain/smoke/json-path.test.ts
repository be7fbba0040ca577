import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatJsonPath, parseJsonPath, valueAt } from '../../../../../shared/domain/smoke/json-path.ts';
import { codePoint } from '../../../code-point.ts';

describe('parseJsonPath', () => {
  test.each([
    ['status', ['status']],
    ['data.items[0].id', ['data', 'items', 0, 'id']],
    ['$', []],
    ['$.a', ['a']],
    ['$[1]', [1]],
    ['$schema', ['$schema']],
    ['[0][1]', [0, 1]],
    [`["a.b"]['c d'].e`, ['a.b', 'c d', 'e']],
    ['first name', ['first name']],
  ])('reads %s', (text, value) => {
    expect(parseJsonPath(text)).toEqual({ ok: true, value });
  });

  test.each(['', '.', 'a.', 'a..b', 'a[', 'a[-1]', 'a[b]', 'a]', '["a]'])('refuses %j', (text) => {
    expect(parseJsonPath(text).ok).toBe(false);
  });

  test('reads back whatever formatJsonPath writes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: codePoint }), fc.nat())), (path) => {
        expect(parseJsonPath(formatJsonPath(path))).toEqual({ ok: true, value: path });
      }),
    );
  });

  test('finds only what a body holds itself', () => {
    expect(valueAt({ a: [{ b: null }] }, ['a', 0, 'b'])).toBeNull();
    expect(valueAt({ a: 'text' }, ['a', 0])).toBeUndefined();
    expect(valueAt({}, ['constructor'])).toBeUndefined();
  });
});
