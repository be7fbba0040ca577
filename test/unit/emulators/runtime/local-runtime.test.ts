import { afterEach, describe, expect, test } from '@jest/globals';
import type { LocalRuntime } from '../../../emulators/runtime/local-runtime.ts';
import { serving as open, routes, SERVICE } from './serving.ts';

const opened: LocalRuntime[] = [];
const serving = async (...options: Parameters<typeof open>) => {
  const world = open(...options);
  opened.push(world.runtime);
  await world.runtime.ready();
  return world;
};

afterEach(async () => {
  await Promise.all(opened.splice(0).map((runtime) => runtime.close()));
});

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const PID = {
  command: [
    'node',
    '-e',
    'console.log(process.pid);require("http").createServer((q,s)=>s.end(String(process.pid))).listen(process.env.PORT,"127.0.0.1")',
  ],
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
    const print = 'console.log(JSON.stringify({ env: process.env })); process.exit(1)';
    const { start, logged } = await serving({ img: { command: ['node', '-e', print] } });
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
    const { start, logged } = await serving(
      { img: { ...PID, faults: { neverListens: true } } },
      { startTimeoutMs: 300 },
    );
    expect(await start('api-1', 'img')).toMatchObject({
      kind: 'never-listens',
      detail: expect.stringContaining('STARTUP TCP probe failed'),
    });
    const pid = Number(logged.flatMap(({ payload }) => ('text' in payload ? payload.text : []))[0]);
    expect(pid).toBeGreaterThan(0);
    expect(isAlive(pid)).toBe(false);
  });

  test('a revision that dies later is started again by the next request', async () => {
    const die =
      'require("http").createServer((q,s)=>q.url==="/die"?process.exit(3):s.end("pid "+process.pid)).listen(process.env.PORT,"127.0.0.1")';
    const { runtime, start, logged, served, servedAtLeast } = await serving({
      img: { command: ['node', '-e', die] },
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
    expect(logged.map(({ payload }) => ('text' in payload ? payload.text : ''))).toContain(
      'Container called exit(3).',
    );
  });

  test('a deleted revision finishes its request before it is stopped', async () => {
    const slow =
      'require("http").createServer((q,s)=>{s.write("a");setTimeout(()=>s.end("b"),150)}).listen(process.env.PORT,"127.0.0.1")';
    const { runtime, start } = await serving({ slow: { command: ['node', '-e', slow] }, img: {} });
    await Promise.all([start('api-1', 'slow'), start('api-2', 'img')]);
    runtime.route(SERVICE, routes({ 'api-1': 100 }));
    const answer = await fetch(runtime.url(SERVICE));
    runtime.route(SERVICE, routes({ 'api-2': 100 }));
    runtime.stop(SERVICE, 'api-1');
    expect(await answer.text()).toBe('ab');
    expect((await fetch(`${runtime.url(SERVICE)}/health`)).status).toBe(200);
  });

  test('nothing that a container started survives close', async () => {
    const parent = `const {spawn}=require("child_process");const c=spawn(process.execPath,["-e","setInterval(()=>{},1000)"],{stdio:"inherit"});console.log(process.pid+" "+c.pid);process.on("SIGTERM",()=>{});require("http").createServer((q,s)=>s.end()).listen(process.env.PORT,"127.0.0.1")`;
    const { runtime, start, logged } = await serving(
      { img: { command: ['node', '-e', parent] } },
      { stopGraceMs: 100 },
    );
    expect(await start('api-1', 'img')).toEqual({ kind: 'ready' });
    const pids = logged.flatMap(({ payload }) =>
      'text' in payload ? payload.text.split(' ').map(Number) : [],
    );
    const [pid = 0, child = 0] = pids;
    expect([isAlive(pid), isAlive(child)]).toEqual([true, true]);
    await runtime.close();
    expect(isAlive(pid)).toBe(false);
    expect(isAlive(child)).toBe(false);
  });
});
