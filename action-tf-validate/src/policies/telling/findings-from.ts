import type { Finding, FindingPlace } from '../../../../shared/domain/findings/finding.ts';
import type { Severity } from '../../../../shared/domain/findings/severity.ts';
import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { PolicySettings } from '../../../../shared/domain/validation/validation-settings.ts';
import type { Observation, Policy } from '../policy.ts';
import { anchorsOf } from './anchors.ts';
import { messageOf } from './message.ts';
import { groupSame } from './same.ts';

type Counts = Pick<PolicySettings, 'adviceBlocks' | 'undecidedCounts'>;

/** What one policy saw, as findings: what several roots and environments show of one line is one of them. */
export function findingsFrom(
  policy: Policy,
  observations: readonly Observation[],
  counts: Counts,
): readonly Finding[] {
  const groups = groupSame(observations);
  const anchors = anchorsOf(groups);
  const { id, title, remedy, url } = policy;
  return groups.map((group, index): Finding => {
    const [{ saw, at }] = group;
    return {
      ...{ kind: 'misconfiguration', tool: 'policies', id, aliases: [], title, remedy },
      severity: severityOf(policy, saw, counts),
      message: messageOf(group),
      ...(url !== undefined && { url }),
      place: placeOf(at),
      anchor: anchors[index],
    };
  });
}

/** Advice is told, and counts only where the team wants it. What cannot be decided is as grave as what it may hide. */
function severityOf({ severity, advice }: Policy, saw: Observation['saw'], counts: Counts): Severity {
  const isTold =
    (advice === true && !counts.adviceBlocks) || (saw === 'undecided' && !counts.undecidedCounts);
  return isTold ? 'info' : severity;
}

/** Columns of several lines would mark all of a line's rest, and those of a point nothing. */
function placeOf({ path, start, end }: Range): FindingPlace {
  const lines = { path, startLine: start.line, endLine: end.line };
  if (start.line !== end.line || start.column === end.column) return lines;
  return { ...lines, startColumn: start.column, endColumn: end.column };
}
