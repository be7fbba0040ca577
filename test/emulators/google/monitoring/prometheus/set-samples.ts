import { isObject, type Json, type JsonObject } from '../../../../../shared/domain/json/json.ts';
import { type EmulatorRequest, type EmulatorResponse, googleError, json } from '../../../http.ts';
import { jsonBody } from '../../../identity/json-body.ts';
import { keyOf, type Labels, NAME, type Sample, type SampleSeries } from './samples.ts';

/** Series that a test, or a user with curl, sets: what an application would have reported. */
export class SetSamples {
  readonly #series = new Map<string, SampleSeries>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  read(untilMs: number): readonly SampleSeries[] {
    return [...this.#series.values()].map(({ labels, samples }) => ({
      labels,
      samples: samples.filter(({ ms }) => ms <= untilMs),
    }));
  }

  /** `GET`, `POST` and `DELETE /_emulator/metrics`. */
  handle(request: EmulatorRequest): EmulatorResponse | undefined {
    if (request.path !== '/_emulator/metrics') return undefined;
    switch (request.method) {
      case 'GET':
        return json(200, { series: [...this.#series.values()].map(seriesMessage) });
      case 'POST':
        return this.#set(jsonBody(request)?.series);
      case 'DELETE':
        this.#series.clear();
        return json(200, {});
      default:
        return json(405, { error: 'Use GET, POST or DELETE.' });
    }
  }

  /** All or none. New samples join those of the same labels, and replace those of the same time. */
  #set(body: Json | undefined): EmulatorResponse {
    const read = (Array.isArray(body) ? body : [undefined]).map((one) => readSeries(one, this.#now()));
    const problem = read.find((one) => typeof one === 'string');
    if (problem !== undefined) return googleError(400, 'INVALID_ARGUMENT', problem);
    for (const series of read) if (typeof series !== 'string') this.#add(series);
    return json(200, {});
  }

  #add({ labels, samples }: SampleSeries): void {
    const key = keyOf(labels);
    const known = this.#series.get(key)?.samples ?? [];
    const byTime = new Map([...known, ...samples].map((sample) => [sample.ms, sample]));
    this.#series.set(key, { labels, samples: [...byTime.values()].sort((a, b) => a.ms - b.ms) });
  }
}

const FORM =
  'Expected {"series": [{"metric": {"__name__": "NAME", "LABEL": "VALUE"}, "values": [[SECONDS, "NUMBER"]]}]}, or "value" for one sample now';

function readSeries(body: Json | undefined, nowMs: number): SampleSeries | string {
  if (!isObject(body) || !isObject(body.metric)) return `${FORM}.`;
  const labels = readLabels(body.metric);
  if (labels === undefined) return `${FORM}; found the labels ${JSON.stringify(body.metric)}.`;
  const raw = body.values === undefined ? [[nowMs / 1000, body.value ?? null]] : body.values;
  const samples = Array.isArray(raw) ? raw.map(readSample) : [undefined];
  const good = samples.filter((sample) => sample !== undefined);
  return good.length === samples.length && good.length > 0
    ? { labels, samples: good }
    : `${FORM}; found ${JSON.stringify(raw).slice(0, 200)}.`;
}

function readLabels(metric: JsonObject): Labels | undefined {
  const entries = Object.entries(metric).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const named = typeof metric[NAME] === 'string' && metric[NAME] !== '';
  return named && entries.length === Object.keys(metric).length ? Object.fromEntries(entries) : undefined;
}

function readSample(raw: Json): Sample | undefined {
  const [seconds, text] = Array.isArray(raw) ? raw : [];
  const number = typeof text === 'number' ? text : typeof text === 'string' ? numbers(text) : undefined;
  return typeof seconds === 'number' && number !== undefined
    ? { ms: Math.round(seconds * 1000), value: number }
    : undefined;
}

function numbers(text: string): number | undefined {
  const special = { NaN: Number.NaN, '+Inf': Infinity, '-Inf': -Infinity }[text];
  if (special !== undefined) return special;
  return text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

function seriesMessage({ labels, samples }: SampleSeries): object {
  return { metric: labels, values: samples.map(({ ms, value }) => [ms / 1000, valueText(value)]) };
}

/** A number as it travels. */
export function valueText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? '+Inf' : '-Inf';
}
