import type { FindingRules } from '../finding-rules.ts';
import type { MergedFinding } from '../merged-finding.ts';
import { type KnownSeverity, SEVERITIES } from '../severity.ts';
import { byText } from '../text-order.ts';
import type { Limit, LimitRow, Limits } from './limits.ts';

/** What is counted of a finding. */
export type Counted = { readonly counted: KnownSeverity; readonly seenBy: MergedFinding['seenBy'] };

/** Every limit beside its count: those over all tools, then those of single tools. */
export function countLimits(
  findings: readonly Counted[],
  { limits, toolLimits }: Pick<FindingRules, 'limits' | 'toolLimits'>,
): readonly LimitRow[] {
  const tools = Object.keys(toolLimits).sort(byText);
  return [
    ...rowsOf('all', findings, limits),
    ...tools.flatMap((tool) =>
      rowsOf(
        tool,
        findings.filter((one) => isSeenBy(one, tool)),
        toolLimits[tool] ?? {},
      ),
    ),
  ];
}

/** The row that a finding exceeds together with its like. */
export function exceededBy(finding: Counted, rows: readonly LimitRow[]): LimitRow | undefined {
  return rows.find(
    ({ scope, severity, exceeded }) =>
      exceeded && severity === finding.counted && (scope === 'all' || isSeenBy(finding, scope)),
  );
}

function rowsOf(scope: string, findings: readonly Counted[], limits: Partial<Limits>): readonly LimitRow[] {
  return SEVERITIES.flatMap((severity) => {
    const limit: Limit | undefined = limits[severity];
    if (limit === undefined) return [];
    const count = findings.filter(({ counted }) => counted === severity).length;
    const most = limit === 'any' ? undefined : limit;
    return [{ scope, severity, count, limit: most, exceeded: most !== undefined && count > most }];
  });
}

function isSeenBy({ seenBy }: Counted, tool: string): boolean {
  return seenBy.some((sighting) => sighting.tool === tool);
}
