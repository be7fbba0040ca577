import { failureText } from '../../../domain/smoke/report.ts';
import type { AskedCheck } from '../../../domain/smoke/verification/plan-checks.ts';
import type { VerifiedCheck } from '../../../domain/smoke/verification/result.ts';
import { formatDuration } from '../../../domain/text/duration.ts';
import { runCheck } from '../run-check.ts';
import type { ProbePorts, Recipient } from '../target.ts';

/** Sends the request of one check, again where it fails, and says what was answered. */
export async function askRequest(
  { name, check, body, hint }: AskedCheck,
  recipient: Recipient,
  ports: ProbePorts,
): Promise<VerifiedCheck> {
  const { result } = await runCheck(check, recipient, ports);
  const { passed, status, durationMs, attempts, failures, requestId, traceparent } = result;
  const about = {
    name,
    asked: `${check.request.method} ${check.request.path}`,
    ...{ durationMs, requestId, traceparent },
  };
  const times = attempts > 1 ? `, at attempt ${attempts}` : '';
  if (passed) {
    const well = body === undefined ? '' : `, ${body.good}`;
    const seen = `${status} in ${formatDuration(Math.round(durationMs))}${times}${well}`;
    return { ...about, state: 'passed', seen };
  }
  const faults = failures.map((failure) =>
    failure.kind === 'text' && body !== undefined ? `${status}, but ${body.bad}` : failureText(failure),
  );
  const own = failures.find((failure) => failure.hint !== undefined)?.hint;
  return { ...about, state: 'failed', seen: `${[...new Set(faults)].join('; ')}${times}`, hint: own ?? hint };
}
