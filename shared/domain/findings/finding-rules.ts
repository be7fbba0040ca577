import type { Exception, ExceptionBounds } from './exceptions/exception.ts';
import type { Limits } from './limits/limits.ts';
import type { KnownSeverity } from './severity.ts';

/** What findings are held to, whoever found them. */
export type FindingRules = {
  readonly limits: Limits;
  /** Further limits on what one tool saw. */
  readonly toolLimits: Readonly<Record<string, Partial<Limits>>>;
  /** What a finding counts as that no tool knows the severity of. */
  readonly unknownSeverity: KnownSeverity;
  /** Severities of which only those findings count that can be mended. */
  readonly fixableOnly: readonly KnownSeverity[];
  readonly exceptions: readonly Exception[];
  readonly exceptionBounds: ExceptionBounds;
};
