import type { MergedFinding } from './merged-finding.ts';
import type { KnownSeverity } from './severity.ts';

/** A finding, and what follows from it. */
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
