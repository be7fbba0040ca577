import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { useProxies } from '../../../../../shared/adapters/http/proxy.ts';

const MODULE = new URL('../../../../../shared/adapters/http/proxy.ts', import.meta.url).href;

test('without a proxy nothing changes', () => {
  expect(useProxies({})).toBe('direct');
  expect(useProxies({ NO_PROXY: '*' })).toBe('direct');
});

test('fetch goes through the proxy, loopback past it', async () => {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('direct');
  });
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  // A process of its own, because the setting is global to one.
  const program = `
    const { useProxies } = await import(${JSON.stringify(MODULE)});
    process.stdout.write(useProxies({ https_proxy: '${origin}', NO_PROXY: 'other.example' }) + ' ');
    await fetch('https://run.example.com/x').catch(() => {});
    process.stdout.write(await (await fetch('${origin}/loopback')).text());`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  proxy.close();
  expect(stdout).toBe('proxied direct');
  expect(asked).toEqual(['CONNECT run.example.com:443', 'GET /loopback']);
});
