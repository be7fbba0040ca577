import { err, ok, type Result } from '../../../../shared/domain/errors/problem.ts';
import {
  arrayAt,
  isObject,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import type { Entry } from './entry.ts';

const LARGEST_BYTES = 256 * 1024;
const LOG_NAME = /^projects\/([a-z0-9-]+)\/logs\/([A-Za-z0-9/_.%-]{1,511})$/;
const PAYLOADS = ['textPayload', 'jsonPayload', 'protoPayload'];
const DAY_MS = 24 * 3_600_000;

/** The entries of entries:write with the defaults of the request laid under them, or the first thing that is wrong: all are written, or none. */
export function readEntries(body: JsonObject, nowMs: number): Result<readonly Entry[], string> {
  const given = arrayAt(body, 'entries').filter(isObject);
  if (given.length === 0) return err('Expected entries, found none');
  const entries: Entry[] = [];
  for (const [index, entry] of given.entries()) {
    const message = withDefaults(entry, body, index, nowMs);
    const problem = problemOf(message, nowMs);
    if (problem !== undefined) return err(`entries[${index}]: ${problem}`);
    const project = LOG_NAME.exec(stringAt(message, 'logName') ?? '')?.[1] ?? '';
    entries.push({ at: Date.parse(stringAt(message, 'timestamp') ?? ''), project, message });
  }
  return ok(entries);
}

function withDefaults(entry: JsonObject, body: JsonObject, index: number, nowMs: number): JsonObject {
  const now = new Date(nowMs).toISOString();
  return {
    insertId: `${nowMs.toString(36)}w${index}`,
    logName: body.logName,
    resource: body.resource,
    timestamp: now,
    ...entry,
    labels: { ...objectAt(body, 'labels'), ...objectAt(entry, 'labels') },
    receiveTimestamp: now,
  };
}

function problemOf(message: JsonObject, nowMs: number): string | undefined {
  const logName = stringAt(message, 'logName') ?? '';
  if (!LOG_NAME.test(logName)) return `Invalid log name '${logName}'`;
  const [, , id = ''] = LOG_NAME.exec(logName) ?? [];
  if (id.includes('/')) return `The log id of '${logName}' must be URL-encoded`;
  if (!stringAt(objectAt(message, 'resource'), 'type')) return 'Expected a monitored resource, found none';
  const at = Date.parse(stringAt(message, 'timestamp') ?? '');
  if (Number.isNaN(at)) return `Invalid timestamp '${stringAt(message, 'timestamp')}'`;
  if (at > nowMs + DAY_MS) return 'The timestamp is more than 24 hours in the future';
  const payloads = PAYLOADS.filter((name) => message[name] !== undefined);
  if (payloads.length > 1) return `Expected one payload, found ${payloads.join(' and ')}`;
  const size = Buffer.byteLength(JSON.stringify(message));
  return size > LARGEST_BYTES ? `The entry is ${size} bytes, larger than ${LARGEST_BYTES}` : undefined;
}
