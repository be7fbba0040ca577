import type { AnalysisSettings } from './analysis-settings.ts';
import type { LatencyDistribution } from './evidence.ts';
import { PASS_THRESHOLD, SUSPICION } from './family.ts';
import { quantileBound } from './latency-sum.ts';
import { requestsNeeded } from './sequential/requests-needed.ts';
import { reaches } from './test-results.ts';
import type { Signal, TestName, TestResult } from './verdict.ts';

/** The numbers that tables show, each with what its tests make of it. */
export function signalsOf(
  tests: readonly TestResult[],
  latency: LatencyDistribution,
  settings: AnalysisSettings,
): Signal[] {
  const requests = countOf(tests, 'errors', 'requests');
  const needed = requestsNeeded(settings.errors.ratio, PASS_THRESHOLD) ?? Number.POSITIVE_INFINITY;
  const kindOf = (...names: readonly TestName[]) =>
    signalKind(tests.filter(({ name }) => names.includes(name)));
  return [
    {
      name: 'requests',
      value: requests,
      limit: needed,
      unit: 'count',
      kind: requests >= needed ? 'healthy' : 'inconclusive',
    },
    {
      name: '5xx ratio',
      value: ratio(countOf(tests, 'errors', 'failures'), requests),
      limit: settings.errors.ratio,
      unit: 'ratio',
      kind: kindOf('errors', 'errors-relative'),
    },
    {
      name: quantileName(settings.latency.quantile),
      value: quantileBound(latency, settings.latency.quantile),
      limit: settings.latency.limitMs,
      unit: 'ms',
      kind: kindOf('latency', 'latency-relative'),
    },
    {
      name: '4xx ratio',
      value: ratio(countOf(tests, 'client-errors-relative', 'failures'), requests),
      limit: clientErrorLimit(tests, settings),
      unit: 'ratio',
      kind: kindOf('client-errors-relative'),
    },
  ];
}

/** `p95 latency`, `p99.9 latency`. */
function quantileName(quantile: number): string {
  return `p${Number((quantile * 100).toPrecision(6))} latency`;
}

function signalKind(tests: readonly TestResult[]): Signal['kind'] {
  const obeyed = tests.filter(({ dryRun }) => !dryRun);
  if (obeyed.some((test) => test.side === 'fail' && reaches(test))) return 'unhealthy';
  const proofs = obeyed.filter(({ side }) => side === 'pass');
  const unsuspected =
    obeyed.length > 0 && obeyed.every((test) => (test.counts.requests ?? 0) > 0 && !reaches(test, SUSPICION));
  return (proofs.length > 0 ? proofs.every((test) => reaches(test)) : unsuspected)
    ? 'healthy'
    : 'inconclusive';
}

/** What the baseline does, raised by what is tolerated. */
function clientErrorLimit(tests: readonly TestResult[], { clientErrors }: AnalysisSettings): number {
  const baseline = ratio(
    countOf(tests, 'client-errors-relative', 'baselineFailures'),
    countOf(tests, 'client-errors-relative', 'baselineRequests'),
  );
  if (baseline === undefined) return Number.NaN;
  return (clientErrors.tolerance * baseline) / (1 + (clientErrors.tolerance - 1) * baseline);
}

function countOf(tests: readonly TestResult[], name: TestName, key: string): number {
  return tests.find((test) => test.name === name)?.counts[key] ?? 0;
}

const ratio = (failures: number, requests: number): number | undefined =>
  requests === 0 ? undefined : failures / requests;
