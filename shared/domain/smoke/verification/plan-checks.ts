import type { Check, StatusRange } from '../suite.ts';
import type { ProbePaths } from './probe-paths.ts';
import type { VerifiedCheck } from './result.ts';
import {
  CHECK_NAMES,
  type CheckName,
  type LatencyWish,
  type RequestWish,
  type VerificationWish,
} from './wish.ts';

/** One of the six as it will be asked, or what is known of it without asking. */
export type PlannedCheck =
  | { readonly kind: 'known'; readonly name: CheckName; readonly result: VerifiedCheck }
  | AskedCheck
  | {
      readonly kind: 'latency';
      readonly name: 'latency';
      readonly check: Check;
      readonly hint?: string | undefined;
    }
  | { readonly kind: 'logs' | 'cloud-monitoring'; readonly name: CheckName; readonly withinMs: number };

/** One request whose answer decides. */
export type AskedCheck = {
  readonly kind: 'request';
  readonly name: CheckName;
  readonly check: Check;
  /** What is said of a body that was looked at. */
  readonly body?: { readonly good: string; readonly bad: string } | undefined;
  /** What to do where the answer itself does not tell. */
  readonly hint?: string | undefined;
};

/** What is known of the deployment before anything is asked. */
export type Deployment = {
  /** Those that may answer; none where the URL belongs to no service. */
  readonly revisions: readonly string[];
  readonly probes: ProbePaths;
};

/** The six in their order. */
export function planChecks(wish: VerificationWish, deployment: Deployment): readonly PlannedCheck[] {
  return CHECK_NAMES.map((name) => PLANS[name](wish, deployment));
}

const PLANS: Readonly<Record<CheckName, (wish: VerificationWish, on: Deployment) => PlannedCheck>> = {
  health: ({ health }, { probes }) => probed('health', health, probes.health),
  readiness: ({ readiness }, { probes }) => probed('readiness', readiness, probes.readiness),
  sample: ({ sample }) => (sample === 'off' ? leftOut('sample') : sampled(sample)),
  metrics: ({ metrics }, { revisions }) => {
    if (metrics === 'off') return leftOut('metrics');
    if (metrics.kind === 'endpoint') return endpoint(metrics.path);
    return revisions.length === 0 ? withoutService('metrics') : { ...metrics, name: 'metrics' };
  },
  logs: ({ logs }, { revisions }) => {
    if (logs === 'off') return leftOut('logs');
    return revisions.length === 0 ? withoutService('logs') : { ...logs, kind: 'logs', name: 'logs' };
  },
  latency: ({ latency, sample }) => (latency === 'off' ? leftOut('latency') : measured(latency, sample)),
};

/** A sample of the text format of Prometheus, which OpenMetrics shares: a name, labels or none, and a number. */
export const METRIC_LINE =
  '(^|\\n)[a-zA-Z_:][a-zA-Z0-9_:]*(\\{[^\\n]*\\})?[ \\t]+([+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+\\-]?[0-9]+)?|NaN|[+\\-]?Inf)([ \\t\\r\\n]|$)';

function probed(
  name: 'health' | 'readiness',
  wish: RequestWish | 'off',
  probe: string | undefined,
): PlannedCheck {
  if (wish === 'off') return leftOut(name);
  const path = wish.path ?? probe;
  const hint = `No HTTP probe of the revision names a path, so / was asked; name yours: verification: {${name}: /health}`;
  return { ...requested(name, { ...wish, path }), ...(path === undefined && { hint }) };
}

function sampled(wish: RequestWish): PlannedCheck {
  const hint = 'No path was named, so / was asked; name one: verification: {sample: /api/status}';
  return { ...requested('sample', wish), ...(wish.path === undefined && { hint }) };
}

function requested(name: CheckName, { path, status }: RequestWish) {
  return { kind: 'request', name, check: getOf(name, path, status) } as const;
}

function endpoint(path: string): PlannedCheck {
  const { check, ...plain } = requested('metrics', { path });
  const text = [{ operator: 'matches', value: METRIC_LINE } as const];
  const body = {
    good: 'with metrics in the text format of Prometheus',
    bad: 'no metric in the text format of Prometheus',
  };
  const hint = 'Name the path of the endpoint, or write metrics: on to look at Cloud Monitoring';
  return { ...plain, check: { ...check, expectation: { ...check.expectation, text } }, body, hint };
}

const LATENCY_HINT =
  'No path was named, so / was asked; name one: verification: {latency: {path: /api/status}}, or with sample for both';

function measured({ goal, path }: LatencyWish, sample: RequestWish | 'off'): PlannedCheck {
  const like = sample === 'off' ? {} : sample;
  const check = getOf('latency', path ?? like.path, path === undefined ? like.status : undefined);
  return {
    kind: 'latency',
    name: 'latency',
    ...((path ?? like.path) === undefined && { hint: LATENCY_HINT }),
    check: { ...check, expectation: { ...check.expectation, latency: goal } },
  };
}

/**
 * A redirect to another host is never followed: it is where Identity-Aware Proxy sends whom it does not know, and the page that answers there says nothing
 * of the service. Where a status was named, the first answer is the one that is meant.
 */
function getOf(name: string, path = '/', status: readonly StatusRange[] | undefined): Check {
  const followRedirects = status === undefined ? 'same-host' : false;
  return {
    name,
    request: { method: 'GET', path, headers: {}, followRedirects },
    expectation: { status: status ?? SUCCESS, headers: [], json: [], text: [] },
    timeoutMs: 10_000,
    retries: { attempts: 3, backoffMs: 500 },
    captures: [],
    tags: [],
  };
}

const SUCCESS: readonly StatusRange[] = [{ min: 200, max: 299 }];

const leftOut = (name: CheckName): PlannedCheck => known(name, 'left-out', 'left out, as asked');
const withoutService = (name: CheckName): PlannedCheck => known(name, 'not-asked', 'not asked, no service');

function known(name: CheckName, state: 'left-out' | 'not-asked', seen: string): PlannedCheck {
  return { kind: 'known', name, result: { name, state, asked: '', seen } };
}
