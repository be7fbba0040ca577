import {
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../shared/domain/json/json.ts';
import type { ContainerLine } from './observer.ts';

export type ParsedLine = Pick<ContainerLine, 'severity' | 'payload' | 'labels' | 'trace' | 'spanId'>;

const SEVERITIES = new Set('DEFAULT DEBUG INFO NOTICE WARNING ERROR CRITICAL ALERT EMERGENCY'.split(' '));
const TRACE = 'logging.googleapis.com/trace';
const SPAN = 'logging.googleapis.com/spanId';
const LABELS = 'logging.googleapis.com/labels';

/** Cloud Run reads a line that is a JSON object as a structured entry and lifts the special fields out of it. */
export function parseLine(line: string): ParsedLine {
  const object = jsonObject(line);
  if (object === undefined) {
    return { severity: 'DEFAULT', payload: { text: line }, labels: {}, trace: undefined, spanId: undefined };
  }
  const severity = stringAt(object, 'severity')?.toUpperCase() ?? '';
  const { severity: _severity, [TRACE]: _trace, [SPAN]: _span, [LABELS]: _labels, ...json } = object;
  return {
    severity: SEVERITIES.has(severity) ? severity : 'DEFAULT',
    payload: { json },
    labels: stringsOf(objectAt(object, LABELS)),
    trace: stringAt(object, TRACE),
    spanId: stringAt(object, SPAN),
  };
}

function jsonObject(line: string): JsonObject | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(line) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function stringsOf(object: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.keys(object).map((key) => [key, stringAt(object, key) ?? '']));
}
