import type { AnalysisSettings } from '../../domain/analysis/analysis-settings.ts';
import { fillCheck } from '../../domain/smoke/fill-check.ts';
import type { Check, SmokeSuite } from '../../domain/smoke/suite.ts';

const READS = ['GET', 'HEAD'];
const TIMEOUT_MS = 10_000;

/**
 * The one request that probes repeat, and what its answer must be: the path that was named, or the suite's first check that only reads and
 * needs no earlier answer. A check that writes is never repeated hundreds of times. undefined where there is nothing to ask.
 */
export function probeCheck(
  suite: SmokeSuite | 'none',
  { path }: AnalysisSettings['probes'],
): Check | undefined {
  if (path !== undefined) return checkOf(path);
  if (suite === 'none') return undefined;
  for (const check of suite.checks) {
    const filled = fillCheck(check, (name) => suite.values[name]);
    const complete = filled.missing.length + filled.failures.length === 0;
    if (complete && READS.includes(check.request.method)) return filled.check;
  }
  return undefined;
}

function checkOf(path: string): Check {
  return {
    name: `GET ${path}`,
    request: { method: 'GET', path, headers: {}, followRedirects: false },
    expectation: { status: [{ min: 200, max: 399 }], headers: [], json: [], text: [] },
    timeoutMs: TIMEOUT_MS,
    retries: { attempts: 1, backoffMs: 0 },
    captures: [],
    tags: [],
  };
}
