import type { ExceptionReview } from '../findings/exceptions/exception.ts';
import type { JudgedFinding } from '../findings/judged-finding.ts';
import type { KnownReview } from '../findings/known/known-finding.ts';
import type { LimitRow } from '../findings/limits/limits.ts';
import type { Scan } from './scan.ts';

/** What the policy says of everything that was found: the whole content of every report of the gate. */
export type Judgement = {
  readonly verdict: GateVerdict;
  /** Whether the job fails by it: always at `fail`, at `inconclusive` unless the policy only warns of it. */
  readonly blocks: boolean;
  /** Why, each in one sentence, the gravest first. */
  readonly reasons: readonly string[];
  /** Worst first. */
  readonly findings: readonly JudgedFinding[];
  readonly limits: readonly LimitRow[];
  readonly scans: readonly Scan[];
  readonly exceptions: ExceptionReview;
  readonly known: KnownReview;
  /** SHA-256, hexadecimal, of the canonical policy that judged. */
  readonly policyHash: string;
  /** What people should hear of although nothing follows from it: an exception that ends soon, a gap that the policy lets pass. */
  readonly warnings: readonly string[];
};

export type GateVerdict = 'pass' | 'fail' | 'inconclusive';

export type { ExceptionReview, JudgedFinding, KnownReview, LimitRow };
