import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeDownloads } from '../../../../../shared/adapters/http/download.ts';
import type { Download } from '../../../../../shared/ports/tools.ts';
import { failureOf } from '../doubles.ts';

const downloads = makeDownloads();
const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7) % 256));

type Site = AsyncDisposable & {
  readonly origin: string;
  readonly seen: readonly IncomingMessage[];
  /** A download from a path of the site to a new file. */
  download(path: string, more?: Partial<Download>): Download;
};

async function site(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Site> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    seen,
    download: (path, more) => ({
      url: origin + path,
      path: join(folder, 'file'),
      maxBytes: 1_000_000,
      timeoutMs: 10_000,
      signal: new AbortController().signal,
      ...more,
    }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true });
    },
  };
}

/** The failure of a download, which leaves no file behind. */
async function failed(download: Download) {
  const failure = await failureOf(downloads.save(download));
  expect(existsSync(download.path)).toBe(false);
  return failure;
}

describe('a download', () => {
  test('is in the file as it came, with its digest', async () => {
    await using from = await site((_, response) => response.end(CONTENT));
    const wanted = from.download('/tool.tar.gz');
    expect(await downloads.save(wanted)).toEqual({
      path: wanted.path,
      sha256: createHash('sha256').update(CONTENT).digest('hex'),
    });
    expect(readFileSync(wanted.path).equals(CONTENT)).toBe(true);
    expect(from.seen[0]?.headers['accept-encoding']).toBe('identity');
  });

  test('follows redirects', async () => {
    await using from = await site(({ url }, response) => {
      if (url === '/new?signed=1') response.end('whole');
      else response.writeHead(302, { location: '/new?signed=1' }).end();
    });
    const wanted = from.download('/old');
    await downloads.save(wanted);
    expect(readFileSync(wanted.path, 'utf8')).toBe('whole');
  });

  test('gives up on redirects that do not end', async () => {
    await using from = await site((_, response) => response.writeHead(302, { location: '/again' }).end());
    expect(await failed(from.download('/'))).toMatchObject({ code: 'unavailable', status: 302 });
    expect(from.seen).toHaveLength(6);
  });

  test.each([
    'http://example.invalid/tool',
    'http://127.0.0.1.example.invalid/tool',
    'http://localhost@example.invalid/',
  ])('is not sent over plain http to another machine: %s', async (location) => {
    await using from = await site((_, response) => response.writeHead(302, { location }).end());
    expect(await failed(from.download('/'))).toMatchObject({ code: 'endpoint-refused' });
    expect(await failed(from.download('', { url: location }))).toMatchObject({ code: 'endpoint-refused' });
  });

  test.each([
    [404, 'not-found'],
    [429, 'rate-limited'],
    [403, 'unavailable'],
    [503, 'unavailable'],
  ])('that is answered with %i fails as %s', async (status, code) => {
    await using from = await site((_, response) =>
      response.writeHead(status, { 'retry-after': '7' }).end('<html>'),
    );
    const failure = await failed(from.download('/x?signature=secret'));
    expect(failure).toMatchObject({ code, status, retryAfterMs: 7000 });
    expect(failure.message).toBe(
      `Expected the file at ${from.origin}/x, found an answer with status ${status}.`,
    );
  });

  test('that is cut off fails', async () => {
    await using from = await site((request, response) => {
      response.writeHead(200, { 'content-length': CONTENT.length });
      response.write(CONTENT.subarray(0, 1000), () => request.socket.destroy());
    });
    expect(await failed(from.download('/'))).toMatchObject({ code: 'unavailable' });
  });

  test('that never ends is left at the limit, announced or not', async () => {
    await using endless = await site((_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write(CONTENT, more);
      };
      more();
    });
    expect(await failed(endless.download('/'))).toMatchObject({
      code: 'failed-precondition',
      message: expect.stringContaining('at most 1000000 bytes'),
    });
    await using announced = await site((_, response) =>
      response.writeHead(200, { 'content-length': 2_000_000 }).write('x'),
    );
    expect(await failed(announced.download('/'))).toMatchObject({ code: 'failed-precondition' });
  });

  test('that stalls ends at its time limit', async () => {
    await using from = await site((_, response) =>
      response.writeHead(200, { 'content-length': 10 }).write('x'),
    );
    expect(await failed(from.download('/', { timeoutMs: 200 }))).toMatchObject({ code: 'timeout' });
  });

  test('ends when the job is cancelled', async () => {
    const cancel = new AbortController();
    await using from = await site((_, response) => {
      response.writeHead(200, { 'content-length': 10 }).write('x');
      cancel.abort();
    });
    expect(await failed(from.download('/', { signal: cancel.signal }))).toMatchObject({ code: 'cancelled' });
  });

  test('says so when the disk does not take it', async () => {
    await using from = await site((_, response) => response.end(CONTENT));
    const wanted = from.download('/', { path: join(tmpdir(), 'no-such-folder', 'file') });
    expect(await failed(wanted)).toMatchObject({
      code: 'failed-precondition',
      message: expect.stringContaining('could not be written'),
    });
  });

  test('says that nobody answers', async () => {
    const { url } = await (async () => {
      await using gone = await site(() => {});
      return gone.download('/');
    })();
    await using here = await site(() => {});
    expect(await failed(here.download('', { url }))).toMatchObject({ code: 'unavailable' });
  });
});
