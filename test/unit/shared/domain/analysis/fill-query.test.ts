import { describe, expect, test } from '@jest/globals';
import { parser } from '@prometheus-io/lezer-promql';
import fc from 'fast-check';
import { fillQuery } from '../../../../../shared/domain/analysis/fill-query.ts';
import { codePoint } from '../../../code-point.ts';

const TARGET = { revisions: ['shop-r1'], service: 'shop', region: 'europe-west1', project: 'example.com:p' };
const filled = (query: string, more: Partial<typeof TARGET> = {}) => {
  const result = fillQuery(query, { ...TARGET, ...more });
  return result.ok ? result.value : result.error;
};

describe('fillQuery', () => {
  test.each([
    ['up', 'up'],
    ['{a="{{revision}}",b=\'{{ service }}\',c=`{{region}}`}', '{a="shop-r1",b=\'shop\',c=`europe-west1`}'],
    ['{a="x-{{service}}-{{region}}"}', '{a="x-shop-europe-west1"}'],
    ['{a="{{project}}"}', '{a="example.com:p"}'],
    ['{a=~"{{project}}", b!~ `{{project}}`}', '{a=~"example\\\\.com:p", b!~ `example\\.com:p`}'],
    ['# it\'s "{{nothing}\nup{a="{{service}}"}', '# it\'s "{{nothing}\nup{a="shop"}'],
    ['{a=~ # "here"\n "{{project}}"}', '{a=~ # "here"\n "example\\\\.com:p"}'],
    ['{a="\\"{{service}}"}', '{a="\\"shop"}'],
    ['{a="{{service}}', '{a="shop'],
  ])('%s becomes %s', (query, expected) => {
    expect(filled(query)).toBe(expected);
  });

  test('several revisions become a pattern, where a pattern is asked for', () => {
    const revisions = ['shop-r1', 'shop-r2'];
    expect(filled('{a=~"{{revision}}"}', { revisions })).toBe('{a=~"(?:shop-r1|shop-r2)"}');
    expect(filled('{a="{{revision}}"}', { revisions })).toEqual([
      '{{revision}} stands for 2 revisions (shop-r1, shop-r2), which needs a pattern: write =~"{{revision}}"',
    ]);
  });

  test.each([
    [
      'up{a={{revision}}}',
      '{{revision}} must stand inside the quotes of a label\'s value: write "{{revision}}"',
    ],
    [
      'up{a="{{revison}}"}',
      'expected one of {{revision}}, {{service}}, {{region}}, {{project}}, found "{{revison}}"; did you mean "revision"?',
    ],
    ['up{a="{{}}"}', 'expected one of {{revision}}, {{service}}, {{region}}, {{project}}, found "{{}}"'],
  ])('%s is refused', (query, problem) => {
    expect(filled(query)).toEqual([problem]);
  });

  test('every problem is told, and no revision is none', () => {
    expect(filled('{a={{x}}, b="{{y}}"}')).toHaveLength(2);
    expect(filled('{a="{{revision}}"}', { revisions: [] })).toEqual([
      'there is no revision to put for {{revision}}',
    ]);
    expect(filled('{a=`{{service}}`}', { service: 'a`b' })).toEqual([
      '{{service}} holds a backtick, which backticks cannot hold',
    ]);
  });

  test('no value leaves its label: the query keeps its shape, and the label has the value', () => {
    const nasty = fc.oneof(
      fc.string({ unit: codePoint }),
      fc
        .array(
          fc.constantFrom('"', "'", '\\', '\n', '}', '{{revision}}', '$&', '#', 'or ', '.*', ')', '|', 'n'),
          { maxLength: 8 },
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(nasty, fc.constantFrom('"', "'"), fc.constantFrom('=', '=~'), (value, quote, operator) => {
        const query = `sum(up{a${operator}${quote}{{service}}${quote},b="c"}) # {a}`;
        const result = String(filled(query, { service: value }));
        expect(parser.parse(result).toString()).toBe(parser.parse(query).toString());
        const literal = result.slice(`sum(up{a${operator}`.length + 1, -`${quote},b="c"}) # {a}`.length);
        const decoded = decode(literal);
        if (operator === '=') expect(decoded).toBe(value);
        else expect(new RegExp(`^(?:${decoded})$`).test(value)).toBe(true);
      }),
    );
  });
});

/** As Go reads the escapes that are written here. */
function decode(literal: string): string {
  return literal.replaceAll(/\\(.)/g, (_, char: string) => ({ n: '\n', r: '\r' })[char] ?? char);
}
