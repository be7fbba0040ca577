import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { useProxies } from '../../../../../shared/adapters/http/proxy.ts';

const MODULE = new URL('../../../../../shared/adapters/http/proxy.ts', import.meta.url).href;
const HTTP = new URL('../../../../../shared/adapters/http/http.ts', import.meta.url).href;

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

test("a token for the host's own guard goes through the tunnel, and not to the proxy", async () => {
  const asked: unknown[] = [];
  const proxy = createServer();
  proxy.on('connect', ({ url, headers }, socket) => {
    asked.push({ url, token: headers['proxy-authorization'] });
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const program = `
    const { useProxies } = await import(${JSON.stringify(MODULE)});
    const { makeHttp } = await import(${JSON.stringify(HTTP)});
    useProxies({ HTTPS_PROXY: '${origin}' });
    const headers = { authorization: 'Basic eA==', 'proxy-authorization': 'Bearer token' };
    const request = { method: 'GET', url: 'https://shop.example.test/', headers, timeoutMs: 5000 };
    for (const followRedirects of [false, true])
      await makeHttp().send({ ...request, followRedirects }).catch((error) => console.log(error.message));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  proxy.close();
  expect(asked).toEqual([{ url: 'shop.example.test:443', token: undefined }]);
  const [refused, redirected] = stdout.trim().split('\n');
  expect(refused).toMatch(/^No answer from GET https:\/\/shop\.example\.test\/: .*502/);
  expect(redirected).toMatch(/behind HTTPS_PROXY, no redirect can be followed with Proxy-Authorization/);
});
