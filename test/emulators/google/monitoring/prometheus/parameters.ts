import { isObject } from '../../../../../shared/domain/json/json.ts';
import type { EmulatorRequest } from '../../../http.ts';
import { jsonBody } from '../../../identity/json-body.ts';
import { durationMs } from './literals.ts';
import { badData } from './promql-error.ts';

export type Parameters = ReadonlyMap<string, string>;

export type Range = { readonly startMs: number; readonly endMs: number; readonly stepMs: number };

/** From the URL, a form, or JSON as Google's own clients send it. */
export function parametersOf(request: EmulatorRequest): Parameters {
  const all = new Map(request.query);
  const type = request.headers['content-type'] ?? '';
  if (request.method === 'POST' && type.includes('x-www-form-urlencoded'))
    for (const [name, value] of new URLSearchParams(request.body)) all.set(name, value);
  if (request.method === 'POST' && type.includes('json')) {
    const body = jsonBody(request);
    for (const [name, value] of Object.entries(isObject(body) ? body : {})) all.set(name, String(value));
  }
  return all;
}

// As many points as Prometheus gives for a series.
const MOST_POINTS = 11_000;

export function rangeOf(parameters: Parameters): Range {
  const startMs = timeIn(parameters, 'start');
  const endMs = timeIn(parameters, 'end');
  if (endMs < startMs) throw badData('invalid parameter "end": end timestamp must not be before start time');
  const text = parameters.get('step') ?? '';
  const stepMs = durationMs(text);
  if (stepMs === undefined)
    throw badData(`invalid parameter "step": cannot parse ${JSON.stringify(text)} to a valid duration`);
  if (stepMs <= 0)
    throw badData(
      'invalid parameter "step": zero or negative query resolution step widths are not accepted. Try a positive integer',
    );
  if ((endMs - startMs) / stepMs > MOST_POINTS)
    throw badData(
      'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)',
    );
  return { startMs, endMs, stepMs };
}

/** Seconds since the epoch, or RFC 3339. */
export function timeIn(parameters: Parameters, name: string): number {
  const text = parameters.get(name) ?? '';
  const ms = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  if (!Number.isNaN(ms)) return Math.round(ms);
  throw badData(`invalid parameter "${name}": cannot parse ${JSON.stringify(text)} to a valid timestamp`);
}
