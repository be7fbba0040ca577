import schema from '../../../schemas/verification.v1.json' with { type: 'json' };
import { err, ok, type Problem, type Result } from '../../errors/problem.ts';
import { inOrder } from '../../yaml/in-order.ts';
import type { Path } from '../../yaml/locate.ts';
import { parseDocument } from '../../yaml/parse-document.ts';
import type { Note } from '../note.ts';
import { checkedStatuses } from '../parse-expectation.ts';
import { parseLatency } from '../parse-latency.ts';
import { parseTime } from '../parse-time.ts';
import type { RawLatency, RawStatus } from '../raw-suite.ts';
import { CHECK_NAMES, type MetricsWish, type RequestWish, type VerificationWish } from './wish.ts';

/** Reads the input `verification`. Every problem comes at once, each with its line and column within the value. */
export function parseVerification(
  text: string,
  /** Whether a service is named: a URL alone has no logs and no metrics that anybody could be asked for. */
  about: { readonly service: boolean },
): Result<VerificationWish> {
  const document = parseDocument<Raw>(
    text.trim().toLowerCase() === 'all' ? '' : text,
    'verification',
    schema,
  );
  if (!document.ok) return document;
  const problems: Problem[] = [];
  const { value: raw, problemAt } = document.value;
  const note: Note = (path, message, part) => problems.push(problemAt(path, message, part));
  const wish: VerificationWish = {
    health: request(raw.health, ['health'], note),
    readiness: request(raw.readiness, ['readiness'], note),
    sample: request(raw.sample, ['sample'], note),
    metrics: metrics(raw.metrics, note),
    logs: isOff(raw.logs) ? 'off' : { withinMs: within(raw.logs, 'logs', note) ?? LOGS_MS },
    latency: latency(raw.latency, note),
  };
  if (CHECK_NAMES.every((name) => wish[name] === 'off'))
    note([], `Expected a check that is asked, found all six left out; write verification: none`);
  if (!about.service) noteWithoutService(raw, wish, note);
  return problems.length > 0 ? err(inOrder(problems)) : ok(wish);
}

type OnOff = 'on' | 'off' | boolean;
type Time = string | number;
type RawRequest = OnOff | string | { readonly path?: string; readonly status?: RawStatus };
type Raw = {
  readonly health?: RawRequest;
  readonly readiness?: RawRequest;
  readonly sample?: RawRequest;
  readonly metrics?:
    | OnOff
    | string
    | { readonly path?: string; readonly source?: string; readonly within?: Time };
  readonly logs?: OnOff | Time | { readonly within?: Time };
  readonly latency?: OnOff | Time | (RawLatency & { readonly path?: string });
};

const METRICS_MS = 300_000;
const LOGS_MS = 120_000;
const LATENCY = '2s';

const isOff = (raw: unknown): boolean => raw === 'off' || raw === false;
const isOn = (raw: unknown): boolean => raw === undefined || raw === 'on' || raw === true;

function request(raw: RawRequest | undefined, path: Path, note: Note): RequestWish | 'off' {
  if (isOff(raw)) return 'off';
  if (isOn(raw)) return {};
  if (typeof raw !== 'object') return { path: String(raw) };
  const { status } = raw;
  return {
    path: raw.path,
    status: status === undefined ? undefined : checkedStatuses(status, [...path, 'status'], note),
  };
}

function metrics(raw: Raw['metrics'], note: Note): MetricsWish | 'off' {
  if (isOff(raw)) return 'off';
  if (typeof raw === 'string' && raw.startsWith('/')) return { kind: 'endpoint', path: raw };
  if (typeof raw !== 'object') return { kind: 'cloud-monitoring', withinMs: METRICS_MS };
  const { path } = raw;
  const withinMs = within(raw, 'metrics', note) ?? METRICS_MS;
  if (path === undefined) return { kind: 'cloud-monitoring', withinMs };
  for (const key of ['source', 'within'] as const) {
    if (raw[key] !== undefined)
      note(
        ['metrics', key],
        `Expected path or ${key}, found both: an endpoint is asked once, Cloud Monitoring is waited for`,
        'key',
      );
  }
  return { kind: 'endpoint', path };
}

function within(
  raw: OnOff | Time | { readonly within?: Time } | undefined,
  name: string,
  note: Note,
): number | undefined {
  if (isOn(raw)) return undefined;
  return typeof raw === 'object'
    ? parseTime(raw.within, [name, 'within'], note)
    : parseTime(raw as Time, [name], note);
}

function latency(raw: Raw['latency'], note: Note): VerificationWish['latency'] {
  if (isOff(raw)) return 'off';
  const { path, ...given } = typeof raw === 'object' ? raw : { p95: isOn(raw) ? LATENCY : (raw as Time) };
  const named = ['p50', 'p90', 'p95', 'p99'].some((name) => name in given);
  return { goal: parseLatency(named ? given : { p95: LATENCY, ...given }, ['latency'], note), path };
}

/** What was named was wished for; what was not is said to be not asked. */
function noteWithoutService(raw: Raw, { metrics, logs }: VerificationWish, note: Note): void {
  const unasked = (name: 'metrics' | 'logs', instead: string) =>
    note(
      [name],
      `Expected a service with ${name}, found a url alone, of which nobody could be asked; ${instead}`,
      'key',
    );
  if (raw.metrics !== undefined && metrics !== 'off' && metrics.kind === 'cloud-monitoring')
    unasked('metrics', 'name the path of an endpoint, the service, or write metrics: off');
  if (raw.logs !== undefined && logs !== 'off') unasked('logs', 'name the service, or write logs: off');
}
