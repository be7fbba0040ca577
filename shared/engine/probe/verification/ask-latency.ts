import { failureText } from '../../../domain/smoke/report.ts';
import type { Check } from '../../../domain/smoke/suite.ts';
import type { VerifiedCheck } from '../../../domain/smoke/verification/result.ts';
import { measureCheck } from '../measure-check.ts';
import type { ProbePorts, Recipient } from '../target.ts';
import { askRequest } from './ask-request.ts';

/** One request that warms up and must be answered well, then as many as its quantiles need. */
export async function askLatency(
  { check, hint }: { readonly check: Check; readonly hint?: string | undefined },
  recipient: Recipient,
  ports: ProbePorts,
): Promise<VerifiedCheck> {
  const first = await askRequest({ kind: 'request', name: 'latency', check, hint }, recipient, ports);
  if (first.state !== 'passed') return first;
  const startedMs = ports.clock.now();
  const { failures, measured = '' } = await measureCheck(check, recipient, ports, Number.POSITIVE_INFINITY);
  const about = { ...first, durationMs: ports.clock.now() - startedMs };
  if (failures.length === 0) return { ...about, seen: measured };
  const own = failures.find((failure) => failure.hint !== undefined)?.hint;
  return { ...about, state: 'failed', seen: failures.map(failureText).join('; '), hint: own };
}
