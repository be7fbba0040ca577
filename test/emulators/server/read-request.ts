import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { EmulatorRequest } from '../http.ts';

/** One request without its socket. Clients that speak to a proxy send the whole URL as target. */
export async function readRequest(incoming: IncomingMessage): Promise<EmulatorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const target = incoming.url ?? '/';
  const bytes = opened(incoming, Buffer.concat(chunks));
  const url = new URL(target.startsWith('/') ? `http://${hostOf(incoming)}${target}` : target);
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    host: url.hostname,
    query: url.searchParams,
    headers: headersOf(incoming),
    body: bytes.toString('utf8'),
    bytes,
  };
}

/** npm packs what it asks. */
function opened({ headers }: IncomingMessage, body: Buffer): Buffer {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

/** What is no host name is not worth refusing a request for: only gcloud's calls look at it. */
function hostOf({ headers }: IncomingMessage): string {
  const host = headers.host ?? '';
  return URL.canParse(`http://${host}`) ? host : '127.0.0.1';
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
