import { request as httpRequest } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { type Handler, json } from '../../../emulators/http.ts';
import { read, seen, start } from './rig.ts';

const order = (body: unknown) => read('/_emulator/faults', { method: 'POST', body: JSON.stringify(body) });

describe('Faults', () => {
  test('answer with a status, hint and all, and do not reach the handlers', async () => {
    await start();
    await order({ match: { path: '/echo' }, fault: { kind: 'status', status: 503, retryAfterMs: 1500 } });
    const answer = await read('/echo');
    expect(answer).toMatchObject({ status: 503, body: { error: { code: 503, status: 'UNAVAILABLE' } } });
    expect(answer.body.error.details[0]).toEqual({
      '@type': 'type.googleapis.com/google.rpc.RetryInfo',
      retryDelay: '1.5s',
    });
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(seen).toEqual([]);
    expect((await read('/echo')).status).toBe(200);
  });

  test('lose the answer of a request that is carried out', async () => {
    const { origin } = await start();
    await order({ match: { method: 'POST' }, fault: { kind: 'lost-answer' } });
    await expect(post(origin, '/echo')).rejects.toThrow();
    expect(seen).toEqual(['POST /echo']);
  });

  test('reset a connection before the request is carried out', async () => {
    const { origin } = await start();
    await order({ match: {}, fault: { kind: 'reset' } });
    await expect(post(origin, '/echo')).rejects.toThrow();
    expect(seen).toEqual([]);
  });

  test('delay an answer', async () => {
    await start();
    await order({ match: {}, fault: { kind: 'delay', delayMs: 60 } });
    const started = performance.now();
    expect((await read('/echo')).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  test('let an accepted operation fail late', async () => {
    const failed: unknown[] = [];
    const accept: Handler = () => json(200, { name: 'projects/p/locations/l/operations/1' });
    await start({
      handlers: [accept],
      failOperation: (name, { code, message }) => failed.push([name, code, message]),
    });
    await order([
      { match: { method: 'PATCH', nth: 2 }, fault: { kind: 'late-failure', code: 9, message: 'no' } },
      { match: { method: 'DELETE' }, fault: { kind: 'reset' } },
    ]);
    await read('/x', { method: 'PATCH' });
    await read('/x', { method: 'PATCH' });
    expect(failed).toEqual([['projects/p/locations/l/operations/1', 9, 'no']]);
  });

  test('are forgotten on demand, shown, and refused when they make no sense', async () => {
    await start();
    await order({ match: { path: '/echo' }, fault: { kind: 'reset' } });
    expect((await read('/_emulator/faults')).body.faults).toHaveLength(1);
    await read('/_emulator/faults', { method: 'DELETE' });
    expect((await read('/echo')).status).toBe(200);
    const refused = await order([{ fault: { kind: 'reset' } }, { fault: { kind: 'explode' } }]);
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('explode') } },
    });
    expect((await read('/_emulator/faults')).body.faults).toEqual([]);
  });
});

describe('What happened', () => {
  test('is shown, without anything that opens a door, and can be forgotten', async () => {
    const { origin } = await start();
    await order({ match: { path: '/echo/2' }, fault: { kind: 'reset' } });
    await read('/echo/1?updateMask=traffic&access_token=abc&pageToken=p', {
      headers: { authorization: 'Bearer abc' },
    });
    await fetch(`${origin}/echo/2`).catch(() => {});
    const log = await read('/_emulator/requests');
    expect(log.body.requests).toEqual([
      {
        method: 'GET',
        path: '/echo/1',
        query: 'updateMask=traffic&access_token=***&pageToken=p',
        status: 200,
        ms: expect.any(Number),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
      expect.objectContaining({ path: '/echo/2', status: null, fault: 'reset' }),
    ]);
    expect(JSON.stringify(log.body)).not.toContain('abc');
    await read('/_emulator/requests', { method: 'DELETE' });
    expect((await read('/_emulator/requests')).body).toEqual({ requests: [] });
  });

  test('and what stands is told by whoever knows', async () => {
    await start({ state: { run: () => ({ services: 2 }), clock: () => 'noon' } });
    expect((await read('/_emulator/state')).body).toEqual({ run: { services: 2 }, clock: 'noon' });
    expect((await read('/_emulator/other')).status).toBe(404);
  });
});
/** fetch repeats some requests on its own; this one does not. */
function post(origin: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${origin}${path}`, { method: 'POST', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.end();
  });
}
