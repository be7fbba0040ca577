import { canonicalJson } from '../../json/canonical.ts';
import type { Json } from '../../json/json.ts';
import type { Finding } from '../finding.ts';
import { keyOf, partsOf } from '../key.ts';
import type { MergedFinding } from '../merged-finding.ts';
import { rank, type Severity, worse } from '../severity.ts';
import { byText } from '../text-order.ts';
import { advisoriesOf } from './advisories.ts';
import { groupFindings, type Member } from './group-findings.ts';
import { unite } from './unite.ts';

type Keyless = Omit<MergedFinding, 'key'>;

/** What several tools saw, told once, worst first. The order of the findings does not matter, and merging again changes nothing. */
export function mergeFindings(findings: readonly (Finding | MergedFinding)[]): readonly MergedFinding[] {
  const ofAdvisories = findings.filter(({ kind }) => kind === 'vulnerability');
  const advisoryOf = advisoriesOf(ofAdvisories);
  const members = findings.map((finding): Member => {
    const advisory = finding.kind === 'vulnerability' ? advisoryOf(finding) : undefined;
    return {
      finding,
      advisory,
      parts: partsOf(advisory === undefined ? finding : { ...finding, ...advisory }),
    };
  });
  const merged = fillSeverities(groupFindings(members).map(unite));
  return withKeys(merged).sort((a, b) => rank(a.severity) - rank(b.severity) || byText(a.key, b.key));
}

/** A tool that knows no severity takes that of the tools that know one for the same advisory, in whatever package. */
function fillSeverities(findings: readonly Keyless[]): readonly Keyless[] {
  const known = new Map<string, { severity: Severity; score: number }>();
  for (const { kind, id, severity, score = -1 } of findings) {
    if (kind !== 'vulnerability') continue;
    const so = known.get(id) ?? { severity: 'unknown', score: -1 };
    known.set(id, { severity: worse(so.severity, severity), score: Math.max(so.score, score) });
  }
  return findings.map((finding) => {
    const told = finding.kind === 'vulnerability' ? known.get(finding.id) : undefined;
    if (told === undefined) return finding;
    const severity = finding.severity === 'unknown' ? told.severity : finding.severity;
    const score = finding.score ?? (told.score < 0 ? undefined : told.score);
    return { ...finding, severity, ...(score !== undefined && { score }) };
  });
}

/** Numbers those that nothing but their lines tells apart, from top to bottom. */
function withKeys(findings: readonly Keyless[]): MergedFinding[] {
  const alike = Map.groupBy(findings, (finding) => keyOf(finding as Finding));
  return [...alike.values()].flatMap((same) =>
    (same.length === 1 ? same : same.toSorted(byLine)).map((finding, index) => ({
      ...finding,
      key: keyOf(finding as Finding, index + 1),
    })),
  );
}

function byLine(a: Keyless, b: Keyless): number {
  return (
    (a.place?.startLine ?? 0) - (b.place?.startLine ?? 0) ||
    (a.place?.startColumn ?? 0) - (b.place?.startColumn ?? 0) ||
    byText(a.commit ?? '', b.commit ?? '') ||
    byText(canonicalJson(a as Json), canonicalJson(b as Json))
  );
}
