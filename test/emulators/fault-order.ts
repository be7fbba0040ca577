import { isObject, type Json, type JsonObject } from '../../shared/domain/json/json.ts';
import { type FaultOrder, regularExpression } from './faults.ts';

/** An order as it arrives over HTTP, or what is wrong with it. */
export function readFaultOrder(value: Json): FaultOrder | string {
  if (!isObject(value) || !isObject(value.fault)) return 'Expected {"match": {...}, "fault": {"kind": ...}}.';
  const { match = {}, fault } = value;
  if (!isObject(match)) return 'Expected match to be an object.';
  const problem = unknownKey(match, ['method', 'path', 'nth', 'times']) ?? badMatch(match) ?? badFault(fault);
  return problem ?? ({ match, fault } as unknown as FaultOrder);
}

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  status: ['status', 'reason', 'message', 'retryAfterMs'],
  delay: ['delayMs'],
  'lost-answer': [],
  reset: [],
  'late-failure': ['code', 'message'],
};

function badMatch(match: JsonObject): string | undefined {
  for (const key of ['method', 'path']) {
    if (match[key] !== undefined && typeof match[key] !== 'string')
      return `Expected match.${key} to be a string.`;
  }
  for (const key of ['nth', 'times']) {
    const number = match[key] ?? 1;
    if (!Number.isInteger(number) || Number(number) < 1)
      return `Expected match.${key} to be a whole number from 1.`;
  }
  try {
    regularExpression(String(match.path ?? ''));
    return undefined;
  } catch {
    return `Expected match.path to hold a regular expression, got ${match.path}.`;
  }
}

function badFault(fault: JsonObject): string | undefined {
  const kind = String(fault.kind);
  const fields = Object.hasOwn(fieldsOf, kind) ? fieldsOf[kind] : undefined;
  if (!fields) return `Expected fault.kind to be one of ${Object.keys(fieldsOf).join(', ')}, got ${kind}.`;
  for (const key of ['status', 'delayMs', 'retryAfterMs', 'code']) {
    const needed = fields.includes(key) && (key === 'status' || key === 'delayMs');
    if (fault[key] === undefined ? needed : typeof fault[key] !== 'number')
      return `Expected fault.${key} to be a number.`;
  }
  return unknownKey(fault, ['kind', ...fields]);
}

function unknownKey(value: JsonObject, known: readonly string[]): string | undefined {
  const key = Object.keys(value).find((name) => !known.includes(name));
  return key === undefined ? undefined : `Unknown key ${key}: expected ${known.join(', ')}.`;
}
