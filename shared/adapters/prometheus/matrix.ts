import { arrayAt, isObject, type Json, type JsonObject, objectAt, stringAt } from '../../domain/json/json.ts';
import type { RangeAnswer, RangeQuery } from '../../ports/custom-metrics.ts';

/** The one series of an answer, with a point for each step: what is missing is told as missing. */
export function readMatrix(answer: JsonObject, query: RangeQuery): RangeAnswer {
  const data = objectAt(answer, 'data');
  const kind = stringAt(data, 'resultType');
  if (kind !== 'matrix') return unreadable(`expected a matrix, found ${kind ?? 'no resultType'}`);
  const series = arrayAt(data, 'result').filter(isObject);
  const [only] = series;
  if (only === undefined) return { kind: 'points', points: [] };
  if (series.length > 1) return several(series);
  if (only.histograms !== undefined) return unreadable('expected numbers, found native histograms');
  const values = new Map<number, number | undefined>();
  for (const raw of arrayAt(only, 'values')) {
    const sample = readSample(raw);
    if (sample === undefined) return unreadable(`expected [time, "value"], found ${short(raw)}`);
    if (values.has(sample.atMs)) return unreadable(`two values for ${new Date(sample.atMs).toISOString()}`);
    values.set(sample.atMs, sample.value);
  }
  return { kind: 'points', points: steps(query).map((atMs) => ({ atMs, value: values.get(atMs) })) };
}

function steps({ startMs, endMs, stepMs }: RangeQuery): readonly number[] {
  const length = Math.floor((endMs - startMs) / stepMs);
  return Array.from({ length }, (_, index) => startMs + (index + 1) * stepMs);
}

/** NaN (nothing divided by nothing, a stale series) and infinities are no numbers that a limit can be held against. */
function readSample(raw: Json): { readonly atMs: number; readonly value: number | undefined } | undefined {
  const [time, text] = Array.isArray(raw) ? raw : [];
  if (typeof time !== 'number' || typeof text !== 'string') return undefined;
  const atMs = Math.round(time * 1000);
  if (/^(?:NaN|[+-]?Inf)$/.test(text)) return { atMs, value: undefined };
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? { atMs, value } : undefined;
}

function several(series: readonly JsonObject[]): RangeAnswer {
  const labels = series.map((one) => objectAt(one, 'metric'));
  const names = [...new Set(labels.flatMap(Object.keys))].sort();
  const differing = names.filter((name) => new Set(labels.map((one) => one[name])).size > 1);
  const shown = labels
    .slice(0, SHOWN)
    .map((one) => `{${differing.map((name) => pair(one, name)).join(', ')}}`);
  const more = series.length > SHOWN ? `, and ${series.length - SHOWN} more` : '';
  return {
    kind: 'trouble',
    code: 'several-series',
    message: `The query gives ${series.length} series where one is expected; they differ in ${differing.join(', ')}: ${shown.join(', ')}${more}.`,
    hint: 'Join them in the query, for example with sum(...), or name the one that is meant by its labels.',
  };
}

const SHOWN = 3;

function pair(labels: JsonObject, name: string): string {
  return `${name}=${short(labels[name] ?? '')}`;
}

function unreadable(why: string): RangeAnswer {
  return { kind: 'trouble', code: 'unreadable', message: `The answer cannot be read: ${why}.` };
}

function short(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
