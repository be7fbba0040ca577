import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { code, codeBlock, details, link, table, text } from '../../../../../shared/domain/report/markdown.ts';
import { codePoint } from '../../../code-point.ts';

const ZERO = '\u200b';

describe('text', () => {
  test.each([
    ['a pipe', 'a|b', 'a&#124;b'],
    ['backticks', '`rm`', '\\`rm\\`'],
    ['HTML', '<script>alert(1)</script>', '&#60;script&#62;alert(1)&#60;/script&#62;'],
    ['an entity', '&lt;', '&#38;lt;'],
    ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['a link', '[a](javascript:x)', '\\[a\\](javascript:x)'],
    ['an image', '![i](http:x)', '!\\[i\\](http:x)'],
    ['a mention', '@org/team', `@${ZERO}org/team`],
    ['a mention behind a mark', 'by (@me)', `by (@${ZERO}me)`],
    ['an address of mail', 'ci@acme.iam.gserviceaccount.com', 'ci@acme.iam.gserviceaccount.com'],
    ['an issue', 'see #12 and GH-7', `see #${ZERO}12 and GH-${ZERO}7`],
    ['a workflow command', '::error::boom', `:${ZERO}:error::boom`],
    ['a command behind a line break', 'x\n::set-output name=a::b', 'x ::set-output name=a::b'],
    ['a group of old', '##[error]x', `&#35;${ZERO}#\\[error\\]x`],
    ['a heading', '# x', '&#35; x'],
    ['a list', '- x', '&#45; x'],
    ['a numbered list', '1. x', '1&#46; x'],
    ['a line', '---', '&#45;--'],
    ['mathematics', '$x$', '<span>$</span>x<span>$</span>'],
    ['line breaks', 'a\r\n\n b', 'a b'],
    ['colours', '\u001b[31mred\u001b[0m', 'red'],
    ['text that turns around', 'a\u202eb', 'ab'],
    ['emoji', '👩‍👩‍👧 ok', '👩‍👩‍👧 ok'],
    ['half an emoji', 'a\ud83d', 'a\ufffd'],
  ])('shows %s as it is', (_, value, markdown) => {
    expect(text(value)).toBe(markdown);
  });

  test('keeps an address a link, whatever marks are in it', () => {
    expect(text('taken (https://github.com/o/my_repo/runs/1); ok')).toBe(
      'taken (<https://github.com/o/my_repo/runs/1>); ok',
    );
  });

  test('cuts a long value between characters and says how much is missing', () => {
    expect(text('👍'.repeat(5_000), 10)).toBe(`${'👍'.repeat(10)}… (4990 characters more)`);
    expect(text('x'.repeat(5_000)).length).toBeLessThan(1_100);
  });

  test('never opens a tag, a cell, a mention or a line', () => {
    const marks = fc.constantFrom(
      '<',
      '>',
      '|',
      '@',
      '`',
      '\\',
      '\n',
      '[',
      ']',
      '#',
      ':',
      'a',
      ' ',
      '$',
      '&',
    );
    const hostile = fc.oneof(fc.string({ unit: marks, maxLength: 60 }), fc.string({ unit: codePoint }));
    fc.assert(
      fc.property(hostile, (value) => {
        const shown = text(value);
        expect(shown).not.toMatch(/[\n\r|]/);
        expect(shown.replaceAll(/<\/?span>|<https?:[^<>\s]+>/g, '')).not.toMatch(/[<>]/);
        expect(shown).not.toMatch(/(^|[^a-zA-Z0-9_])@[a-zA-Z0-9_]/);
        expect(shown).not.toMatch(/^::/);
        expect(shown.replaceAll(/\\./g, '')).not.toMatch(/[`*_[\]~]/);
      }),
    );
  });
});

describe('code', () => {
  test.each([
    ['plain', '`plain`'],
    ['', ''],
    ['a`b', '`` a`b ``'],
    ['``', '``` `` ```'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a|<b>`', '<code>a&#124;&#60;b&#62;\\`</code>'],
    ['@org/team', '`@org/team`'],
  ])('shows %j as code that stands in a table', (value, markdown) => {
    expect(code(value)).toBe(markdown);
  });
});

describe('codeBlock', () => {
  test('keeps lines, and a fence in it does not end it', () => {
    expect(codeBlock('a\n```\n<b>')).toBe('````\na\n```\n<b>\n````');
  });

  test('holds no command for a runner', () => {
    expect(codeBlock('  ::error::x\n##[group]')).toBe(
      `\`\`\`\n  :${ZERO}:error::x\n#${ZERO}#[group]\n\`\`\``,
    );
  });
});

describe('link', () => {
  test('goes to the web only', () => {
    expect(link('a', 'https://x/y(1)')).toBe('[a](<https://x/y(1)>)');
    expect(link('a', 'https://x/|')).toBe('[a](<https://x/%7C>)');
    expect(link('a', 'javascript:alert(1)')).toBe('a');
    expect(link('a', 'https://x/>b')).toBe('a');
    expect(link('a', 'https://x/\n')).toBe('a');
  });
});

describe('table', () => {
  test('has as many cells in each row whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: codePoint }), (a, b) => {
        const lines = table(['x', 'y'], [[text(a), code(b)]], (cells) => cells).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[2]?.match(/\|/g)).toHaveLength(3);
      }),
    );
  });

  test('counts the rows that it leaves out', () => {
    expect(table(['n'], [1, 2, 3], (n) => [String(n)], 2)).toBe(
      '| n |\n| --- |\n| 1 |\n| 2 |\n\n1 more rows are in the report file.',
    );
  });
});

describe('details', () => {
  test('escapes its title as HTML, where the escapes of Markdown would show', () => {
    expect(details('a_b <c>', 'x')).toBe('<details><summary>a_b &#60;c&#62;</summary>\n\nx\n\n</details>');
  });
});
