import { describe, expect, test } from '@jest/globals';
import { DEFAULT_ANALYSIS } from '../../../../../shared/domain/analysis/analysis-settings.ts';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';
import { parseSuite } from '../../../../../shared/domain/smoke/parse-suite.ts';
import { probeCheck } from '../../../../../shared/engine/probe/probe-check.ts';
import { proveByProbes } from '../../../../../shared/engine/probe/prove-by-probes.ts';
import type { HttpRequest } from '../../../../../shared/ports/http.ts';
import { simulatedClock } from '../../../simulated-clock.ts';
import { keptLog } from './app.ts';

type Answer = { readonly status?: number; readonly ms?: number; readonly body?: string } | ActionError;

const SUITE = parseSuite(
  'checks:\n  - { request: POST /api/orders, body: {}, expect: 201 }\n  - { request: GET /api/status, expect: { status: 200, json: { status: ok } }, retries: { attempts: 5 } }\n',
  'smoke.yml',
);
const suite = SUITE.ok ? SUITE.value : 'none';
const WELL = { body: '{"status":"ok"}' };

/** A stream of probes to a candidate whose answers are given by their number, from 1. */
async function probe(
  answerOf: (number: number) => Answer,
  settings: Partial<typeof DEFAULT_ANALYSIS> = {},
  cancelAt = Number.POSITIVE_INFINITY,
) {
  const clock = simulatedClock(1_000_000);
  const log = keptLog();
  const sent: (HttpRequest & { readonly at: number })[] = [];
  const cancelled = new AbortController();
  let tokens = 0;
  const all = { ...DEFAULT_ANALYSIS, ...settings };
  const check = probeCheck(suite, all.probes);
  if (check === undefined) throw new Error('Expected a check, found none');
  const proof = proveByProbes(
    check,
    { url: 'https://c1---shop.test/', audience: 'https://shop.test' },
    { settings: all, threshold: 140 },
    {
      clock,
      log,
      random: Math.random,
      signal: cancelled.signal,
      identity: {
        accessToken: async () => 'a',
        idToken: async (audience) => {
          tokens += 1;
          return `token ${tokens} for ${audience}`;
        },
        description: 'deployer',
      },
      http: {
        send: async (request) => {
          sent.push({ ...request, at: clock.now() });
          if (sent.length === cancelAt) cancelled.abort();
          const answer = answerOf(sent.length);
          if (answer instanceof ActionError) throw answer;
          const { status = 200, ms = 20, body = WELL.body } = answer;
          clock.advance(ms);
          return { status, headers: { 'content-type': 'application/json' }, body, durationMs: ms };
        },
      },
    },
  );
  return { proof: await proof, sent, log, clock };
}

describe('proveByProbes', () => {
  test('repeats the first check that only reads, at a steady rate, until enough clean answers prove the limit', async () => {
    const { proof, sent } = await probe(() => WELL);
    expect(proof).toMatchObject({
      passed: true,
      reason: '72 clean probes prove < 5 % errors at 95 %',
      counts: { probes: 72, failures: 0, slow: 0 },
    });
    expect(new Set(sent.map(({ method, url }) => `${method} ${url}`))).toEqual(
      new Set(['GET https://c1---shop.test/api/status']),
    );
    expect(new Set(sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0)))).toEqual(
      new Set([500]),
    );
    expect(new Set(sent.map(({ headers }) => headers?.['x-request-id'])).size).toBe(72);
    expect(sent[0]?.headers).toMatchObject({
      'x-serverless-authorization': 'Bearer token 1 for https://shop.test',
      traceparent: expect.stringMatching(/^00-/),
    });
  });

  test('asks the path that was named, where any answer short of an error is one', async () => {
    const probes = { when: 'always', perMinute: 600, path: '/ready' } as const;
    const { proof, sent } = await probe(() => ({ status: 302, body: '' }), { probes });
    expect(proof.passed).toBe(true);
    expect(sent[0]).toMatchObject({
      method: 'GET',
      url: 'https://c1---shop.test/ready',
      followRedirects: false,
    });
    expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0)).toBe(100);
  });

  test.each([
    ['an error', { status: 503 }, 'status: expected 200, found 503'],
    ['an answer that is not the expected one', { body: '{"status":"down"}' }, 'expected "ok"'],
    [
      'no answer',
      new ActionError({ code: 'unavailable', message: 'refused' }),
      'answer: expected one, found none',
    ],
    [
      'an answer that never comes',
      new ActionError({ code: 'timeout', message: 'late' }),
      'answer: expected one within',
    ],
  ] as [string, Answer, string][])('fails after three probes with %s', async (_, answer, why) => {
    const { proof, sent } = await probe(() => answer);
    expect(sent).toHaveLength(3);
    expect(proof).toMatchObject({ passed: false, counts: { probes: 3, failures: 3 } });
    expect(proof.undecided).toBeUndefined();
    expect(proof.reason).toContain(why);
  });

  test('needs more clean answers after one that failed, and says so', async () => {
    const { proof } = await probe((number) => (number === 10 ? { status: 500 } : WELL));
    expect(proof.counts.probes).toBeGreaterThan(100);
    expect(proof).toMatchObject({ passed: true, counts: { failures: 1 } });
    expect(proof.reason).toMatch(
      /^\d+ probes, 1 failed, 0 slow prove < 5 % errors at 95 % \(the first: status/,
    );
  });

  test('is undecided when 400 probes neither prove nor fail', async () => {
    const { proof, sent } = await probe((number) => (number % 20 === 0 ? { status: 500 } : WELL));
    expect(sent).toHaveLength(400);
    expect(proof).toMatchObject({ passed: false, undecided: true, counts: { probes: 400, failures: 20 } });
    expect(proof.reason).toContain('they neither prove nor fail the candidate');
  });

  test('gives up on slow answers as soon as no further ones could make up for them', async () => {
    const { proof, sent } = await probe(() => ({ ms: 2_500 }));
    expect(proof).toMatchObject({ passed: false, undecided: true });
    expect(sent.length).toBeLessThan(20);
    // One at a time: a late answer delays the next and is not made up for.
    expect((sent[2]?.at ?? 0) - (sent[1]?.at ?? 0)).toBe(2_500);
  });

  test('counts a probe without an answer as slow, however soon it was refused', async () => {
    const refused = new ActionError({ code: 'unavailable', message: 'connection refused' });
    const { proof } = await probe((number) => (number === 1 ? refused : WELL));
    expect(proof.counts).toMatchObject({ failures: 1, slow: 1 });
  });

  test('makes up for no probe that a late answer held up', async () => {
    const { sent } = await probe((number) => (number === 2 ? { ...WELL, ms: 1_900 } : WELL));
    const gaps = sent.slice(1, 6).map(({ at }, index) => at - (sent[index]?.at ?? 0));
    expect(gaps).toEqual([500, 1_900, 500, 500, 500]);
  });

  test('renews its ID token before that ends', async () => {
    const probes = { when: 'auto', perMinute: 6 } as const;
    const { sent } = await probe(() => WELL, { probes });
    const tokens = new Set(sent.map(({ headers }) => headers?.['x-serverless-authorization']));
    expect(tokens.size).toBe(3);
  });

  test('says from time to time how far it is, and holds no token up', async () => {
    const { log } = await probe(() => WELL);
    const told = log.lines.filter((line) => /^info \d+ probes, 0 failed, 0 slow; /.test(line));
    expect(told).toHaveLength(3);
    expect(log.lines.join('\n')).not.toContain('token 1');
  });

  test('stops when the job is cancelled', async () => {
    await expect(probe(() => WELL, {}, 5)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('does not claim a limit that is only watched', async () => {
    const errors = { ...DEFAULT_ANALYSIS.errors, dryRun: true };
    const { proof } = await probe(() => ({ status: 500 }), { errors });
    expect(proof.passed).toBe(true);
    expect(proof.reason).not.toContain('< 5 %');
  });
});

describe('probeCheck', () => {
  test('is none where no check only reads and no path is named, and one that needs no earlier answer', () => {
    const writes = parseSuite('checks: [{ request: POST /a, expect: 200 }]', 'smoke.yml');
    expect(writes.ok && probeCheck(writes.value, DEFAULT_ANALYSIS.probes)).toBeUndefined();
    expect(probeCheck('none', DEFAULT_ANALYSIS.probes)).toBeUndefined();
    const needs = parseSuite(
      'variables: { page: 2 }\nchecks:\n  - { request: POST /a, expect: 200, capture: { id: id } }\n  - { request: "GET /a/{{id}}", expect: 200 }\n  - { request: "GET /b/{{page}}", expect: 200 }\n',
      'smoke.yml',
    );
    expect(needs.ok && probeCheck(needs.value, DEFAULT_ANALYSIS.probes)?.request.path).toBe('/b/2');
    expect(probeCheck('none', { ...DEFAULT_ANALYSIS.probes, path: '/up' })?.name).toBe('GET /up');
  });
});
