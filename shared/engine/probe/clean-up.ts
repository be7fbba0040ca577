import { namesOf } from '../../domain/smoke/fill-check.ts';
import type { CheckResult } from '../../domain/smoke/report.ts';
import { runStep, type SuiteRun } from './suite-run.ts';

/** Time for all of it; a cancelled job is killed soon. */
const TIME_MS = 60_000;
const CANCELLED_TIME_MS = 5_000;

/** Takes away what setup and checks made, without regard to how they ended. What was never made needs no request; what fails is a warning. */
export async function cleanUp(run: SuiteRun): Promise<readonly CheckResult[]> {
  const { suite, ports } = run;
  const timeMs = ports.signal?.aborted ? CANCELLED_TIME_MS : TIME_MS;
  const last: SuiteRun = {
    ...run,
    suite: { ...suite, timeoutMs: timeMs },
    ports: { ...ports, signal: undefined },
    endMs: ports.clock.now() + timeMs,
  };
  const results: CheckResult[] = [];
  for (const step of suite.cleanup) {
    const missing = namesOf(step).filter((name) => !run.values.has(name));
    if (missing.length > 0) {
      ports.log.info(
        `Cleanup "${step.name}" has nothing to do: {{${missing.join('}}, {{')}}} was never captured`,
      );
      continue;
    }
    try {
      results.push(await runStep(step, last, 'warning'));
    } catch (error) {
      ports.log.warning(
        `Cleanup "${step.name}" failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return results;
}
