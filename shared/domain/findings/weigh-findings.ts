import { applyExceptions } from './exceptions/apply-exceptions.ts';
import type { ExceptionReview } from './exceptions/exception.ts';
import type { FindingRules } from './finding-rules.ts';
import type { JudgedFinding } from './judged-finding.ts';
import { compareKnown } from './known/compare-known.ts';
import type { KnownFinding, KnownReview } from './known/known-finding.ts';
import { countLimits, exceededBy } from './limits/count-limits.ts';
import type { LimitRow } from './limits/limits.ts';
import type { Looks } from './looks.ts';
import type { MergedFinding } from './merged-finding.ts';
import { type KnownSeverity, rank, type Severity } from './severity.ts';
import { byText } from './text-order.ts';

export type WeighedFindings = {
  /** Worst first, as they are counted. */
  readonly findings: readonly JudgedFinding[];
  readonly limits: readonly LimitRow[];
  readonly exceptions: ExceptionReview;
  readonly known: KnownReview;
  readonly warnings: readonly string[];
};

/** What follows from each finding: excused, known, left out because nothing mends it, or counted against the limits. */
export function weighFindings(
  findings: readonly MergedFinding[],
  rules: FindingRules,
  known: readonly KnownFinding[],
  looks: Looks,
  nowMs: number,
): WeighedFindings {
  const countAs = (severity: Severity): KnownSeverity =>
    severity === 'unknown' ? rules.unknownSeverity : severity;
  const { excuses, review: exceptions } = applyExceptions(findings, rules, looks, nowMs);
  const compared = compareKnown(findings, known, looks, countAs);
  const weighed = findings.map((finding) => {
    const counted = countAs(finding.severity);
    const exception = excuses.get(finding.key);
    const before = compared.standings.get(finding.key);
    const standing = standingOf(finding, counted, exception, before, rules);
    return { finding, counted, seenBy: finding.seenBy, standing, exception, raisedFrom: before?.raisedFrom };
  });
  const limits = countLimits(
    weighed.filter(({ standing }) => standing === 'counted'),
    rules,
  );
  const judged = weighed.map((one): JudgedFinding => {
    const { finding, counted, standing, exception, raisedFrom } = one;
    return {
      ...finding,
      counted,
      standing: standing === 'counted' && exceededBy(one, limits) !== undefined ? 'blocking' : standing,
      ...(exception !== undefined && { exception }),
      ...(raisedFrom !== undefined && { raisedFrom }),
    };
  });
  return {
    findings: judged.sort((a, b) => rank(a.counted) - rank(b.counted) || byText(a.key, b.key)),
    limits,
    exceptions,
    known: compared.review,
    warnings: compared.warnings,
  };
}

function standingOf(
  finding: MergedFinding,
  counted: KnownSeverity,
  exception: JudgedFinding['exception'],
  before: { readonly raisedFrom?: KnownSeverity | undefined } | undefined,
  { fixableOnly }: FindingRules,
): JudgedFinding['standing'] {
  if (exception?.expired === false) return 'excepted';
  if (before !== undefined && before.raisedFrom === undefined) return 'known';
  return fixableOnly.includes(counted) && !isMendable(finding) ? 'unfixable' : 'counted';
}

/** Only of a package somebody else must make the fix. */
function isMendable({ kind, package: affected }: MergedFinding): boolean {
  if (kind !== 'vulnerability' || affected === undefined) return true;
  return affected.fixedVersions.length > 0 || affected.status === 'fixed';
}
