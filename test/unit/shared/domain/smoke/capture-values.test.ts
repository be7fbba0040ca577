import { expect, test } from '@jest/globals';
import { captureValues } from '../../../../../shared/domain/smoke/capture-values.ts';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { failureText } from '../../../../../shared/domain/smoke/report.ts';

/** What a capture, as it stands in a suite, takes of an answer. */
function capture(yaml: string, body = '{"data":{"id":7,"tags":["a"],"none":null}}') {
  const suite = parseSuite(`checks: [{ request: GET /, expect: 200, capture: { v: ${yaml} } }]`, 'smoke.yml');
  if (!suite.ok) throw new Error(JSON.stringify(suite.error));
  const headers = { location: '/items/42', 'set-cookie': 'sid=s3cret; Path=/' };
  const { values, failures } = captureValues(suite.value.checks[0]?.captures ?? [], {
    ...{ status: 200, headers, body, durationMs: 1 },
  });
  return values.v ?? failures.map(failureText);
}

test.each([
  ['data.id', 7],
  ['data.tags', ['a']],
  ['{ json: data.tags, matches: "\\"(.)\\"" }', 'a'],
  ['{ header: Location }', '/items/42'],
  ['{ header: location, matches: "/items/(\\\\d+)" }', '42'],
  ['{ header: location, matches: "\\\\d+" }', '42'],
  ['{ matches: "id.:(\\\\d)" }', '7'],
])('%s captures %j', (yaml, value) => {
  expect(capture(yaml)).toEqual(value);
});

test.each([
  ['data.nothing', 'capture from json data.nothing: expected a value for {{v}}, found nothing there'],
  ['data.none', 'capture from json data.none: expected a value for {{v}}, found nothing there'],
  ['{ header: x-none }', 'capture from header x-none: expected a value for {{v}}, found nothing there'],
  [
    '{ header: location, matches: "^a" }',
    'capture from header location: expected a value for {{v}} that matches "^a", found "/items/42"',
  ],
  [
    '{ header: set-cookie, matches: "^a", secret: true }',
    'capture from header set-cookie: expected a value for {{v}} that matches "^a", found another text',
  ],
])('%s fails the check that should give it', (yaml, text) => {
  expect(capture(yaml)).toEqual([text]);
});

test('a body that is no JSON holds nothing', () => {
  expect(capture('a', '<html>')).toEqual([
    'capture from json a: expected a value for {{v}}, found nothing there',
  ]);
});
