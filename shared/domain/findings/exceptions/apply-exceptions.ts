import type { Looks } from '../looks.ts';
import { everythingLooked } from '../looks.ts';
import type { MergedFinding } from '../merged-finding.ts';
import { byText } from '../text-order.ts';
import { daysUntil } from './day.ts';
import type { Exception, ExceptionBounds, ExceptionReview } from './exception.ts';
import { matchExceptions } from './match-exceptions.ts';

/** What an exception says of a finding. */
export type Excuse = {
  readonly reason: string;
  readonly owner: string;
  readonly expires: string;
  readonly expired: boolean;
};

export type AppliedExceptions = {
  /** By key of the finding. */
  readonly excuses: ReadonlyMap<string, Excuse>;
  readonly review: ExceptionReview;
};

/** Excuses findings, and says of each exception whether it is still of use. */
export function applyExceptions(
  findings: readonly MergedFinding[],
  { exceptions, exceptionBounds }: { exceptions: readonly Exception[]; exceptionBounds: ExceptionBounds },
  looks: Looks,
  nowMs: number,
): AppliedExceptions {
  const matching = matchExceptions(exceptions);
  const excuses = new Map<string, Excuse>();
  const used = new Set<Exception>();
  const matched = new Set<Exception>();
  const isOver = ({ expires }: Exception): boolean => daysUntil(expires, nowMs) < 0;
  for (const finding of findings) {
    const found = matching(finding);
    for (const one of found) matched.add(one);
    const valid = found.filter((one) => !isOver(one));
    const excused = valid.length > 0 && coversAll(valid, finding);
    if (excused) for (const one of valid) used.add(one);
    const over = found.filter(isOver);
    const told = lastToEnd(excused ? valid : coversAll(over, finding) ? over : []);
    if (told !== undefined) {
      const { reason, owner, expires } = told;
      excuses.set(finding.key, { reason, owner, expires, expired: !excused });
    }
  }
  const silent = exceptions.filter((one) => !isOver(one) && !matched.has(one));
  return {
    excuses,
    review: {
      used: used.size,
      unused: silent.filter((one) => everythingLooked(looks, one.tool)).map(described),
      unchecked: silent.filter((one) => !everythingLooked(looks, one.tool)).map(described),
      expired: exceptions.filter(isOver).map(described),
      expiring: exceptions.filter((one) => isEnding(one, exceptionBounds, nowMs)).map(described),
    },
  };
}

/** One line for reports: where it is written, and what it excuses. */
export function described({ id, packages, paths, tool, spot, owner, expires, source }: Exception): string {
  const what = [
    id === '*' ? 'everything' : id,
    ...(packages.length > 0 ? [`in ${packages.join(', ')}`] : []),
    ...(paths.length > 0 ? [`at ${paths.join(', ')}${spot?.line === undefined ? '' : `:${spot.line}`}`] : []),
    ...(tool === undefined ? [] : [`seen by ${tool}`]),
  ];
  return `${source.where}:${source.line}: ${what.join(' ')} (${owner}, until ${expires})`;
}

/** One for a single tool answers for no other that saw the same. */
function coversAll(exceptions: readonly Exception[], { seenBy }: MergedFinding): boolean {
  return (
    exceptions.length > 0 &&
    seenBy.every((sighting) => exceptions.some(({ tool }) => tool === undefined || tool === sighting.tool))
  );
}

function lastToEnd(exceptions: readonly Exception[]): Exception | undefined {
  return exceptions.toSorted(
    (a, b) =>
      byText(b.expires, a.expires) || byText(a.source.where, b.source.where) || a.source.line - b.source.line,
  )[0];
}

function isEnding({ expires }: Exception, { warningDays }: ExceptionBounds, nowMs: number): boolean {
  const days = daysUntil(expires, nowMs);
  return days >= 0 && days <= warningDays;
}
