import { describe, expect, test } from '@jest/globals';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { check } from './suite-text.ts';

const FILE = '.github/smoke.yml';

/** `line:column message` of every problem. */
function problems(text: string): readonly string[] {
  const result = parseSuite(text, FILE);
  return result.ok ? [] : result.error.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a faulty suite', () => {
  test.each([
    [
      'without checks',
      'checks: []',
      '1:9 Expected a list of one check or more, each with a request and what to expect of its answer, found an empty list',
    ],
    [
      'that is empty',
      '',
      '1:1 Expected the key "checks", found an empty map; "checks" is a list of one check or more, each with a request and what to expect of its answer',
    ],
    [
      'with a bare number of retries',
      'checks:\n  - { request: GET /, expect: 200, retries: 1 }',
      '2:45 Expected a map with attempts or backoff, like { attempts: 3, backoff: 500ms }, found 1',
    ],
    [
      'with an unknown key',
      'chekcs: []\nchecks: [{ request: GET /, expect: 200 }]',
      '1:1 Expected one of $schema, defaults, variables, env, secrets, id_token_audience, parallel, timeout, setup, cleanup, checks, found the unknown key "chekcs"; did you mean "checks"?',
    ],
    [
      'with a check without an expectation',
      check('request: GET /'),
      '2:5 Expected the key "expect", found only request; "expect" is a status like 200, 2xx or 200-299, a list of them, or a map of expectations',
    ],
    [
      'with an expectation of nothing',
      check('request: GET /', 'expect:'),
      '3:5 Expected a status like 200, 2xx or 200-299, a list of them, or a map of expectations, found nothing',
    ],
    [
      'with an empty expectation',
      check('request: GET /', 'expect: {}'),
      '3:13 Expected a status like 200, 2xx or 200-299, a list of them, or a map of expectations, found an empty map',
    ],
    [
      'with a bad request line',
      check('request: get health', 'expect: 200'),
      '2:14 Expected a method and a path, like "GET /health", found "get health"',
    ],
    [
      'with a whole URL',
      check('path: https://x.io/', 'expect: 200'),
      '2:11 Expected a path that begins with "/", without blanks and "#", found "https://x.io/"',
    ],
    [
      'with no request',
      check('expect: 200'),
      '2:5 Expected the key "request", or "path" with "method", found neither',
    ],
    [
      'with two requests',
      check('request: GET /', 'path: /', 'expect: 200'),
      '3:5 Expected "request" or else "method" and "path", found "path" beside "request"',
    ],
    [
      'with a body that cannot be sent',
      check('request: GET /', 'body: x', 'expect: 200'),
      '3:5 Expected no body with GET, found one',
    ],
    [
      'with a body that cannot come',
      check('request: HEAD /', 'expect: { text: x }'),
      '3:13 Expected nothing of the body, because the answer to HEAD has none, found "json" or "text"',
    ],
    [
      'with a status that is none',
      check('request: GET /', 'expect: 99'),
      '3:13 Expected a status like 200, 2xx or 200-299, a list of them, or a map of expectations, found 99',
    ],
    [
      'with a status in a list that is none',
      check('request: GET /', 'expect: { status: [200, ok] }'),
      '3:29 Expected a status like 200, 2xx or 200-299, found "ok"',
    ],
    [
      'with a range that falls',
      check('request: GET /', 'expect: 299-200'),
      '3:13 Expected a range that rises, found "299-200"',
    ],
    [
      'with a duration that is none',
      check('request: GET /', 'expect: 200', 'timeout: soon'),
      '4:14 Expected a duration like 500ms, 5s or 2m, found "soon"',
    ],
    [
      'with a duration that is too long',
      check('request: GET /', 'expect: 200', 'timeout: 1h'),
      '4:14 Expected a duration from 1ms to 10m, found "1h"',
    ],
    [
      'with a fault in its defaults',
      `defaults: { timeout: 1h }\n${check('request: GET /', 'expect: 200').trimEnd()}\n  - { request: GET /, expect: 200 }`,
      '1:22 Expected a duration from 1ms to 10m, found "1h"',
    ],
    [
      'with a number as a header',
      check('request: GET /', 'headers: { x-a: 1 }', 'expect: 200'),
      '3:21 Expected text, found 1; quotes make it text: "1"',
    ],
    [
      'with a header that is no name',
      check('request: GET /', 'headers: { "x a": b }', 'expect: 200'),
      '3:16 Expected the name of a header, of letters, digits and hyphens, found "x a"',
    ],
    [
      'with a broken pattern',
      check('request: GET /', 'expect: { text: { matches: "(" } }'),
      expect.stringMatching(/^3:32 Expected a regular expression, found "\(" \(.+\)$/),
    ],
    [
      'with a broken pattern in JSON',
      check('request: GET /', 'expect: { json: { a: { matches: "(" } } }'),
      expect.stringMatching(/^3:37 Expected a regular expression, found "\(" \(.+\)$/),
    ],
    [
      'with an unknown operator',
      check('request: GET /', 'expect: { json: { a: { exists: true, mtaches: x } } }'),
      '3:42 Expected one of equals, exists, matches, contains, one_of, type, min, max, found the unknown key "mtaches"; did you mean "matches"?; a field that is named like an operator is written as a path: a.type',
    ],
    [
      'with a field where an operator was read',
      check('request: GET /', 'expect: { json: { user: { type: admin } } }'),
      '3:37 Expected one of "string", "number", "integer", "boolean", "object", "array", "null", found "admin"; a field that is named like an operator is written as a path: user.type',
    ],
    [
      'with a path that is none',
      check('request: GET /', 'expect: { json: { "a[b]": 1 } }'),
      '3:23 Expected a path like data.items[0].id or ["a.b"].c, found "a[b]"',
    ],
    [
      'with a variable that nothing gives',
      `variables: { user: smoke }\n${check('request: GET /u/{{usr}}', 'expect: 200')}`,
      '3:14 Expected a variable, a secret or a captured value that is known here, found {{usr}}; did you mean "user"?',
    ],
    [
      'with an environment variable that is not listed',
      check('request: GET /', 'headers: { x-a: "{{env.HOME}}" }', 'expect: 200'),
      '3:21 Expected a variable that is listed in "env", found {{env.HOME}}; add HOME to the list',
    ],
    [
      'with an expression of a workflow',
      check('request: GET /', `expect: { text: "\${{ vars.X }}" }`),
      '3:21 Expected {{name}} or {{env.NAME}}, found "{{ vars.X }}"; \\{{ stands for the braces themselves',
    ],
    [
      'with a body that is not the JSON that it says',
      check(
        'request: POST /',
        'headers: { content-type: application/json }',
        `body: '{"a": 1'`,
        'expect: 201',
      ),
      expect.stringMatching(
        /^4:11 Expected JSON, because content-type is application\/json, found .*; write the body as a map, or expect/,
      ),
    ],
    [
      'with braces that do not close',
      check('request: GET /', 'expect: { json: { a: [ "{{b" ] } }'),
      '3:28 Expected {{name}} or {{env.NAME}}, found "{{b"; \\{{ stands for the braces themselves',
    ],
    [
      'with a variable in a variable',
      `variables: { a: 1, b: "{{a}}" }\n${check('request: GET /', 'expect: 200')}`,
      '1:23 Expected a plain value, found one that uses another variable',
    ],
    [
      'with an unknown variable in its defaults',
      `defaults: { headers: { x-a: "{{who}}" } }\n${check('request: GET /', 'expect: 200')}`,
      '1:29 Expected a variable, a secret or a captured value that is known here, found {{who}}; give it under "variables" or "secrets", or capture it in a request before',
    ],
    [
      'with a capture that hides a variable',
      `variables: { id: 1 }\n${check('request: GET /', 'expect: 200', 'capture: { id: data.id }')}`,
      '5:16 Expected a name of its own, found "id" again',
    ],
    [
      'with a capture from two places',
      check('request: GET /', 'expect: 200', 'capture: { id: { json: a, header: b } }'),
      '4:31 Expected one source, found "header" beside "json"',
    ],
    [
      'with a capture from nowhere',
      check('request: GET /', 'expect: 200', 'capture: { id: { secret: true } }'),
      '4:20 Expected the key "json", "header" or "matches", found none of them',
    ],
    [
      'with a capture at a path that is none',
      check('request: GET /', 'expect: 200', 'capture: { id: a..b }'),
      '4:20 Expected a path like data.items[0].id or ["a.b"].c, found "a..b"',
    ],
    [
      'with checks that wait for each other',
      'checks:\n  - { name: a, request: "GET /{{y}}", expect: 200, capture: { x: x } }\n  - { name: b, request: "GET /{{x}}", expect: 200, capture: { y: y } }\n',
      '2:5 Expected checks that can follow one another, found a circle: "a" waits for "b" waits for "a"',
    ],
    [
      'with a setup that uses what comes later',
      `setup: [{ request: "GET /{{id}}" }]\n${check('request: GET /', 'expect: 200', 'capture: { id: id }')}`,
      '1:20 Expected a variable, a secret or a captured value that is known here, found {{id}}; give it under "variables" or "secrets", or capture it in a request before',
    ],
    [
      'with a redirect rule that is none',
      check('request: GET /', 'expect: 200', 'follow_redirects: always'),
      '4:23 Expected true, false, same-host, or how many from 1 to 20, found "always"',
    ],
    [
      'with a schema of an unknown type',
      check('request: GET /', 'expect: { schema: { properties: { a: { type: text } } } }'),
      '3:50 Expected a JSON type (string, number, integer, boolean, object, array, null), found "text"',
    ],
    [
      'with a schema that leads elsewhere',
      check('request: GET /', 'expect: { schema: { items: { $ref: other.json } } }'),
      '3:40 Expected a reference within the schema (#/…), found "other.json"',
    ],
    [
      'with a broken pattern in a schema',
      check('request: GET /', 'expect: { schema: { type: string, pattern: "(" } }'),
      '3:48 Expected a regular expression, found "("',
    ],
    [
      'with a proof of nothing',
      check('request: GET /', 'expect: { revision: { json: commit } }'),
      '3:25 Expected the key "equals", found only json',
    ],
    [
      'with a proof from nowhere',
      check('request: GET /', 'expect: { revision: { equals: a } }'),
      '3:25 Expected the key "json", "header" or "matches", found none of them',
    ],
    [
      'with a latency of nothing',
      check('request: GET /', 'expect: { latency: { requests: 5 } }'),
      '3:24 Expected one of p50, p90, p95, p99, found none of them',
    ],
    [
      'with a proof that so few requests cannot bring',
      check('request: GET /', 'expect: { latency: { p95: 1s, requests: 50, prove: true } }'),
      '3:49 Expected at least 72 requests to prove a limit of the p95, found 50',
    ],
    [
      'with a request that writes a hundred times over',
      check('request: POST /', 'expect: { latency: { p95: 1s } }'),
      '3:15 Expected a request that only reads (GET, HEAD, OPTIONS), because it is repeated, found POST',
    ],
    [
      'with a load that writes',
      check('request: PUT /', 'expect: 200', 'load: { rate: 5/s, duration: 2s, thresholds: { p95: <1s } }'),
      '4:5 Expected a request that only reads (GET, HEAD, OPTIONS), because it is repeated, found PUT',
    ],
    [
      'with a load that is no smoke',
      check('request: GET /', 'expect: 200', 'load: { rate: 900/s, duration: 2s, thresholds: { p95: <1s } }'),
      '4:19 Expected at most 200/s, found "900/s"',
    ],
    [
      'with a load that lasts',
      check(
        'request: GET /',
        'expect: 200',
        'load: { rate: 5/s, duration: 5m, thresholds: { failed: <1% } }',
      ),
      '4:34 Expected at most 2m, found "5m"',
    ],
    [
      'with a threshold that is none',
      check('request: GET /', 'expect: 200', 'load: { rate: 5/s, duration: 2s, thresholds: { p95: 1s } }'),
      '4:57 Expected a limit like <500ms, found "1s"',
    ],
    [
      'with a WebSocket that is posted',
      check('request: POST /', 'expect: 101', 'websocket: true'),
      '4:5 Expected GET to ask for a WebSocket, found POST',
    ],
    [
      'with a version of TLS that is none',
      check('request: GET /', 'expect: { tls: { min_version: "1.1" } }'),
      '3:35 Expected one of "1.2", "1.3", found "1.1"',
    ],
    [
      'with a tag that is none',
      check('request: GET /', 'expect: 200', 'tags: ["a b"]'),
      '4:12 Expected a tag of letters, digits, "_" and "-", found "a b"',
    ],
    [
      'with two checks of one name',
      `${check('name: a', 'request: GET /', 'expect: 200')}  - { name: a, request: GET /, expect: 200 }\n`,
      '5:13 Expected a name of its own, found "a", which check 1 has',
    ],
    [
      'with an audience that no token could have',
      'id_token_audience: https://*.shop.test\nchecks: [{ request: GET /, expect: 200 }]',
      '1:20 Expected an OAuth client ID (NUMBER-….apps.googleusercontent.com), a URL with /* at its end (https://HOST/*), or a custom audience of the service, found "https://*.shop.test"',
    ],
  ])('%s is refused at its line', (_, text, wanted) => {
    expect(problems(text)).toEqual([wanted]);
  });

  test.each(['ghp_0123456789abcdefghijABCDEFGHIJ012345', 'my secret!', 'projects/p/secrets/a b'])(
    'never repeats what stands where a secret is named: %s',
    (value) => {
      const [problem] = problems(`secrets: { token: "${value}" }\n${check('request: GET /', 'expect: 200')}`);
      expect(problem).toMatch(/^1:19 Expected the name of /);
      expect(problem).not.toContain(value);
      expect(problem).not.toContain(value.split('/').at(-1));
    },
  );

  test('shows every problem at once', () => {
    const text = `${check('request: GET /', 'body: x', 'expect: 299-200', 'timeout: 1h')}  - { path: /, expect: { json: { "a..b": 1 } } }\n`;
    expect(problems(text)).toHaveLength(4);
  });
});

test.each([
  [
    'that is JSON with values of variables',
    'expect: 201',
    `{"a": {{n}}, "b": "{{n}}"}`,
    'application/json; charset=utf-8',
  ],
  ['that shall be refused', 'expect: [400, 422]', '{"a": ', 'application/problem+json'],
  [
    'that shall be refused, as a map of expectations',
    'expect: { status: 4xx }',
    '{"a": ',
    'application/json',
  ],
  ['of another type', 'expect: 201', 'a=1', 'application/x-www-form-urlencoded'],
])('a body %s is sent as it stands', (_, expectation, body, type) => {
  const lines = ['request: POST /', `headers: { content-type: "${type}" }`, `body: '${body}'`, expectation];
  expect(problems(`variables: { n: 1 }\n${check(...lines)}`)).toEqual([]);
});
