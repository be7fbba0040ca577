import type { MergedFinding } from '../findings/merged-finding.ts';
import type { KnownSeverity } from '../findings/severity.ts';
import type { Scan } from './scan.ts';

/** What the policy says of everything that was found: the whole content of every report of the gate. */
export type Judgement = {
  readonly verdict: GateVerdict;
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

export type JudgedFinding = MergedFinding & {
  /** What the policy counts it as. */
  readonly counted: KnownSeverity;
  /**
   * `blocking`: a limit that counts it is exceeded. `counted`: within the limit. `unfixable`: the policy counts only what can be mended.
   * `excepted`: an exception excuses it. `known`: it was there before.
   */
  readonly standing: 'blocking' | 'counted' | 'unfixable' | 'excepted' | 'known';
  /** The exception that excuses it, or the expired one that would have. */
  readonly exception?:
    | { readonly reason: string; readonly owner: string; readonly expires: string; readonly expired: boolean }
    | undefined;
  /** Whether it was raised since it became known: it counts as new. */
  readonly raisedFrom?: KnownSeverity | undefined;
};

/** One limit of the policy, beside what was counted. */
export type LimitRow = {
  /** `all`, or the name of a scanner. */
  readonly scope: string;
  readonly severity: KnownSeverity;
  readonly count: number;
  /** undefined: any number. */
  readonly limit: number | undefined;
  readonly exceeded: boolean;
};

export type ExceptionReview = {
  readonly used: number;
  /** Each as it reads in its file, with path and line. */
  readonly unused: readonly string[];
  readonly expired: readonly string[];
  readonly expiring: readonly string[];
};

export type KnownReview = {
  readonly count: number;
  /** Keys and titles of known findings that are gone: they can be pruned. */
  readonly fixed: readonly { readonly key: string; readonly title: string }[];
};
