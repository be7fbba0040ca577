import type { SmokeReport } from '../report.ts';
import type { VerifiedCheck } from './result.ts';

/** A verification and, where one was run, the suite before it. */
export type Verified = {
  readonly url: string;
  readonly startedMs: number;
  readonly endedMs: number;
  readonly checks: readonly VerifiedCheck[];
};

/** Whether a deployment may go on: nothing failed, and something was asked. */
export function isVerified(checks: readonly VerifiedCheck[]): boolean {
  return checks.every(({ state }) => state !== 'failed') && checks.some(({ state }) => state === 'passed');
}

/** How the six ended, in one sentence. */
export function verificationReason(checks: readonly VerifiedCheck[]): string {
  const failed = checks.filter(({ state }) => state === 'failed');
  const passed = checks.filter(({ state }) => state === 'passed');
  const [first] = failed;
  if (first !== undefined) {
    const hint = first.hint === undefined ? '' : ` (${first.hint})`;
    return `${failed.length} of ${failed.length + passed.length} deployment checks failed; ${first.name}: ${first.seen}${hint}`;
  }
  if (passed.length === 0) return 'no deployment check could be asked';
  const without = checks.filter(({ state }) => state !== 'passed').map(({ name }) => name);
  const rest = without.length === 0 ? '' : `, without ${without.join(', ')}`;
  return `${passed.length} deployment ${passed.length === 1 ? 'check' : 'checks'} passed${rest}`;
}

/** One report of both: it passes only where both do. Without a suite it has no checks of one. */
export function withVerification(suite: SmokeReport | undefined, verified: Verified): SmokeReport {
  const { url, startedMs, endedMs, checks } = verified;
  const before = suite ?? { passed: true, checks: [], startedMs, target: url };
  return {
    ...before,
    passed: before.passed && isVerified(checks),
    durationMs: endedMs - before.startedMs,
    verification: checks,
  };
}
