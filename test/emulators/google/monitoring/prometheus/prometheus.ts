import { type EmulatorRequest, type EmulatorResponse, json } from '../../../http.ts';
import type { Value } from './binary.ts';
import { evaluate } from './evaluate.ts';
import { type Parameters, parametersOf, rangeOf, timeIn } from './parameters.ts';
import { PromqlError } from './promql-error.ts';
import { keyOf, type Labels, type SampleSeries } from './samples.ts';
import { valueText } from './set-samples.ts';
import { parseQuery } from './syntax.ts';

const PATH = /^\/v1\/projects\/([^/]+)\/location\/([^/]+)\/prometheus\/api\/v1\/(query|query_range)$/;

/** The project that a call of the query API names; undefined for any other call. */
export function queriedProject({ method, path }: EmulatorRequest): string | undefined {
  const [, project, location] = PATH.exec(path) ?? [];
  return (method === 'GET' || method === 'POST') && location === 'global' ? project : undefined;
}

/** `query` and `query_range` over the samples that can be seen now. */
export function answerQuery(
  request: EmulatorRequest,
  stored: readonly SampleSeries[],
  nowMs: number,
): EmulatorResponse {
  try {
    const parameters = parametersOf(request);
    const data = request.path.endsWith('_range')
      ? queryRange(parameters, stored)
      : queryOnce(parameters, stored, nowMs);
    return json(200, { status: 'success', data });
  } catch (error) {
    if (!(error instanceof PromqlError)) throw error;
    const status = error.type === 'bad_data' ? 400 : 422;
    return json(status, { status: 'error', errorType: error.type, error: error.message });
  }
}

function queryRange(parameters: Parameters, stored: readonly SampleSeries[]): object {
  const { startMs, endMs, stepMs } = rangeOf(parameters);
  const query = parseQuery(parameters.get('query') ?? '');
  const series = new Map<string, { readonly metric: Labels; readonly values: [number, string][] }>();
  for (let ms = startMs; ms <= endMs; ms += stepMs) {
    for (const { labels, value } of vectorOf(evaluate(query, { ms, stored }))) {
      const one = series.get(keyOf(labels)) ?? { metric: labels, values: [] };
      one.values.push([ms / 1000, valueText(value)]);
      series.set(keyOf(labels), one);
    }
  }
  return { resultType: 'matrix', result: [...series.values()] };
}

function queryOnce(parameters: Parameters, stored: readonly SampleSeries[], nowMs: number): object {
  const ms = parameters.has('time') ? timeIn(parameters, 'time') : nowMs;
  const value = evaluate(parseQuery(parameters.get('query') ?? ''), { ms, stored });
  if (typeof value === 'number') return { resultType: 'scalar', result: [ms / 1000, valueText(value)] };
  return {
    resultType: 'vector',
    result: value.map((one) => ({ metric: one.labels, value: [ms / 1000, valueText(one.value)] })),
  };
}

function vectorOf(value: Value): Exclude<Value, number> {
  return typeof value === 'number' ? [{ labels: {}, value }] : value;
}
