import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatList, parseList } from '../../../../../shared/domain/text/list.ts';
import { codePoint } from '../../../code-point.ts';

describe('parseList', () => {
  test.each<[string, string, string[]]>([
    ['commas', 'a, b,c', ['a', 'b', 'c']],
    ['line breaks of Windows', 'a\r\nb\r\n', ['a', 'b']],
    ['both, with empty items', 'a,,b,\n\n ,c', ['a', 'b', 'c']],
    ['quotes that keep commas and blanks', `"a, b", ' c '`, ['a, b', ' c ']],
    ['a quoted empty item', '"",a', ['', 'a']],
    ['comments on lines of their own', '# first\na\n  # second, with a comma\nb', ['a', 'b']],
    ['a hash inside an item', 'a#1, #b', ['a#1', '#b']],
    ['nothing', ' \n ', []],
    ['quotes inside an item', 'say "hi", b', ['say "hi"', 'b']],
  ])('reads %s', (_, text, items) => {
    expect(parseList(text)).toEqual({ ok: true, value: items });
  });

  test('refuses a quote that is never closed, and says where it opens', () => {
    expect(parseList('a\nb, "c')).toEqual({
      ok: false,
      error: 'Expected a closing quote for the one at line 2, column 4, found the end',
    });
  });

  test('refuses text after a closing quote', () => {
    expect(parseList('"a" b')).toEqual({
      ok: false,
      error: 'Expected a comma or a line break after the quoted item, found more text at line 1, column 4',
    });
  });

  test('reads back whatever formatList writes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: codePoint })), (items) => {
        expect(parseList(formatList(items))).toEqual({ ok: true, value: items });
      }),
    );
  });
});
