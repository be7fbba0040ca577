import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '../../../../../shared/domain/smoke/answer.ts';
import { checkAnswer } from '../../../../../shared/domain/smoke/check-answer.ts';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { type Failure, failureText } from '../../../../../shared/domain/smoke/report.ts';

const ANSWER: Answer = {
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: '{}',
  durationMs: 40,
};

/** The failures of an answer under an expectation as it stands in a suite file. */
function failures(expectation: string, answer: Partial<Answer>): readonly Failure[] {
  const suite = parseSuite(`checks: [{ request: GET /, expect: ${expectation} }]`, 'smoke.yml');
  const check = suite.ok ? suite.value.checks[0] : undefined;
  if (check === undefined) throw new Error(JSON.stringify(suite));
  return checkAnswer(check.expectation, { ...ANSWER, ...answer });
}

const texts = (expectation: string, answer: Partial<Answer>): readonly string[] =>
  failures(expectation, answer).map(failureText);

describe('the status', () => {
  test.each([
    ['200', 200, true],
    ['2xx', 204, true],
    ['200-204', 205, false],
    ['[200, 404]', 404, true],
    ['[200, 4xx]', 500, false],
    ['{ text: x }', 500, false],
  ])('under %s, %d passes: %s', (expectation, status, passes) => {
    expect(failures(expectation, { status, body: 'x' }).length === 0).toBe(passes);
  });

  test('is explained by the body, without mark-up and shortened', () => {
    expect(
      texts('[200, 2xx]', {
        status: 503,
        body: `<html><style>a{}</style><h1>Down</h1>\n<p>${'x'.repeat(900)}</p>`,
      }),
    ).toEqual([`status: expected 200 or 2xx, found 503 with "Down ${'x'.repeat(154)}…"`]);
    expect(texts('200', { status: 500, body: '' })).toEqual(['status: expected 200, found 500 with no body']);
  });
});

describe('a header', () => {
  test.each([
    ['{ Content-Type: application/json }', []],
    ['{ content-type: application/json; charset=utf-8 }', []],
    [
      '{ content-type: text/html }',
      ['header content-type: expected "text/html", found "application/json; charset=utf-8"'],
    ],
    [
      '{ content-type: { equals: application/json } }',
      ['header content-type: expected "application/json", found "application/json; charset=utf-8"'],
    ],
    ['{ content-type: { contains: [json, utf-8] } }', []],
    [
      '{ content-type: { matches: "^text/" } }',
      ['header content-type: expected text that matches "^text/", found "application/json; charset=utf-8"'],
    ],
    ['{ x-powered-by: { exists: false } }', []],
    ['{ x-version: { exists: true } }', ['header x-version: expected a value, found nothing']],
    ['{ x-version: { not_contains: a } }', []],
    ['{ x-version: "2" }', ['header x-version: expected "2", found nothing']],
  ])('%s gives %j', (headers, wanted) => {
    expect(texts(`{ headers: ${headers} }`, {})).toEqual(wanted);
  });
});

describe('the text', () => {
  test.each([
    ['hello', []],
    ['{ equals: say hello }', []],
    ['{ contains: [hello, bye] }', ['body: expected text with "bye", found "say hello"']],
    ['{ not_contains: [error, say] }', ['body: expected text without "say", found "say hello"']],
    ['{ matches: "^say \\\\w+$" }', []],
    ['{ matches: "^\\\\d+$" }', ['body: expected text that matches "^\\\\d+$", found "say hello"']],
  ])('%s gives %j', (text, wanted) => {
    expect(texts(`{ text: ${text} }`, { body: ' say hello\n' })).toEqual(wanted);
  });
});

describe('JSON', () => {
  const body = JSON.stringify({
    status: 'ok',
    n: 3,
    ratio: 0.5,
    none: null,
    user: { id: 'u1', type: 'admin' },
    items: [{ id: 7, tags: ['a'] }],
    'a.b': 1,
  });

  test.each([
    ['{ status: ok, n: 3, none: null, user: { id: u1 } }', []],
    ['{ "items[0].tags": [a], $.n: 3, "[\\"a.b\\"]": 1 }', []],
    ['{ user.type: { equals: admin }, user: { id: { type: string } } }', []],
    ['{ status: { one_of: [ok, fine] }, n: { min: 3, max: 3, type: integer }, ratio: { type: number } }', []],
    [
      '{ n: { type: number }, none: { type: "null", exists: true }, items: { type: array, contains: { id: 7 } } }',
      [],
    ],
    ['{ status: { matches: ^o, contains: k }, zzz: { exists: false } }', []],
    ['{ user: { equals: { type: admin, id: u1 } } }', []],
    ['{ status: up }', ['json status: expected "up", found "ok"']],
    ['{ n: "3" }', ['json n: expected "3", found 3']],
    ['{ "items[1].id": 7 }', ['json items[1].id: expected 7, found nothing there']],
    ['{ status: { exists: false } }', ['json status: expected nothing, found "ok"']],
    [
      '{ user: { equals: { id: u1 } } }',
      ['json user: expected {"id":"u1"}, found {"id":"u1","type":"admin"}'],
    ],
    [
      '{ items: { contains: { id: 8 } } }',
      ['json items: expected something with {"id":8}, found [{"id":7,"tags":["a"]}]'],
    ],
    [
      '{ status: { one_of: [a, b], type: number, matches: ^x } }',
      [
        'json status: expected one of ["a","b"], found "ok"',
        'json status: expected the type number, found "ok"',
        'json status: expected text that matches "^x", found "ok"',
      ],
    ],
    [
      '{ n: { min: 4 }, ratio: { max: 0.1 }, status: { min: 1 } }',
      [
        'json n: expected at least 4, found 3',
        'json ratio: expected at most 0.1, found 0.5',
        'json status: expected at least 1, found "ok"',
      ],
    ],
    [
      '{ toString: { exists: true }, __proto__: { exists: true } }',
      [
        'json toString: expected a value, found nothing there',
        'json __proto__: expected a value, found nothing there',
      ],
    ],
    ['[]', [expect.stringMatching(/^json \$: expected \[\], found \{/)]],
  ])('%s gives %j', (json, wanted) => {
    expect(texts(`{ json: ${json} }`, { body })).toEqual(wanted);
  });

  test('that is none is one failure, whatever was expected of it', () => {
    expect(texts('{ json: { a: 1, b: 2 } }', { body: '<h1>hi</h1>' })).toEqual([
      'body: expected JSON, found "<h1>hi</h1>"',
    ]);
  });
});

describe('a JSON Schema', () => {
  const schema =
    '{ type: object, required: [id], properties: { id: { type: integer }, tags: { items: { type: string } } } }';

  test.each([
    ['{"id":1,"tags":["a"]}', []],
    ['{"id":"1"}', ['json id: expected a whole number, found "1"']],
    ['{"id":1,"tags":["a",2]}', ['json tags[1]: expected text, found 2']],
    ['{}', ['json $: expected the key "id", found an empty map']],
    ['oops', ['body: expected JSON, found "oops"']],
  ])('of %s gives %j', (body, wanted) => {
    expect(texts(`{ schema: ${schema} }`, { body })).toEqual(wanted);
  });

  test('tells ten violations and how many more there are', () => {
    const body = JSON.stringify(Array.from({ length: 15 }, (_, index) => index));
    const found = texts('{ schema: { items: { type: string } } }', { body });
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toBe('schema: expected nothing else, found 5 more that it does not allow');
  });

  test('in a file that was never read passes nothing', () => {
    expect(texts('{ schema: body.json }', {})).toEqual([
      'body: expected the schema of body.json, found a suite that was run without being opened',
    ]);
  });
});

describe('the proof of the revision', () => {
  const sha = '0123456789abcdef0123456789abcdef01234567';

  test.each([
    [`{ json: commit, equals: ${sha} }`, []],
    [`{ json: short, equals: ${sha} }`, []],
    ['{ header: x-revision, equals: shop-r7 }', []],
    [`{ json: tooShort, equals: ${sha} }`, [`revision in json tooShort: expected "${sha}", found "012345"`]],
    [
      '{ header: x-revision, equals: shop-r8 }',
      ['revision in header x-revision: expected "shop-r8", found "shop-r7"'],
    ],
    ['{ matches: "none=(\\\\w+)", equals: a }', ['revision in body: expected "a", found nothing there']],
  ])('%s gives %j', (revision, wanted) => {
    const body = JSON.stringify({ commit: sha, short: sha.slice(0, 7), tooShort: sha.slice(0, 6) });
    const answer = { body, headers: { 'x-revision': 'shop-r7' } };
    expect(texts(`{ revision: ${revision} }`, answer)).toEqual(wanted);
    for (const { hint } of failures(`{ revision: ${revision} }`, answer))
      expect(hint).toMatch(/Another revision/);
  });
});

describe('the TLS connection', () => {
  const day = 86_400_000;

  test.each([
    ['{ min_version: "1.2", days_left: 14 }', { version: '1.2', validForMs: 14 * day }, []],
    [
      '{ min_version: "1.3" }',
      { version: '1.2', validForMs: 0 },
      ['tls version: expected TLS 1.3 or newer, found TLS 1.2'],
    ],
    [
      '{ days_left: 14 }',
      { version: '1.3', validForMs: 13.9 * day },
      ['tls certificate: expected 14 days left, found 13'],
    ],
    ['{ days_left: 14 }', undefined, ['tls: expected a TLS connection, found plain HTTP']],
  ])('%s of %j gives %j', (tls, found, wanted) => {
    expect(texts(`{ tls: ${tls} }`, { tls: found })).toEqual(wanted);
  });
});

test('a slow answer fails where a latency is expected', () => {
  expect(texts('{ max_latency: 40ms }', { durationMs: 40 })).toEqual([]);
  expect(texts('{ max_latency: 40ms }', { durationMs: 41.2 })).toEqual([
    'latency: expected at most 40ms, found 41ms',
  ]);
});

test('no failure ever repeats a long body', () => {
  const expectation = '{ status: 201, headers: { x: y }, json: { a: { equals: b } }, text: { equals: q } }';
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ minLength: 300, maxLength: 900 }), fc.json()),
      fc.boolean(),
      (text, wrapped) => {
        const body = wrapped ? JSON.stringify({ a: text }) : text;
        for (const { found, wanted } of failures(expectation, { body })) {
          expect(found.replaceAll(/\\./g, '.').length).toBeLessThanOrEqual(200);
          expect(wanted.length).toBeLessThanOrEqual(200);
        }
      },
    ),
  );
});
