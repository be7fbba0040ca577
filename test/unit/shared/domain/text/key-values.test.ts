import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { err, ok } from '../../../../../shared/domain/errors/problem.ts';
import { formatKeyValues, parseKeyValues } from '../../../../../shared/domain/text/key-values.ts';
import { codePoint } from '../../../code-point.ts';

const read = (text: string): unknown => {
  const result = parseKeyValues(text);
  return result.ok ? Object.fromEntries(result.value) : result.error;
};

describe('parseKeyValues', () => {
  test.each<[string, string, Record<string, string>]>([
    ['commas between pairs', 'A=1,B=2, C=3', { A: '1', B: '2', C: '3' }],
    ['line breaks between pairs', 'A=1\nB=2\r\n\nC=3\n', { A: '1', B: '2', C: '3' }],
    ['commas at the ends of lines', 'A=1,\nB=2,\n', { A: '1', B: '2' }],
    ['commas inside a value', 'A=1,2,3', { A: '1,2,3' }],
    ['commas inside a value before another pair', 'A=1,2,B=3', { A: '1,2', B: '3' }],
    [
      'commas in front of words and blanks',
      'TO=name 1 <a@x.io>,name 2 <b@x.io>\nB=test',
      { TO: 'name 1 <a@x.io>,name 2 <b@x.io>', B: 'test' },
    ],
    [
      'JSON without quotes around it',
      'MY_JSON={"a": 1, "b": 2}\nB=2',
      { MY_JSON: '{"a": 1, "b": 2}', B: '2' },
    ],
    ['JSON in single quotes', `A='{"a": 1, "b": "x=1"}',B=2`, { A: '{"a": 1, "b": "x=1"}', B: '2' }],
    ['JSON in double quotes with escapes', String.raw`A="{\"a\": 1}"`, { A: '{"a": 1}' }],
    ['a comma that is escaped', String.raw`A=1\,B=2`, { A: '1,B=2' }],
    [
      'quotes that are no part of the value',
      `DEBUG='False'\nPARTNERS="TEST,test"`,
      { DEBUG: 'False', PARTNERS: 'TEST,test' },
    ],
    ['outer blanks in quotes only', 'A=" x "\nB=  y  ', { A: ' x ', B: 'y' }],
    ['blanks inside a value', 'A=two words,B=3', { A: 'two words', B: '3' }],
    ['blanks around the sign', 'A = 1', { A: '1' }],
    [
      'several lines in quotes',
      'KEY="-----BEGIN KEY-----\nabc=\n# no comment\n-----END KEY-----"\nB=2',
      { KEY: '-----BEGIN KEY-----\nabc=\n# no comment\n-----END KEY-----', B: '2' },
    ],
    [
      'escaped line breaks in double quotes',
      String.raw`A="x\ny",B='x\ny'`,
      { A: 'x\ny', B: String.raw`x\ny` },
    ],
    [
      'backslashes that escape nothing',
      String.raw`A="C:\dir\d+"` + String.raw`,B=C:\new`,
      { A: String.raw`C:\dir\d+`, B: String.raw`C:\new` },
    ],
    [
      'comment lines',
      '# As an environment variable:\nKEY1=secret-key-1:latest\n  # As a file, at = sign\n/secrets/api/key=secret-key-2:latest',
      { KEY1: 'secret-key-1:latest', '/secrets/api/key': 'secret-key-2:latest' },
    ],
    ['a hash inside a value', 'COLOR=#fff,B=a #b', { COLOR: '#fff', B: 'a #b' }],
    ['empty values', 'A=,B=\nC=""', { A: '', B: '', C: '' }],
    [
      'equal signs inside a value',
      'URL=https://x.io/?a=1&b=2\nB64=YWI=',
      { URL: 'https://x.io/?a=1&b=2', B64: 'YWI=' },
    ],
    [
      'colons inside a value',
      'IMAGE=host:5000/x:y,DB=//cloudsql/p:r:i',
      { IMAGE: 'host:5000/x:y', DB: '//cloudsql/p:r:i' },
    ],
    ["gcloud's own delimiter", '^:^A=1:B=2', { A: '1', B: '2' }],
    ["gcloud's own delimiter with commas", '^@^KEY1=V1,V2,X=3@KEY2=V2\n', { KEY1: 'V1,V2,X=3', KEY2: 'V2' }],
    [
      'a long delimiter, with line breaks as part of values',
      '^||^A=x\ny||C="a||b"||',
      { A: 'x\ny', C: 'a||b' },
    ],
    ['nothing', ' \n', {}],
  ])('reads %s', (_, text, values) => {
    expect(read(text)).toEqual(values);
  });

  test('keeps the order of the pairs', () => {
    const result = parseKeyValues('B=1,A=2,__proto__=3');
    expect(result.ok && [...result.value]).toEqual([
      ['B', '1'],
      ['A', '2'],
      ['__proto__', '3'],
    ]);
  });

  test('refuses a name that is given twice, and says both places', () => {
    expect(read('A=1\nB=2,A=3')).toBe(
      'Expected "A" once, found it at line 1, column 1 and again at line 2, column 5',
    );
  });

  test('refuses a line without a name, and never shows what may be a secret', () => {
    const error = read('KEY=-----BEGIN KEY-----\nhunter2\nB=1');
    expect(error).toMatch(
      /^Expected NAME=VALUE at line 2, column 1, found no name and "="; .* belongs in quotes as a whole$/,
    );
    expect(error).not.toContain('hunter2');
  });

  test.each([
    ['=1', 'Expected NAME=VALUE at line 1, column 1'],
    ['A: 1', 'Expected NAME=VALUE at line 1, column 1'],
    ['"A=1"', 'Expected NAME=VALUE at line 1, column 1'],
    ['1A=2', 'Expected NAME=VALUE at line 1, column 1'],
    ['A="x', 'Expected a closing quote for the one at line 1, column 3, found the end'],
    [
      'A="a" and "b"',
      'Expected the end of the entry after the closing quote, found more text at line 1, column 7',
    ],
    ['A="a","b"', 'found more text at line 1, column 6'],
    ['A={\n  "a": 1\n}', 'Expected NAME=VALUE at line 2, column 3'],
  ])('refuses %j', (text, message) => {
    expect(read(text)).toEqual(expect.stringContaining(message));
  });

  test('reports every problem at once', () => {
    expect(String(read('x\nA=1\ny\nA=2')).split('Expected')).toHaveLength(4);
  });

  test('lets the caller refuse names', () => {
    const result = parseKeyValues('A=1,PORT=2', (name) =>
      name === 'PORT' ? err('Expected another name') : ok(name),
    );
    expect(result).toEqual({ ok: false, error: 'Expected another name at line 1, column 5' });
  });

  test('reads back whatever formatKeyValues writes', () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);
    // A carriage return is written as an escape, so that it survives checkouts that change line endings.
    const value = fc.oneof(fc.string({ unit: codePoint }), fc.stringMatching(/^[a,= "'\\\n\r#^:]*$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const values = new Map(pairs);
        const result = parseKeyValues(formatKeyValues(values));
        expect(result.ok && [...result.value]).toEqual([...values]);
      }),
    );
  });
});
