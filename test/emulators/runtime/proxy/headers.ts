import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { type Trace, traceHeaders } from './trace.ts';

// Of one connection only (RFC 9110, 7.6.1). `transfer-encoding` stays: it says that a body follows.
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'upgrade',
]);
// Answered by this server, not by the container.
const ENDS_HERE = new Set(['expect', 'x-serverless-authorization']);

/** The request's headers as the container gets them behind Google's front end. */
export function containerHeaders(
  request: IncomingMessage,
  trace: Trace,
  isPrivate: boolean,
): OutgoingHttpHeaders {
  const client = request.socket.remoteAddress ?? '127.0.0.1';
  const named = connectionNames(request);
  const headers: OutgoingHttpHeaders = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values === undefined || HOP_BY_HOP.has(name) || ENDS_HERE.has(name) || named.has(name)) continue;
    headers[name] = name === 'host' || values.length === 1 ? values[0] : values;
  }
  const { 'x-forwarded-for': before } = request.headers;
  return {
    ...headers,
    ...(isPrivate ? withoutSignature(request) : {}),
    'x-forwarded-for': before === undefined ? client : `${String(before)},${client}`,
    // TLS ends at Google's front end: a container that insists on https must find it here too.
    'x-forwarded-proto': 'https',
    forwarded: `for="${client}";proto=https`,
    ...traceHeaders(trace),
  };
}

/** The container's answer without what belongs to its connection; a flat list, so that repeated headers survive. */
export function answerHeaders(answer: IncomingMessage): string[] {
  const named = connectionNames(answer);
  const kept: string[] = [];
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    const name = answer.rawHeaders[index] ?? '';
    const lower = name.toLowerCase();
    if (HOP_BY_HOP.has(lower) || lower === 'transfer-encoding' || named.has(lower)) continue;
    kept.push(name, answer.rawHeaders[index + 1] ?? '');
  }
  return kept;
}

/** The ID token that a caller sent: Cloud Run prefers the header that leaves `Authorization` to the application. */
export function bearerToken(request: IncomingMessage): string | undefined {
  const sent = request.headers['x-serverless-authorization'] ?? request.headers.authorization;
  return /^bearer +(.+)$/i.exec(String(sent ?? ''))?.[1];
}

/** The token for Identity-Aware Proxy, which prefers the header that leaves `Authorization` to the application. */
export function iapToken({ headers }: IncomingMessage): string | undefined {
  const sent = headers['proxy-authorization'] ?? headers.authorization;
  return /^bearer +(.+)$/i.exec(String(sent ?? ''))?.[1];
}

// A container must not be able to use the caller's token elsewhere.
function withoutSignature(request: IncomingMessage): OutgoingHttpHeaders {
  const parts = /^(bearer +[^.]+\.[^.]+)\.[^.]+$/i.exec(request.headers.authorization ?? '');
  return parts ? { authorization: `${parts[1]}.SIGNATURE_REMOVED_BY_GOOGLE` } : {};
}

function connectionNames(message: IncomingMessage): ReadonlySet<string> {
  const names = String(message.headers.connection ?? '').toLowerCase();
  return new Set(names.split(',').map((name) => name.trim()));
}
