import type { KnownSeverity } from '../severity.ts';

/** How many findings are let pass. */
export type Limit = number | 'any';

export type Limits = Readonly<Record<KnownSeverity, Limit>>;

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
