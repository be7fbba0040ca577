import { describe, expect, test } from '@jest/globals';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import type { SmokeSuite } from '../../../../../shared/domain/smoke/suite.ts';
import { check, SUITE } from './suite-text.ts';

function good(text: string): SmokeSuite {
  const result = parseSuite(text, 'smoke.yml');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a suite', () => {
  test('reads naturally, and is resolved to plain data', () => {
    const [health, status, projects] = good(SUITE).checks;
    expect(health).toEqual({
      name: 'health',
      request: { method: 'GET', path: '/health', headers: { 'x-smoke': '1' }, followRedirects: false },
      expectation: { status: [{ min: 200, max: 200 }], headers: [], json: [], text: [] },
      timeoutMs: 3_000,
      retries: { attempts: 3, backoffMs: 500 },
      captures: [],
      tags: [],
    });
    expect(status?.name).toBe('GET /api/status?full=1');
    expect(status?.expectation.headers).toEqual([
      { name: 'content-type', rule: { operator: 'media-type', value: 'application/json' } },
    ]);
    expect(status?.expectation.json).toEqual([
      { path: ['status'], operator: 'equals', value: 'ok' },
      { path: ['data', 'items', 0, 'id'], operator: 'exists', value: true },
      { path: ['data', 'items', 0, 'user', 'type'], operator: 'equals', value: 'admin' },
    ]);
    expect(projects).toMatchObject({
      request: {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-smoke': '2' },
        body: { json: { name: 'smoke' } },
      },
      expectation: {
        status: [
          { min: 200, max: 200 },
          { min: 201, max: 201 },
          { min: 210, max: 219 },
        ],
      },
      timeoutMs: 5_000,
      retries: { attempts: 3, backoffMs: 250 },
    });
  });

  test('may give method and path apart, and leave the method out', () => {
    expect(good(check('path: /health', 'expect: 2xx')).checks[0]).toMatchObject({
      name: 'GET /health',
      request: { method: 'GET', path: '/health' },
    });
    expect(good(check('method: DELETE', 'path: /x', 'expect: 204')).checks[0]?.request.method).toBe('DELETE');
  });

  test('wants a success where an expectation names no status', () => {
    expect(good(check('request: GET /', 'expect: { text: ok }')).checks[0]?.expectation).toEqual({
      status: [{ min: 200, max: 299 }],
      headers: [],
      json: [],
      text: [{ operator: 'contains', value: 'ok' }],
    });
  });

  test('sends text as it is, with the content type that the check asks for', () => {
    expect(
      good(
        check('request: PUT /x', 'body: "<a/>"', 'headers: { Content-Type: application/xml }', 'expect: 200'),
      ).checks[0]?.request,
    ).toMatchObject({
      body: '<a/>',
      headers: { 'content-type': 'application/xml' },
    });
  });

  test('sends requests that write once, unless it says otherwise', () => {
    const attempts = (...lines: string[]) => good(check(...lines, 'expect: 200')).checks[0]?.retries.attempts;
    expect(attempts('request: POST /x')).toBe(1);
    expect(attempts('request: HEAD /x')).toBe(3);
    expect(attempts('request: POST /x', 'retries: { attempts: 4 }')).toBe(4);
    expect(
      good(`defaults: { retries: { attempts: 2 } }\n${check('request: POST /x', 'expect: 200')}`).checks[0]
        ?.retries,
    ).toEqual({ attempts: 2, backoffMs: 500 });
  });

  test('flattens maps into paths, and keeps lists whole', () => {
    const json = (text: string) =>
      good(check('request: GET /', 'expect:', `  json: ${text}`)).checks[0]?.expectation.json;
    expect(json('{ a: { b: { c: null } }, tags: [x] }')).toEqual([
      { path: ['a', 'b', 'c'], operator: 'equals', value: null },
      { path: ['tags'], operator: 'equals', value: ['x'] },
    ]);
    expect(json('{ n: { min: 1, max: 2 }, $: { type: object }, "[\\"a.b\\"][0]": 1 }')).toEqual([
      { path: ['n'], operator: 'min', value: 1 },
      { path: ['n'], operator: 'max', value: 2 },
      { path: [], operator: 'type', value: 'object' },
      { path: ['a.b', 0], operator: 'equals', value: 1 },
    ]);
    expect(json('{ type: admin }')).toEqual([{ path: ['type'], operator: 'equals', value: 'admin' }]);
    expect(json('[1, 2]')).toEqual([{ path: [], operator: 'equals', value: [1, 2] }]);
    expect(json('{}')).toEqual([{ path: [], operator: 'type', value: 'object' }]);
  });
});
