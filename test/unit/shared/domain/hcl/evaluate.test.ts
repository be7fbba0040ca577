// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are templates of HCL.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownFunctions } from '../../../../../shared/domain/hcl/evaluate/call.ts';
import { number, text } from '../../../../../shared/domain/hcl/evaluate/make.ts';
import { jsonOf } from '../../../../../shared/domain/hcl/evaluate/read.ts';
import { emptyScope, withNames } from '../../../../../shared/domain/hcl/evaluate/scope.ts';
import { evaluate } from '../../../../../shared/domain/hcl/evaluate.ts';
import type { Value } from '../../../../../shared/domain/hcl/value.ts';
import { canonicalJson } from '../../../../../shared/domain/json/canonical.ts';
import { readExpression, readHcl } from './read-hcl.ts';

type Row = { readonly expression: string; readonly result?: unknown; readonly refused?: true };

const { rows } = JSON.parse(readFileSync('test/fixtures/terraform/console/results.json', 'utf8')) as {
  readonly rows: readonly Row[];
};

const valueOfText = async (written: string): Promise<Value> =>
  evaluate(await readExpression(written), emptyScope());

/** Whole numbers beyond those that a double holds are the one thing of the table that is not decided. */
const UNDECIDED = new Set(['100000000000000000000']);

describe('what terraform console said', () => {
  test.each(rows.filter(({ refused }) => !refused))(
    'of $expression is what is found',
    async ({ expression, result }) => {
      const found = jsonOf(await valueOfText(expression));
      if (UNDECIDED.has(expression)) expect(found).toBeUndefined();
      else expect(canonicalJson(found)).toBe(canonicalJson(result as never));
    },
  );

  test.each(rows.filter(({ refused }) => refused))(
    'to $expression was no, and there is no value',
    async ({ expression }) => {
      expect(jsonOf(await valueOfText(expression))).toBeUndefined();
    },
  );

  test('was asked of every function that is evaluated', () => {
    const asked = rows.map(({ expression }) => expression).join('\n');
    const neutral = ['sensitive', 'nonsensitive'];
    expect(knownFunctions.filter((name) => !asked.includes(`${name}(`) && !neutral.includes(name))).toEqual(
      [],
    );
  });
});

describe('what cannot be decided', () => {
  test('keeps the parts of a text that are known', async () => {
    expect(await valueOfText('"a-${var.b}-c${1}"')).toMatchObject({
      kind: 'unknown',
      code: 'no-value',
      parts: ['a-', { kind: 'unknown', reason: 'var.b has no value here' }, '-c1'],
    });
  });

  test('stays inside of the list or the map', async () => {
    const value = await valueOfText('{ a = [1, var.b], c = "d" }');
    expect(value).toMatchObject({ kind: 'map' });
    expect(value.kind === 'map' && value.entries.get('c')).toMatchObject({ kind: 'string', value: 'd' });
    expect(value.kind === 'map' && value.entries.get('a')).toMatchObject({
      kind: 'list',
      items: [{ value: 1 }, { kind: 'unknown' }],
    });
  });

  test.each([
    ['false && var.b', false],
    ['var.b || true', true],
    ['[var.b, "x"] == ["y"]', false],
    ['length([var.b, 1])', 2],
    ['contains([var.b, "x"], "x")', true],
    ['alltrue([var.b, false])', false],
    ['var.b ? "same" : "same"', 'same'],
    ['keys({ a = var.b })', ['a']],
    ['merge({ a = var.b }, { a = 1 })', { a: 1 }],
    ['can(tonumber("x"))', false],
  ])('does not hinder %s', async (expression, wanted) => {
    expect(jsonOf(await valueOfText(expression))).toEqual(wanted);
  });

  test.each([
    ['true && var.b', 'no-value'],
    ['var.b == null', 'no-value'],
    ['contains([var.b], "x")', 'no-value'],
    ['coalesce(var.b, "x")', 'no-value'],
    ['try(var.b, "x")', 'no-value'],
    ['upper("a-${var.b}")', 'no-value'],
    ['file("x")', 'function'],
    ['timestamp()', 'function'],
    ['constructor("x")', 'function'],
    ['replace("a", "/a+/", "b")', 'function'],
    ['tolist([1]) == [1]', 'not-understood'],
    ['1 / 0', 'invalid'],
  ])('makes %s unknown, and the code is %s', async (expression, code) => {
    const value = await valueOfText(expression);
    expect(value).toMatchObject({ kind: 'unknown', code });
    expect(value.kind === 'unknown' && 'parts' in value && value.parts !== undefined).toBe(false);
  });

  test('ends in time however much it is', async () => {
    const many = '[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]]';
    expect(jsonOf(await valueOfText(many))).toBeUndefined();
    expect(await valueOfText(`${'('.repeat(150)}1${')'.repeat(150)}`)).toMatchObject({ value: 1 });
  });
});

describe('a value', () => {
  test('says where it was written', async () => {
    const { attributes } = await readHcl('a = "x"\nb = "${n}-y"\n');
    const [a, b] = attributes.map(({ value }) => value);
    if (a === undefined || b === undefined) throw new Error('two arguments');
    const scope = withNames(emptyScope(), new Map([['n', evaluate(a, emptyScope())]]));
    const value = evaluate(b, scope);
    expect(value.kind !== 'unknown' && value.from.map(({ start }) => start.line).sort()).toEqual([1, 2]);
  });

  test('of plain data is that data again, whatever it is', async () => {
    const data = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).value;
    await fc.assert(
      fc.asyncProperty(data, async (value) => {
        const written = JSON.stringify(value)
          .replaceAll(/[$%](?=\{)/g, '$&$&')
          .replaceAll(/\\[bf]|\\u0000/g, 'z');
        const found = jsonOf(await valueOfText(written));
        expect(canonicalJson(found)).toBe(
          canonicalJson(JSON.parse(written.replaceAll(/([$%])\1(?=\{)/g, '$1'))),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('of a template is the texts and values one after the other', async () => {
    const piece = fc.string({ unit: fc.constantFrom('a', ' ', '-', '#', '/', '~', ',') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(piece, fc.integer()), { maxLength: 4 }),
        piece,
        async (pairs, last) => {
          const written = `"${pairs.map(([before, value]) => `${before}\${${value}}`).join('')}${last}"`;
          const wanted = pairs.map(([before, value]) => `${before}${value}`).join('') + last;
          const found = await valueOfText(written);
          const isOneValue = pairs.length === 1 && wanted === String(pairs[0]?.[1]);
          expect(isOneValue ? String(jsonOf(found)) : jsonOf(found)).toBe(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['<<EOT\na\n  ${n}\nEOT', 'a\n  7\n'],
    ['<<-EOT\n    a\n\n      b\n  ${n} c\n    EOT', '  a\n\n    b\n7 c\n'],
    [
      '<<-EOT\n    %{ for x in ["a", "b"] ~}\n    item ${x}\n    %{ endfor ~}\n    end\n  EOT',
      '    item a\n    item b\n    end\n',
    ],
    ['<<EOT\nfoo   ${~ "x" ~}   bar\n   ${"y" ~}\n  z\nEOT', 'fooxbar\n   y  z\n'],
    ['<<EOT\n"\\n" $${n} %%{ if }\nEOT', '"\\n" ${n} %{ if }\n'],
    ['"a \\n ${~ "b" ~} \\n c"', 'abc'],
  ])('of %j is what Terraform makes of it', async (written, wanted) => {
    const scope = withNames(
      emptyScope(),
      new Map([
        ['n', number(7, [])],
        ['t', text('', [])],
      ]),
    );
    expect(jsonOf(evaluate(await readExpression(written), scope))).toBe(wanted);
  });
});
