// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are templates of HCL.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { treeSitterHcl } from '../../../../../shared/adapters/hcl/hcl.ts';
import { attributeOf, blocksOf } from '../../../../../shared/domain/hcl/hcl-file.ts';
import { readExpression, readHcl } from '../../domain/hcl/read-hcl.ts';

const place = ({ start, end }: { start: object; end: object }) =>
  [...Object.values(start), ...Object.values(end)].join(' ');

describe('a file of HCL', () => {
  test('keeps types, labels, names and the place of each of them', async () => {
    const { blocks, problems } = await readHcl(
      'resource "google_x" "y" {\n  name = "a"\n\n  one {\n  }\n}\n',
    );
    const [block] = blocks;
    expect(problems).toEqual([]);
    expect(block).toMatchObject({ type: 'resource', labels: ['google_x', 'y'] });
    expect([block?.headRange, block?.range].map((range) => range && place(range))).toEqual([
      '1 1 1 24',
      '1 1 6 2',
    ]);
    const name = block && attributeOf(block, 'name');
    expect(name && [place(name.nameRange), place(name.value.range), name.value.text]).toEqual([
      '2 3 2 7',
      '2 10 2 13',
      '"a"',
    ]);
    expect(block && blocksOf(block, 'one').map(({ range }) => place(range))).toEqual(['4 3 5 4']);
  });

  test('is the same with a byte-order mark and with the line ends of Windows', async () => {
    const text = 'a = 1\nb {\n  c = "é"\n  d = [\n    1,\n  ]\n}\n';
    const plain = await readHcl(text);
    const marked = await readHcl(`\uFEFF${text}`);
    const windows = await readHcl(text.replaceAll('\n', '\r\n'));
    expect(marked).toEqual(plain);
    expect(JSON.stringify(windows).replaceAll('\\r\\n', '\\n')).toBe(JSON.stringify(plain));
  });

  test('may be empty, or hold comments alone', async () => {
    for (const text of ['', '\n\n', '# a\n// b\n/* c\n d */\n']) {
      expect(await readHcl(text)).toMatchObject({ attributes: [], blocks: [], problems: [] });
    }
  });

  test('is not read when it is larger than what people write', async () => {
    const { problems, blocks } = await treeSitterHcl(10).parse('a.tf', 'locals {\n}\n');
    expect(blocks).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Expected at most 10 characters, found 11: the file was not read',
    ]);
  });

  test.each(['(', '[', '!', '{ a = ', 'f('])(
    'with 5,000 times %s ends with a problem, not with a fault',
    async (open) => {
      const { problems } = await readHcl(`a = ${open.repeat(5_000)}\nb = 1\n`);
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  test('that nests 2,000 lists as it should is read down to a depth', async () => {
    const { problems, attributes } = await readHcl(`b = 1\na = ${'['.repeat(2000)}${']'.repeat(2000)}\n`);
    expect(problems[0]?.message).toMatch(/fewer levels inside each other/);
    expect(attributes.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  test('of any text whatsoever is read without a fault', async () => {
    const piece = fc.constantFrom(
      'a',
      '=',
      '"',
      '${',
      '%{',
      '}',
      '{',
      '[',
      ']',
      '\n',
      '<<EOT',
      'EOT',
      ' ',
      '1',
      '.',
      '*',
      '?',
      ':',
      '#',
      '~',
      '\\',
      'if ',
      'endif',
      'for x in ',
      '\0',
      '😀',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { problems } = await readHcl(pieces.join(''));
        for (const { range } of problems) expect(range.start.line).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('an expression', () => {
  test.each([
    ['"a"', { kind: 'literal', value: 'a' }],
    ['1e3', { kind: 'literal', value: 1000 }],
    ['1.5', { kind: 'literal', value: 1.5 }],
    ['null', { kind: 'literal', value: null }],
    [
      'var.a["b"].c',
      { kind: 'reference', root: 'var', steps: [{ name: 'a' }, { key: { value: 'b' } }, { name: 'c' }] },
    ],
    ['a.0.b', { kind: 'reference', root: 'a', steps: [{ key: { value: 0 } }, { name: 'b' }] }],
    ['f(x)[0]', { kind: 'access', source: { kind: 'call', name: 'f' }, steps: [{ kind: 'index' }] }],
    ['f(x...)', { kind: 'call', expanded: true }],
    ['provider::google::f(1)', { kind: 'call', name: 'provider::google::f' }],
    ['a[*].b[0]', { kind: 'splat', steps: [{ name: 'b' }, { kind: 'index' }] }],
    [
      'a.*.b[0]',
      { kind: 'access', source: { kind: 'splat', steps: [{ name: 'b' }] }, steps: [{ kind: 'index' }] },
    ],
    ['!a.b', { kind: 'unary', operator: '!', operand: { kind: 'reference' } }],
    ['a.b == "c" && d', { kind: 'binary', operator: '&&', left: { operator: '==' } }],
    ['a ? 1 : b ? 2 : 3', { kind: 'conditional', whenFalse: { kind: 'conditional' } }],
    ['(a ? 1 : 2) ? 3 : 4', { kind: 'conditional', condition: { kind: 'parenthesised' } }],
    [
      '{ a = 1, "b" : 2, (c) = 3 }',
      {
        kind: 'object',
        items: [{ key: { value: 'a' } }, { key: { value: 'b' } }, { key: { kind: 'parenthesised' } }],
      },
    ],
    [
      '{ for k, v in m : k => v... if v != "" }',
      { kind: 'for', keyName: 'k', valueName: 'v', grouped: true, key: {}, condition: {} },
    ],
    ['[for v in m : v]', { kind: 'for', keyName: undefined, key: undefined, grouped: false }],
    ['[1, # one\n 2,\n]', { kind: 'tuple', items: [{ value: 1 }, { value: 2 }] }],
  ])('%s is understood', async (text, wanted) => {
    expect(await readExpression(text)).toMatchObject(wanted);
  });

  test('in a string keeps the blanks beside it, which the grammar drops', async () => {
    const read = await readExpression('"  a ${b}  # no comment ${c}  "');
    const parts = read.kind === 'template' ? read.parts : [];
    expect(parts.map((part) => (part.kind === 'text' ? part.value : part.kind))).toEqual([
      '  a ',
      'interpolation',
      '  # no comment ',
      'interpolation',
      '  ',
    ]);
  });
});

describe('a broken file', () => {
  const read = async (text: string) => {
    const file = await readHcl(text);
    return {
      problems: file.problems.map(({ range, message }) => `${range.start.line}: ${message}`),
      blocks: file.blocks.map(
        ({ type, attributes }) =>
          `${type} ${attributes.map(({ name, value }) => `${name}=${value.kind}`).join(' ')}`,
      ),
    };
  };

  test('keeps an argument without a value from taking that of the next line', async () => {
    expect(await read('a "b" {\n  c =\n  d = 1\n}\n')).toEqual({
      problems: ['2: Expected an argument or a block, found "c ="'],
      blocks: ['a d=literal'],
    });
  });

  test('loses one line to an open string, and knows that there is an argument in it', async () => {
    expect(await read('a {\n  b = "open\n  c = 1\n}\nd {\n  e = 2\n}\n')).toEqual({
      problems: ['2: Expected a closing quote on the same line, found "\\"open"'],
      blocks: ['a b=opaque c=literal', 'd e=literal'],
    });
  });

  test('does not put what follows a missing brace into the block above', async () => {
    expect(await read('a {\n  b = 1\n\nc {\n  d = 2\n}\n')).toEqual({
      problems: ['4: Expected a closing brace, found the end'],
      blocks: ['a b=literal', 'c d=literal'],
    });
  });

  test('tells a missing bracket, a heredoc without an end and two arguments on one line', async () => {
    expect((await read('a {\n  b = [1, 2\n  c = 3\n}\n')).problems).toEqual([
      '2: Expected a closing bracket, found "b = [1, 2"',
    ]);
    expect((await read('a {\n  b = <<EOT\n  text\n}\nc {\n  d = 1\n}\n')).blocks).toContain('c d=literal');
    expect((await read('a {\n  b = 1 c = 2\n}\n')).problems).toEqual([
      '2: Expected a new line before "c = 2"',
    ]);
  });

  test('says which argument stands there twice', async () => {
    expect((await read('a {\n  b = 1\n  b = 2\n}\n')).problems).toEqual([
      '3: Expected "b" once, found it again (first in line 2)',
    ]);
  });
});
