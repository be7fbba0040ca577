import { isObject } from '../json/json.ts';
import { shown } from '../text/expected.ts';
import type { Path } from '../yaml/locate.ts';
import type { Defaults } from './defaults.ts';
import { lowerCaseNames } from './header-names.ts';
import type { Note } from './note.ts';
import type { RawStep } from './raw-suite.ts';
import type { CheckRequest } from './suite.ts';

/** The request of a check; a body that is no text is sent as JSON. */
export function parseRequest(raw: RawStep, defaults: Defaults, at: Path, note: Note): CheckRequest {
  const { method, path } = requestLine(raw, at, note);
  const headers = { ...defaults.headers, ...lowerCaseNames(raw.headers) };
  const websocket = raw.websocket === true ? { websocket: true } : {};
  if (raw.websocket === true && method !== 'GET')
    note([...at, 'websocket'], `Expected GET to ask for a WebSocket, found ${method}`, 'key');
  const followRedirects = raw.follow_redirects ?? defaults.followRedirects;
  if (raw.body === undefined) return { method, path, headers, followRedirects, ...websocket };
  if (method === 'GET' || method === 'HEAD') {
    note([...at, 'body'], `Expected no body with ${method}, found one`, 'key');
  }
  const contentType = typeof raw.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  const body = typeof raw.body === 'string' ? raw.body : { json: raw.body };
  const request = {
    method,
    path,
    headers: { 'content-type': contentType, ...headers },
    body,
    followRedirects,
  };
  if (typeof raw.body === 'string' && !mayBeBroken(raw)) noteBrokenJson(request.headers, raw.body, at, note);
  return request;
}

/** Whoever expects to be refused may send what is wrong. */
function mayBeBroken({ expect }: RawStep): boolean {
  const status = isObject(expect) ? expect.status : expect;
  const statuses = Array.isArray(status) ? status : [status];
  return statuses.every((one) => /^[45]/.test(String(one)));
}

function noteBrokenJson(headers: CheckRequest['headers'], body: string, at: Path, note: Note): void {
  const type = headers['content-type'] ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) return;
  try {
    // Whatever a variable stands for, inside of quotes or not.
    JSON.parse(body.replaceAll('\\{{', '').replaceAll(/\{\{[^{}]*\}\}/g, '0'));
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/ in JSON at.*$| \(line .*$/, '') : String(error);
    note(
      [...at, 'body'],
      `Expected JSON, because content-type is ${type}, found ${shown(body)} (${reason}); write the body as a map, or expect a status like 400 where it shall be refused`,
    );
  }
}

function requestLine(raw: RawStep, at: Path, note: Note): { readonly method: string; readonly path: string } {
  if (raw.request === undefined) {
    if (raw.path === undefined)
      note(at, 'Expected the key "request", or "path" with "method", found neither');
    return { method: raw.method ?? 'GET', path: raw.path ?? '/' };
  }
  for (const key of ['method', 'path'] as const) {
    const message = `Expected "request" or else "method" and "path", found "${key}" beside "request"`;
    if (raw[key] !== undefined) note([...at, key], message, 'key');
  }
  const [method = ''] = raw.request.split(' ', 1);
  return { method, path: raw.request.slice(method.length).trimStart() };
}
