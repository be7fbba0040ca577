import { describe, expect, test } from '@jest/globals';
import type { Schema } from '../../../../../shared/domain/yaml/check-schema.ts';
import { parseDocument } from '../../../../../shared/domain/yaml/parse-document.ts';

const SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1 },
    mode: { enum: ['fast', 'slow'] },
    count: { type: 'integer', minimum: 1, maximum: 9 },
    tags: { type: 'array', minItems: 1, items: { type: 'string' } },
    labels: {
      type: 'object',
      propertyNames: { title: 'a label of small letters', pattern: '^[a-z]+$' },
      additionalProperties: { type: 'string' },
    },
    wait: { $ref: '#/$defs/wait' },
    steps: { type: 'array', items: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/step' }] } },
    'a/b~c d': { type: 'string' },
  },
  $defs: {
    wait: { title: 'a duration like 5s', type: 'string', pattern: '^[0-9]+s$' },
    step: {
      type: 'object',
      additionalProperties: false,
      required: ['run'],
      properties: { run: { type: 'string' }, wait: { $ref: '#/$defs/wait' } },
    },
  },
};

/** `line:column message` of every problem. */
function problems(text: string): readonly string[] {
  const result = parseDocument(text, 'x.yml', SCHEMA);
  if (result.ok) return [];
  expect(result.error.every(({ where }) => where === 'x.yml')).toBe(true);
  return result.error.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a good file', () => {
  test('is read as YAML 1.2, where yes and on are text', () => {
    const result = parseDocument('name: yes\ntags: [on, "1"]\ncount: 0o7\n', 'x.yml', SCHEMA);
    expect(result.ok && result.value.value).toEqual({ name: 'yes', tags: ['on', '1'], count: 7 });
  });

  test.each(['', '\n', '# only a comment\n', '---\n'])('may be empty: %j is an empty map', (text) => {
    const result = parseDocument(text, 'x.yml', SCHEMA);
    expect(result.ok && result.value.value).toEqual({});
    expect(result.ok && result.value.locate(['name'])).toEqual({ line: 1, column: 1 });
  });

  test('may use anchors', () => {
    const result = parseDocument('steps:\n  - &s { run: a }\n  - *s\n', 'x.yml', SCHEMA);
    expect(result.ok && result.value.value).toEqual({ steps: [{ run: 'a' }, { run: 'a' }] });
  });

  test('tells where its keys and values stand, for later checks', () => {
    const text = 'name: x\nsteps:\n  - run: a\n    wait: 5s\n  - &two\n    run: b\n  - *two\n';
    const result = parseDocument(text, 'x.yml', SCHEMA);
    if (!result.ok) throw new Error('Expected a good file');
    const { locate, problemAt } = result.value;
    expect(locate(['steps', 0, 'wait'])).toEqual({ line: 4, column: 11 });
    expect(locate(['steps', 0, 'wait'], 'key')).toEqual({ line: 4, column: 5 });
    expect(locate(['steps', 2, 'run'])).toEqual({ line: 6, column: 10 });
    expect(locate(['steps', 0, 'missing'])).toEqual({ line: 3, column: 5 });
    expect(locate([])).toEqual({ line: 1, column: 1 });
    expect(problemAt(['steps', 0], 'Expected more')).toEqual({
      where: 'x.yml',
      line: 3,
      column: 5,
      message: 'Expected more',
    });
  });

  test('leaves the schema as it was', () => {
    const before = structuredClone(SCHEMA);
    parseDocument('name: x', 'x.yml', SCHEMA);
    expect(SCHEMA).toEqual(before);
  });
});

describe('text that is no YAML document', () => {
  test.each([
    ['a duplicate key', 'name: a\nname: b\n', ['2:1 Expected each key of a map once, found "name" again']],
    [
      'a duplicate key in quotes',
      '{"name": a, "name": b}',
      ['1:13 Expected each key of a map once, found "name" again'],
    ],
    ['a tab', 'steps:\n\t- a\n', ['2:1 Expected blanks as indentation, found a tab']],
    [
      'a second document',
      'name: a\n---\nname: b\n',
      ['2:1 Expected one document in the file, found 2 (parted by "---")'],
    ],
    [
      'a colon in plain text',
      'name: a: b\n',
      [
        '1:7 Expected one "key: value" on the line, found a second one; put a value that contains ": " in quotes',
      ],
    ],
    [
      'an unclosed quote',
      'name: "a\n',
      [expect.stringMatching(/^\d+:\d+ Expected valid YAML: Missing closing "quote$/)],
    ],
    [
      'an alias without an anchor',
      'name: a\nwait: *b\n',
      [expect.stringMatching(/^2:7 Expected aliases that can be followed: .*: b$/)],
    ],
    ['an unknown tag', 'name: !secret a\n', ['1:7 Expected valid YAML: Unresolved tag: !secret']],
    ['a list as a key', '? [a]\n: 1\n', ['1:3 Expected text as the key, found something else']],
    [
      'half a character in a key',
      'labels: { "\\ud800": a }\n',
      ['1:11 Expected text as the key, found something else'],
    ],
  ])('is refused for %s', (_, text, wanted) => {
    expect(problems(text)).toEqual(wanted);
  });

  test('is refused when aliases multiply without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    expect(problems(`l0: &l0 [x]\n${levels.join('\n')}\n`)).toEqual([
      expect.stringContaining('Expected aliases that can be followed'),
    ]);
  });
});

describe('a document that its schema does not allow', () => {
  test.each([
    [
      'an unknown key',
      'nmae: a',
      '1:1 Expected one of name, mode, count, tags, labels, wait, steps, a/b~c d, found the unknown key "nmae"; did you mean "name"?',
    ],
    ['a wrong type', 'name: [a]', '1:7 Expected text, found a list of 1'],
    ['a number for text', 'tags:\n  - a\n  - 1', '3:5 Expected text, found 1; quotes make it text: "1"'],
    ['empty text', 'name: ""', '1:7 Expected text that is not empty, found empty text'],
    ['no value', 'name:', '1:1 Expected text, found nothing'],
    ['another constant', 'mode: quick', '1:7 Expected one of "fast", "slow", found "quick"'],
    ['a small number', 'count: 0', '1:8 Expected a number of at least 1, found 0'],
    ['a large number', 'count: 10', '1:8 Expected a number of at most 9, found 10'],
    ['a fraction', 'count: 1.5', '1:8 Expected a whole number, found 1.5'],
    ['an empty list', 'tags: []', '1:7 Expected a list of at least 1, found an empty list'],
    ['a pattern with a title', 'wait: soon', '1:7 Expected a duration like 5s, found "soon"'],
    [
      'a pattern behind alternatives and references',
      'steps:\n  - wait: soon\n    run: a',
      '2:11 Expected a duration like 5s, found "soon"',
    ],
    ['a name', 'labels:\n  Team: a', '2:3 Expected a label of small letters, found "Team"'],
    ['a key with odd characters', 'a/b~c d: 1', '1:10 Expected text, found 1; quotes make it text: "1"'],
    ['a missing key', 'steps:\n  - wait: 5s', '2:5 Expected the key "run", found only wait'],
    ['no alternative', 'steps: [1]', '1:9 Expected text or a map, found 1'],
    ['a list at the top', '- a', '1:1 Expected a map, found a list of 1'],
  ])('is refused for %s', (_, text, wanted) => {
    expect(problems(text)).toEqual([wanted]);
  });

  test('shows every problem at once, in the order of the lines', () => {
    expect(problems('zzz: 1\nsteps:\n  - rum: a\nname: 5\ncount: x\n')).toEqual([
      expect.stringMatching(/^1:1 .*unknown key "zzz"$/),
      '3:5 Expected the key "run", found only rum',
      '3:5 Expected one of run, wait, found the unknown key "rum"; did you mean "run"?',
      '4:7 Expected text, found 5; quotes make it text: "5"',
      '5:8 Expected a whole number, found "x"',
    ]);
  });

  test('is never repeated at length', () => {
    expect(problems(`count: ${'x'.repeat(5000)}`)[0]?.length).toBeLessThan(200);
  });
});
