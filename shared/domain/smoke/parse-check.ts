import type { Path } from '../yaml/locate.ts';
import type { Defaults } from './defaults.ts';
import type { Note } from './note.ts';
import { parseCaptures } from './parse-captures.ts';
import { parseExpectation } from './parse-expectation.ts';
import { parseLoad } from './parse-load.ts';
import { parseRequest } from './parse-request.ts';
import { parseTime } from './parse-time.ts';
import type { RawStep } from './raw-suite.ts';
import type { Check } from './suite.ts';

/** Requests that only read may be sent again without asking. */
const READS = ['GET', 'HEAD', 'OPTIONS'];

/** A check with its defaults and shorthands resolved; what does not fit together is noted. */
export function parseCheck(raw: RawStep, defaults: Defaults, at: Path, note: Note): Check {
  const request = parseRequest(raw, defaults, at, note);
  const expectation = parseExpectation(raw.expect ?? '2xx', [...at, 'expect'], note);
  if (request.method === 'HEAD' && expectation.json.length + expectation.text.length > 0) {
    note(
      [...at, 'expect'],
      'Expected nothing of the body, because the answer to HEAD has none, found "json" or "text"',
    );
  }
  noteRepeated(raw, request.method, at, note);
  return {
    name: raw.name ?? `${request.method} ${request.path}`,
    request,
    expectation,
    timeoutMs: parseTime(raw.timeout, [...at, 'timeout'], note) ?? defaults.timeoutMs,
    retries: {
      attempts: raw.retries?.attempts ?? defaults.attempts ?? (READS.includes(request.method) ? 3 : 1),
      backoffMs: parseTime(raw.retries?.backoff, [...at, 'retries', 'backoff'], note) ?? defaults.backoffMs,
    },
    captures: parseCaptures(raw.capture, [...at, 'capture'], note),
    load: raw.load === undefined ? undefined : parseLoad(raw.load, [...at, 'load'], note),
    tags: raw.tags ?? [],
  };
}

/** A request that writes is never sent a hundred times over. */
function noteRepeated({ load, expect }: RawStep, method: string, at: Path, note: Note): void {
  if (READS.includes(method)) return;
  const message = `Expected a request that only reads (${READS.join(', ')}), because it is repeated, found ${method}`;
  const repeats = typeof expect === 'object' && 'latency' in expect;
  if (repeats) note([...at, 'expect', 'latency'], message, 'key');
  if (load !== undefined) note([...at, 'load'], message, 'key');
}
