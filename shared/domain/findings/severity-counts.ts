import type { JudgedFinding } from './judged-finding.ts';
import { SEVERITIES } from './severity.ts';

/** Findings by what they count as, for an output: `{"critical":0,"high":2,…}`. */
export function severityCounts(findings: readonly JudgedFinding[]): string {
  const of = Map.groupBy(findings, ({ counted }) => counted);
  return JSON.stringify(
    Object.fromEntries(SEVERITIES.map((severity) => [severity, of.get(severity)?.length ?? 0])),
  );
}
