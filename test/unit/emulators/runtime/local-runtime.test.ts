import { afterEach, describe, expect, test } from '@jest/globals';
import { app, closeAll, routes, SERVICE, serving } from './serving.ts';

afterEach(closeAll);

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// A killed grandchild is gone for good once the system has collected it.
const collected = async (pid: number) => {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
};

describe('revisions as processes', () => {
  test('a started revision gets the container contract and serves behind the URL of its service', async () => {
    const { runtime, start } = await serving({ img: {} });
    expect(await start('api-1', 'img', { env: { APP_VERSION: 'from-template' } })).toEqual({ kind: 'ready' });
    runtime.route(SERVICE, routes({ 'api-1': 100 }));
    const answer = await fetch(`${runtime.url(SERVICE)}/api/status`);
    expect(await answer.json()).toEqual({
      ...{ status: 'ok', service: 'api', version: 'from-template', revision: 'api-1' },
    });
  });

  test('the environment of the emulator does not leak into a container', async () => {
    process.env.EMULATOR_TEST_SECRET = 'hidden';
    const { start, logged } = await serving({ img: app('print-env.mjs') });
    await start('api-1', 'img');
    delete process.env.EMULATOR_TEST_SECRET;
    const line = logged.find(({ payload }) => 'json' in payload);
    expect(JSON.stringify(line)).toContain('"K_REVISION":"api-1"');
    expect(JSON.stringify(line)).not.toContain('EMULATOR_TEST_SECRET');
  });

  test('an image that the catalogue does not hold, or calls missing, is not found', async () => {
    const { start } = await serving({ gone: { faults: { missing: true } } });
    const outcome = { kind: 'image-not-found', detail: "Image 'other' not found." };
    expect(await start('api-1', 'other')).toEqual(outcome);
    expect(await start('api-2', 'gone')).toMatchObject({ kind: 'image-not-found' });
  });

  test('a crash at the start is reported with its exit, and its stack trace is in the log', async () => {
    const { start, logged } = await serving({ img: { env: { APP_BREAK: 'start' } } });
    expect(await start('api-1', 'img')).toEqual({ kind: 'crashed', detail: 'Container called exit(1).' });
    const texts = logged.map(({ stream, payload }) => `${stream} ${'text' in payload ? payload.text : ''}`);
    expect(texts).toContain('stderr Error: DATABASE_URL is not set');
    expect(texts.at(-1)).toBe('system Container called exit(1).');
  });

  test('a program that does not exist is a crash too', async () => {
    const { start } = await serving({ img: { command: ['no-such-program-here'] } });
    expect(await start('api-1', 'img')).toMatchObject({
      kind: 'crashed',
      detail: expect.stringContaining('ENOENT'),
    });
  });

  test('a container that listens on another port never becomes ready and is ended', async () => {
    const { start, line } = await serving(
      { img: { ...app('dies-on-request.mjs'), faults: { neverListens: true } } },
      { startTimeoutMs: 300 },
    );
    expect(await start('api-1', 'img')).toMatchObject({
      kind: 'never-listens',
      detail: expect.stringContaining('STARTUP TCP probe failed'),
    });
    const pid = Number(await line(/^\d+$/));
    expect(pid).toBeGreaterThan(0);
    expect(isAlive(pid)).toBe(false);
  });

  test('a revision that dies later is started again by the next request', async () => {
    const { runtime, start, line, served, servedAtLeast } = await serving({
      img: app('dies-on-request.mjs'),
    });
    await start('api-1', 'img');
    runtime.route(SERVICE, routes({ 'api-1': 100 }));
    const url = runtime.url(SERVICE);
    const before = await (await fetch(url)).text();
    const broken = await fetch(`${url}/die`);
    expect(broken.status).toBe(503);
    expect(await broken.text()).toContain('upstream connect error');
    const after = await fetch(url);
    expect(after.status).toBe(200);
    expect(await after.text()).not.toBe(before);
    await servedAtLeast(3);
    expect(served.map(({ status }) => status)).toEqual([200, 503, 200]);
    expect(await line(/^Container called exit\(3\)\.$/)).toBeDefined();
  });

  test('a deleted revision finishes its request before it is stopped', async () => {
    const { runtime, start } = await serving({ slow: app('slow-answer.mjs'), img: {} });
    await Promise.all([start('api-1', 'slow'), start('api-2', 'img')]);
    runtime.route(SERVICE, routes({ 'api-1': 100 }));
    const answer = await fetch(runtime.url(SERVICE));
    runtime.route(SERVICE, routes({ 'api-2': 100 }));
    runtime.stop(SERVICE, 'api-1');
    expect(await answer.text()).toBe('first half, second half');
    expect((await fetch(`${runtime.url(SERVICE)}/health`)).status).toBe(200);
  });

  test('nothing that a container started survives close', async () => {
    const { runtime, start, line } = await serving({ img: app('leaves-child.mjs') }, { stopGraceMs: 100 });
    expect(await start('api-1', 'img')).toEqual({ kind: 'ready' });
    const pids = (await line(/^\d+ \d+$/)).split(' ').map(Number);
    const [pid = 0, child = 0] = pids;
    expect([isAlive(pid), isAlive(child)]).toEqual([true, true]);
    await runtime.close();
    expect(isAlive(pid)).toBe(false);
    await collected(child);
  });
});
