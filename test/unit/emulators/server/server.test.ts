import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { type Handler, json } from '../../../emulators/http.ts';
import { echo, read, seen, start } from './rig.ts';

describe('The server', () => {
  test('listens on loopback alone, and asks its handlers in order', async () => {
    const first: Handler = ({ path }) => (path === '/echo/first' ? json(200, 'first') : undefined);
    const slow: Handler = async ({ path }) => (path === '/slow' ? json(201, 'slow') : undefined);
    const { origin, port } = await start({ handlers: [first, slow, echo] });
    expect(origin).toBe(`http://127.0.0.1:${port}`);
    expect((await read('/echo/first')).body).toBe('first');
    expect((await read('/slow')).status).toBe(201);
    expect((await read('/echo/a%20b?x=1&x=%26', { method: 'POST', body: 'text' })).body).toEqual({
      method: 'POST',
      path: '/echo/a b',
      query: [
        ['x', '1'],
        ['x', '&'],
      ],
      host: `127.0.0.1:${port}`,
      body: 'text',
    });
  });

  test('answers 404 in the form of Google where nobody answers', async () => {
    await start();
    expect(await read('/nobody')).toMatchObject({
      status: 404,
      body: { error: { code: 404, status: 'NOT_FOUND', message: 'Method not found: GET /nobody' } },
    });
  });

  test('refuses malformed JSON and a malformed path before any handler', async () => {
    await start();
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const malformed = await read('/echo', { method: 'POST', body: '{"a":', headers });
    expect(malformed.body.error).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: 'Invalid JSON payload received. Unexpected token.',
    });
    expect((await read('/echo/%E0%A4%A')).status).toBe(400);
    expect(seen).toEqual([]);
  });

  test('tells of a handler that broke, and lives on', async () => {
    const { error } = console;
    console.error = () => {};
    const broken: Handler = ({ path }) => {
      if (path === '/broken') throw new Error('out of order');
      return undefined;
    };
    await start({ handlers: [broken, echo] });
    const answer = await read('/broken');
    console.error = error;
    expect(answer.body.error).toMatchObject({
      code: 500,
      status: 'INTERNAL',
      message: 'The emulator failed: out of order',
    });
    expect((await read('/echo')).status).toBe(200);
  });

  test('understands clients that take it for their proxy, and opens no tunnel', async () => {
    const { port } = await start();
    const body = await raw(
      port,
      'GET http://us-central1-run.emulator/echo/x?y=1 HTTP/1.1\r\nhost: us-central1-run.emulator\r\nconnection: close\r\n\r\n',
    );
    expect(body).toContain('"path":"/echo/x","query":[["y","1"]],"host":"us-central1-run.emulator"');
    expect(
      await raw(port, 'CONNECT oauth2.googleapis.com:443 HTTP/1.1\r\nhost: oauth2.googleapis.com\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 502 /);
  });

  test('closes while connections are kept and long polls wait', async () => {
    const { arrived, pending } = endlessOperation();
    const { origin, close } = await start({ handlers: [pending, echo] });
    await read('/echo');
    const poll = fetch(`${origin}/v2/operations/o:wait`, { method: 'POST' }).then(
      () => 'answered',
      () => 'cut',
    );
    await arrived;
    await close();
    expect(await poll).toBe('cut');
    await expect(fetch(`${origin}/echo`)).rejects.toThrow();
  });

  test('stops looking for a caller who has gone', async () => {
    const { arrived, pending, looks } = endlessOperation();
    const { origin } = await start({ handlers: [pending] });
    const leave = new AbortController();
    const poll = fetch(`${origin}/v2/operations/o:wait`, { method: 'POST', signal: leave.signal }).catch(
      () => 'left',
    );
    await arrived;
    leave.abort();
    expect(await poll).toBe('left');
    let logged = 0;
    while (logged === 0) logged = (await read('/_emulator/requests')).body.requests.length;
    const before = looks();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(looks()).toBe(before);
  });

  test('takes two slashes for a path, not for a host', async () => {
    await start();
    expect((await read('//echo')).body.error.message).toBe('Method not found: GET //echo');
  });
});

describe(':wait', () => {
  function operationDoneAtLook(done: number): { handler: Handler; looks: () => number } {
    let looks = 0;
    const handler: Handler = ({ path }) => {
      if (!path.endsWith(':wait')) return undefined;
      looks++;
      return json(200, looks >= done ? { name: 'o', done: true } : { name: 'o' });
    };
    return { handler, looks: () => looks };
  }

  test('holds its answer until the operation is done', async () => {
    const { handler, looks } = operationDoneAtLook(3);
    await start({ handlers: [handler] });
    const { body } = await read('/v2/p/operations/o:wait', { method: 'POST', body: '{"timeout":"30s"}' });
    expect(body).toEqual({ name: 'o', done: true });
    expect(looks()).toBe(3);
  });

  test("answers as things stand when the caller's time is up", async () => {
    const { handler, looks } = operationDoneAtLook(Number.POSITIVE_INFINITY);
    await start({ handlers: [handler] });
    const { body } = await read('/v1/p/operations/o:wait', { method: 'POST', body: '{"timeout":"0.05s"}' });
    expect(body).toEqual({ name: 'o' });
    expect(looks()).toBeGreaterThan(1);
  });

  test('passes a refusal on at once', async () => {
    await start();
    expect((await read('/v2/p/operations/o:wait', { method: 'POST', body: '{}' })).status).toBe(404);
    expect(seen).toHaveLength(1);
  });
});

function endlessOperation(): { arrived: Promise<void>; pending: Handler; looks: () => number } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let looks = 0;
  const pending: Handler = ({ path }) => {
    if (!path.endsWith(':wait')) return undefined;
    looks++;
    resolve();
    return json(200, { name: 'o' });
  };
  return { arrived: promise, pending, looks: () => looks };
}

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}
