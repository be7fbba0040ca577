import { formatDuration } from '../text/duration.ts';
import { type GateOutcome, type GateRefusal, refused } from './gate-outcome.ts';
import { sameRepository } from './gate-signer.ts';
import type { ReadStatement } from './read-gate-statement.ts';

/** What a deployment asks of any statement, wherever it comes from. */
export type GateWanted = {
  /** `sha256:…` of the image that will be deployed. */
  readonly digest: string;
  /** `OWNER/REPO` */
  readonly repository: string;
  readonly maxAgeMs: number;
  /** Absent where any policy will do. */
  readonly policyHash?: string | undefined;
  readonly nowMs: number;
};

/** Clocks of two runners differ by less. */
const SKEW_MS = 60_000;
const SCAN_AGAIN = 'Run action-security-gate on this very image again, in the run that deploys it';

/** What the statement is about: an answer about something else is no answer. */
export function mismatch(statement: ReadStatement, wanted: GateWanted): GateRefusal | undefined {
  const { digest, repository, policyHash } = statement;
  if (digest !== wanted.digest) {
    const found = digest === '' ? 'one that is about no image' : `one about ${digest}`;
    const hint =
      'Scan what is deployed: give action-security-gate and this action the same image by its digest. An image for several platforms has the digest of its index';
    return refused('other-digest', `a verdict about ${wanted.digest}`, found, hint);
  }
  if (!sameRepository(repository, wanted.repository)) {
    const found = `one of ${repository}`;
    return refused('other-repository', `a verdict of ${wanted.repository}`, found, SCAN_AGAIN);
  }
  if (wanted.policyHash !== undefined && policyHash !== wanted.policyHash) {
    const hint =
      'Scan by the policy of gate_policy, or give it the output policy_hash of the gate that you trust';
    return refused(
      'other-policy',
      `a verdict by the policy ${wanted.policyHash}`,
      `one by ${policyHash}`,
      hint,
    );
  }
  return undefined;
}

/** What a statement that is about the right thing says, and whether it still holds. */
export function judgeStatement(statement: ReadStatement, wanted: GateWanted): GateOutcome {
  const { verdict, judgedAtMs, run } = statement;
  const ageMs = wanted.nowMs - judgedAtMs;
  const judgedAt = new Date(judgedAtMs).toISOString();
  if (verdict !== 'pass')
    return refused('not-pass', 'the verdict pass', `${verdict} (${run})`, `See the findings of ${run}`);
  if (ageMs < -SKEW_MS) {
    const hint = 'Set the clocks of the runners: no verdict is of a time to come';
    return refused('from-the-future', `a verdict of before ${timeText(wanted.nowMs)}`, judgedAt, hint);
  }
  if (ageMs > wanted.maxAgeMs) {
    const hint = `${SCAN_AGAIN}, or raise gate_max_age: advisories of the meantime were not asked about`;
    const limit = formatDuration(wanted.maxAgeMs);
    return refused('too-old', `a verdict of at most ${limit} ago`, `one of ${judgedAt}`, hint);
  }
  return { kind: 'pass', statement };
}

const timeText = (ms: number): string => new Date(ms).toISOString();
