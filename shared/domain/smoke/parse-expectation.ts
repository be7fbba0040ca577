import type { Path } from '../yaml/locate.ts';
import { parseBodySchema } from './body-schema.ts';
import type { Note } from './note.ts';
import { parseSource } from './parse-captures.ts';
import { parseJsonRules } from './parse-json-rules.ts';
import { parseLatency } from './parse-latency.ts';
import { parseTime } from './parse-time.ts';
import { parsePattern } from './pattern.ts';
import type { RawExpectations, RawStatus, RawText } from './raw-suite.ts';
import { parseStatuses } from './status.ts';
import type { Expectation, StatusRange, TextRule } from './suite.ts';

/** An expectation without shorthands. An answer that is no success never passes unless its status is asked for. */
export function parseExpectation(raw: RawStatus | RawExpectations, path: Path, note: Note): Expectation {
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    return { status: checkedStatuses(raw, path, note), headers: [], json: [], text: [] };
  }
  const {
    status = '2xx',
    headers = {},
    json,
    text,
    max_latency,
    schema,
    revision,
    latency,
    tls,
  } = raw as RawExpectations;
  return {
    status: checkedStatuses(status, [...path, 'status'], note),
    headers: Object.entries(headers).flatMap(([name, value]) =>
      textRules(value, 'media-type', [...path, 'headers', name], note).map((rule) => ({
        name: name.toLowerCase(),
        rule,
      })),
    ),
    json: json === undefined ? [] : parseJsonRules(json, [...path, 'json'], note),
    text: text === undefined ? [] : textRules(text, 'contains', [...path, 'text'], note),
    maxLatencyMs: parseTime(max_latency, [...path, 'max_latency'], note),
    tls: tls && { minVersion: tls.min_version, daysLeft: tls.days_left },
    schema: schema === undefined ? undefined : parseBodySchema(schema, [...path, 'schema'], note),
    revision: revision === undefined ? undefined : parseRevision(revision, [...path, 'revision'], note),
    latency: latency === undefined ? undefined : parseLatency(latency, [...path, 'latency'], note),
  };
}

function parseRevision(
  raw: NonNullable<RawExpectations['revision']>,
  path: Path,
  note: Note,
): Expectation['revision'] {
  const source = parseSource(raw, path, [...path, 'json'], note);
  return source === undefined ? undefined : { ...source, equals: raw.equals };
}

/** A range that falls would let nothing through. */
export function checkedStatuses(raw: unknown, path: Path, note: Note): readonly StatusRange[] {
  const ranges = parseStatuses(raw);
  for (const { min, max } of ranges) {
    if (min > max) note(path, `Expected a range that rises, found "${min}-${max}"`);
  }
  return ranges;
}

function textRules(
  raw: RawText,
  short: 'media-type' | 'contains',
  path: Path,
  note: Note,
): readonly TextRule[] {
  if (typeof raw === 'string') return [{ operator: short, value: raw }];
  return Object.entries(raw).flatMap(([name, value]): readonly TextRule[] => {
    if (typeof value === 'boolean') return [{ operator: 'exists', value }];
    const operator = name as 'equals' | 'contains' | 'not_contains' | 'matches';
    if (operator === 'matches') parsePattern(String(value), [...path, name], note);
    return [value].flat().map((text) => ({ operator, value: text }));
  });
}
