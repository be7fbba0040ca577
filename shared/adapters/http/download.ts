import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { ActionError } from '../../domain/errors/action-error.ts';
import type { Download, Downloads, JobFile } from '../../ports/tools.ts';
import { connectionFailure } from './failure.ts';
import { redirected } from './redirect.ts';

/** Downloads over Node's own fetch, so the proxy and the certificates are those of every other exchange. */
export function makeDownloads(): Downloads {
  return { save };
}

async function save(request: Download): Promise<JobFile> {
  const timeLimit = AbortSignal.timeout(request.timeoutMs);
  try {
    const response = await follow(request.url, AbortSignal.any([timeLimit, request.signal]));
    if (!response.ok || response.body === null) throw refusedAnswer(response, request.url);
    const announced = Number(response.headers.get('content-length') ?? 0);
    if (announced > request.maxBytes) throw tooLarge(request);
    return { path: request.path, sha256: await write(response.body, request) };
  } catch (error) {
    await rm(request.path, { force: true });
    throw failure(error, request, timeLimit);
  }
}

const MAX_REDIRECTS = 5;

async function follow(start: string, signal: AbortSignal): Promise<Response> {
  let url = allowed(start, start);
  for (let hops = 0; ; hops += 1) {
    // Compressed in transit, the bytes would not be those that the digest is of.
    const headers = { accept: 'application/octet-stream', 'accept-encoding': 'identity' };
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const next = redirected(
      { method: 'GET', url, timeoutMs: 0 },
      response.status,
      response.headers.get('location'),
    );
    if (next === undefined || hops === MAX_REDIRECTS) return response;
    await response.body?.cancel();
    url = allowed(next.url, start);
  }
}

/** https, or plain http that never leaves the machine. */
function allowed(url: string, start: string): string {
  const isPlainLoopback = isLoopback(url) && isLoopback(start);
  if (URL.canParse(url) && (new URL(url).protocol === 'https:' || isPlainLoopback)) return url;
  throw new ActionError({
    code: 'endpoint-refused',
    message: `Expected https for every step of the download of ${withoutQuery(start)}, found ${withoutQuery(url)}.`,
  });
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && /^http:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(originOf(url));
}

function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}`;
}

async function write(body: AsyncIterable<Uint8Array>, request: Download): Promise<string> {
  const hash = createHash('sha256');
  const file = await onDisk(() => open(request.path, 'wx'), request);
  try {
    let size = 0;
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > request.maxBytes) throw tooLarge(request);
      hash.update(chunk);
      await onDisk(() => writeAll(file, chunk), request);
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) at += (await file.write(chunk, at)).bytesWritten;
}

async function onDisk<T>(work: () => Promise<T>, { path }: Download): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const message = `The download could not be written to ${path}: ${(error as Error).message}`;
    throw new ActionError({ code: 'failed-precondition', message, cause: error });
  }
}

function tooLarge({ url, maxBytes }: Download): ActionError {
  return new ActionError({
    code: 'failed-precondition',
    message: `Expected at most ${maxBytes} bytes from ${withoutQuery(url)}, found more: that is not the file.`,
  });
}

function refusedAnswer({ status, headers }: Response, url: string): ActionError {
  const wait = Number(headers.get('retry-after') ?? 0) * 1000;
  return new ActionError({
    code: status === 404 ? 'not-found' : status === 429 ? 'rate-limited' : 'unavailable',
    message: `Expected the file at ${withoutQuery(url)}, found an answer with status ${status}.`,
    hint:
      status === 403 || status === 407
        ? 'A proxy or a firewall may refuse it; a mirror can be set.'
        : undefined,
    status,
    ...(wait > 0 && { retryAfterMs: wait }),
  });
}

function failure(error: unknown, { url, timeoutMs, signal }: Download, timeLimit: AbortSignal): ActionError {
  if (error instanceof ActionError) return error;
  const target = `GET ${withoutQuery(url)}`;
  if (signal.aborted)
    return new ActionError({ code: 'cancelled', message: `${target} was cancelled.`, cause: error });
  if (timeLimit.aborted) {
    const message = `The download by ${target} was not complete within ${timeoutMs} ms.`;
    return new ActionError({ code: 'timeout', message, cause: error });
  }
  return connectionFailure(error, target);
}

// Where releases are kept, the query is a signature.
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
