// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are templates of HCL.
import { describe, expect, test } from '@jest/globals';
import { attributeOf, blocksOf } from '../../../../../shared/domain/hcl/hcl-file.ts';
import { readHcl } from '../../domain/hcl/read-hcl.ts';

const json = (value: unknown, path = 'main.tf.json') => readHcl(JSON.stringify(value, null, 2), path);

describe('the JSON form', () => {
  test('has labels by nesting, and lists of blocks', async () => {
    const { blocks, problems } = await json({
      resource: { google_x: { a: { name: 'a' }, b: [{ name: 'b' }] } },
      locals: [{ x: 1 }, { y: 2 }],
    });
    expect(problems).toEqual([]);
    expect(
      blocks.map(({ type, labels, attributes }) => [type, ...labels, ...attributes.map(({ name }) => name)]),
    ).toEqual([
      ['resource', 'google_x', 'a', 'name'],
      ['resource', 'google_x', 'b', 'name'],
      ['locals', 'x'],
      ['locals', 'y'],
    ]);
    expect(blocks[0]?.headRange.start).toEqual({ line: 4, column: 7 });
  });

  test('shows an object in a resource as an argument and as a block, because only a provider knows', async () => {
    const { blocks } = await json({ resource: { google_x: { a: { template: [{ labels: { b: 'c' } }] } } } });
    const [block] = blocks;
    expect(block && attributeOf(block, 'template')?.value.kind).toBe('tuple');
    expect(block && blocksOf(block, 'template').map(({ attributes }) => attributes[0]?.name)).toEqual([
      'labels',
    ]);
  });

  test('has templates in strings, at their place', async () => {
    const { blocks } = await readHcl('{"output": {"a": {"value": "x-${var.b}"}}}', 'main.tf.json');
    const value = blocks[0] && attributeOf(blocks[0], 'value')?.value;
    const parts = value?.kind === 'template' ? value.parts : [];
    expect(parts.map(({ kind, range }) => [kind, range.start.column, range.end.column])).toEqual([
      ['text', 29, 31],
      ['interpolation', 31, 39],
    ]);
  });

  test('has names and types where names and types are asked', async () => {
    const { blocks } = await json({
      variable: { a: { type: 'list(string)' } },
      resource: {
        google_x: { a: { depends_on: ['google_y.b'], lifecycle: { ignore_changes: ['client'] } } },
      },
    });
    const [variable, resource] = blocks;
    expect(variable && attributeOf(variable, 'type')?.value).toMatchObject({ kind: 'call', name: 'list' });
    expect(resource && attributeOf(resource, 'depends_on')?.value).toMatchObject({
      kind: 'tuple',
      items: [{ kind: 'reference', root: 'google_y' }],
    });
  });

  test('of values evaluates nothing in strings', async () => {
    const { attributes } = await json({ a: '${var.b}' }, 'x.tfvars.json');
    expect(attributes[0]?.value).toMatchObject({ kind: 'literal', value: '${var.b}' });
  });

  test.each([
    ['{"locals": {"a": 1,}}', /Expected valid JSON/],
    ['{"locals": ', /Expected valid JSON/],
    ['{"locals": 1}', /Expected an object below "locals"/],
    ['[1', /Expected valid JSON/],
    ['"text"', /Expected an object, found something else/],
    ['', /Expected valid JSON/],
    ['{"output": {"a": {"value": "${"}}}', /Expected/],
    [`${'['.repeat(100_000)}`, /at most 200 levels/],
  ])('that is broken has a problem: %.40s', async (text, message) => {
    const { problems } = await readHcl(text, 'main.tf.json');
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.range.start.line).toBe(1);
  });
});
