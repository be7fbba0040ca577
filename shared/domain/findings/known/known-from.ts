import type { JudgedFinding } from '../judged-finding.ts';
import type { MergedFinding } from '../merged-finding.ts';
import { distinct } from '../text-order.ts';
import type { KnownFinding, KnownReview } from './known-finding.ts';
import { matchKnown } from './match-known.ts';

/** What a scan of the base ref saw, in the shape of the committed file. */
export function knownFrom(findings: readonly MergedFinding[], day: string): readonly KnownFinding[] {
  return findings.map((finding) => ({
    key: finding.key,
    severity: finding.severity,
    title: finding.title,
    firstSeen: day,
    tools: distinct(finding.seenBy.map(({ tool }) => tool)),
    aliases: finding.kind === 'vulnerability' ? finding.aliases : [],
  }));
}

/** The known findings without those that are gone. */
export function prunedKnown(
  known: readonly KnownFinding[],
  { fixed }: Pick<KnownReview, 'fixed'>,
): readonly KnownFinding[] {
  const gone = new Set(fixed.map(({ key }) => key));
  return known.filter(({ key }) => !gone.has(key));
}

/**
 * The known findings with everything that counts today, and without what is gone. What an exception excuses stays with the exception;
 * a secret is left out, because each needs a reason that a person writes.
 */
export function adoptedKnown(
  known: readonly KnownFinding[],
  findings: readonly JudgedFinding[],
  review: Pick<KnownReview, 'fixed'>,
  day: string,
): readonly KnownFinding[] {
  const matches = matchKnown(findings, known);
  const present = new Set([...matches.values()].map(({ key }) => key));
  const kept = prunedKnown(known, review).filter(({ key }) => !present.has(key));
  const today = findings.flatMap((finding): readonly KnownFinding[] => {
    const before = matches.get(finding.key);
    const [fresh] = knownFrom([finding], before?.firstSeen ?? day);
    if (finding.standing === 'excepted' || fresh === undefined) return before === undefined ? [] : [before];
    if (finding.kind === 'secret' && before?.reason === undefined)
      return before === undefined ? [] : [before];
    return [{ ...fresh, ...(before?.reason !== undefined && { reason: before.reason }) }];
  });
  return [...kept, ...today];
}
