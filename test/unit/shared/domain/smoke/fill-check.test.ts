import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../../../shared/domain/json/json.ts';
import { type FilledCheck, fillCheck, namesOf } from '../../../../../shared/domain/smoke/fill-check.ts';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { compile } from '../../../../../shared/domain/smoke/pattern.ts';
import type { Check } from '../../../../../shared/domain/smoke/suite.ts';
import { codePoint } from '../../../code-point.ts';

/** The one check of a suite that captures `v` in its setup. */
function checkOf(...lines: readonly string[]): Check {
  const setup = 'setup: [{ request: GET /, capture: { v: v, w: w } }]\n';
  const suite = parseSuite(`${setup}checks:\n  - ${lines.join('\n    ')}\n`, 'smoke.yml');
  const check = suite.ok ? suite.value.checks[0] : undefined;
  if (check === undefined) throw new Error(JSON.stringify(suite));
  return check;
}

const fill = (check: Check, v: Json): FilledCheck =>
  fillCheck(check, (name) => (name === 'v' ? v : undefined));

const EVERYWHERE = checkOf(
  'request: POST /a/{{v}}?q={{ v }}',
  'headers: { x-v: "a {{v}}" }',
  'body: { whole: "{{v}}", part: "id-{{v}}", "{{v}}": [1, "\\\\{{v}}"] }',
  'expect:',
  '  headers: { x-v: "{{v}}" }',
  '  json: { id: "{{v}}", name: { matches: "^{{v}}$", one_of: ["{{v}}", 2] } }',
  '  text: { not_contains: ["{{v}}!"] }',
);

describe('fillCheck', () => {
  test('fills every place in its own form, and keeps the type of what stands alone', () => {
    const { check, missing, failures } = fill(EVERYWHERE, 7);
    expect([missing, failures]).toEqual([[], []]);
    expect(check.request).toMatchObject({
      path: '/a/7?q=7',
      headers: { 'x-v': 'a 7' },
      body: { json: { whole: 7, part: 'id-7', '{{v}}': [1, '{{v}}'] } },
    });
    expect(check.expectation).toMatchObject({
      headers: [{ rule: { value: '7' } }],
      json: [
        { operator: 'equals', value: 7 },
        { operator: 'matches', value: '^7$' },
        { operator: 'one_of', value: [7, 2] },
      ],
      text: [{ value: '7!' }],
    });
  });

  test('lets no value change the form of the request', () => {
    fc.assert(
      fc.property(fc.string({ unit: codePoint }), (value) => {
        const { check } = fill(EVERYWHERE, value);
        const url = new URL(`http://127.0.0.1${check.request.path}`);
        expect(url.hash).toBe('');
        expect([...url.searchParams]).toEqual([['q', value.toWellFormed()]]);
        expect(decodeURIComponent(url.pathname.slice(3))).toBe(
          ['.', '..'].includes(value) ? decodeURIComponent(url.pathname.slice(3)) : value.toWellFormed(),
        );
        const body = check.request.body as { readonly json: Json };
        expect(JSON.parse(JSON.stringify(body.json))).toMatchObject({ whole: value, part: `id-${value}` });
        const pattern = check.expectation.json[1];
        if (pattern?.operator !== 'matches') throw new Error('Expected a pattern');
        expect(compile(pattern.value).test(value)).toBe(true);
        expect(compile(pattern.value).test(`${value}x`)).toBe(false);
      }),
    );
  });

  test('fills once: braces in a value stay what they are', () => {
    expect(fill(checkOf('request: PUT /', 'body: "{{v}}"', 'expect: 200'), '{{w}}').check.request.body).toBe(
      '{{w}}',
    );
  });

  test.each(['a\r\nx-b: c', 'a\u0000', '→'])('sends no header that holds %j', (value) => {
    const { failures } = fill(checkOf('request: GET /', 'headers: { x-v: "{{v}}" }', 'expect: 200'), value);
    expect(failures).toEqual([
      {
        kind: 'not-sent',
        subject: 'request header x-v',
        wanted: 'text on one line',
        found: 'characters that no header can hold',
      },
    ]);
  });

  test('names what is missing, once each', () => {
    const check = checkOf('request: GET /{{v}}/{{w}}/{{w}}', 'expect: 200');
    expect(fill(check, 1).missing).toEqual(['w']);
    expect(namesOf(check)).toEqual(['v', 'w']);
  });
});
