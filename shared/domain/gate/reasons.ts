import type { JudgedFinding } from '../findings/judged-finding.ts';
import type { LimitRow } from '../findings/limits/limits.ts';
import { agreeing, type GateWords } from './gate-words.ts';
import type { Gap, Scan } from './scan.ts';

export function nothingRan({ looker }: GateWords): string {
  return `No ${looker} ran, so nothing is known of what is there`;
}

/** `3 critical findings, where the policy allows none`. */
export function exceededReason({ scope, severity, count, limit }: LimitRow, words: GateWords): string {
  const seen = scope === 'all' ? '' : ` seen by ${scope}`;
  const allowed = limit === 0 ? 'none' : `at most ${limit}`;
  return `${count} ${severity} finding${count === 1 ? '' : 's'}${seen}, where the ${words.rule} ${agreeing(words, 'allow')} ${allowed}`;
}

/** Why silence means nothing. */
export function gapReason(
  { scanner, target }: Scan,
  { message }: Gap,
  ended: string | undefined,
  { rule }: GateWords,
): string {
  const over = ended === undefined ? '' : `; the ${rule} let this pass until ${ended}`;
  return `${scanner} (${target}) did not prove its work: ${message}${over}`;
}

/** What a pass stands on. */
export function passReason(
  findings: readonly JudgedFinding[],
  scans: readonly Scan[],
  { look }: GateWords,
): string {
  const counted = findings.filter(({ standing }) => standing === 'counted').length;
  const rest = findings.length - counted;
  const more = rest === 0 ? '' : `, and ${rest} more that ${rest === 1 ? 'is' : 'are'} not counted`;
  const proven = scans.filter(({ gaps }) => gaps.length === 0).length;
  return (
    `${counted} counted finding${counted === 1 ? '' : 's'}${more}, no limit exceeded; ` +
    `${proven} of ${scans.length} ${look}${scans.length === 1 ? '' : 's'} proved all of ${scans.length === 1 ? 'its' : 'their'} work`
  );
}
