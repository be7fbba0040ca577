import type { AnalysisSettings } from '../../domain/analysis/analysis-settings.ts';
import type { Check, SmokeSuite } from '../../domain/smoke/suite.ts';

const TIMEOUT_MS = 10_000;

/**
 * The one request that probes repeat, and what its answer must be: the path that was named, or the suite's first check that only reads. A check
 * that writes is never repeated hundreds of times. undefined where there is nothing to ask.
 */
export function probeCheck(
  suite: SmokeSuite | 'none',
  { path }: AnalysisSettings['probes'],
): Check | undefined {
  if (path !== undefined) return checkOf(path);
  return suite === 'none'
    ? undefined
    : suite.checks.find(({ request }) => request.method === 'GET' || request.method === 'HEAD');
}

function checkOf(path: string): Check {
  return {
    name: `GET ${path}`,
    request: { method: 'GET', path, headers: {}, followRedirects: false },
    expectation: { status: [{ min: 200, max: 399 }], headers: [], json: [], text: [] },
    timeoutMs: TIMEOUT_MS,
    retries: { attempts: 1, backoffMs: 0 },
  };
}
