import type { SmokeReport } from '../../domain/smoke/report.ts';
import type { SmokeSuite } from '../../domain/smoke/suite.ts';
import { runCheck } from './run-check.ts';
import type { ProbePorts, SmokeTarget } from './target.ts';

/** Runs every check in order, also after one has failed: the report of a bad revision should be whole. */
export async function runSuite(
  suite: SmokeSuite,
  target: SmokeTarget,
  ports: ProbePorts,
): Promise<SmokeReport> {
  const startedMs = ports.clock.now();
  const baseUrl = target.baseUrl.replace(/\/+$/, '');
  const headers = (await target.headers?.()) ?? {};
  const checks = [];
  for (const check of suite.checks) checks.push(await runCheck(check, { baseUrl, headers }, ports));
  return {
    passed: checks.every(({ passed }) => passed),
    checks,
    startedMs,
    durationMs: ports.clock.now() - startedMs,
    target: baseUrl,
  };
}
