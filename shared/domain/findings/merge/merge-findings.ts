import { canonicalJson } from '../../json/canonical.ts';
import type { Json } from '../../json/json.ts';
import type { Finding } from '../finding.ts';
import { formatKey, type KeyParts, partsOf } from '../key.ts';
import type { MergedFinding } from '../merged-finding.ts';
import { rank, type Severity, worse } from '../severity.ts';
import { byText } from '../text-order.ts';
import { advisoriesOf } from './advisories.ts';
import { groupFindings, type Member } from './group-findings.ts';
import { packageIdentities } from './package-identity.ts';
import { type Keyless, unite } from './unite.ts';

type Group = { readonly finding: Keyless; readonly parts: KeyParts };

/** What several tools saw, told once, worst first. The order of the findings does not matter, and merging again changes nothing. */
export function mergeFindings(findings: readonly (Finding | MergedFinding)[]): readonly MergedFinding[] {
  const advisoryOf = advisoriesOf(findings.filter(({ kind }) => kind === 'vulnerability'));
  const identityOf = packageIdentities();
  const members = findings.map((finding): Member => {
    const advisory = finding.kind === 'vulnerability' ? advisoryOf(finding) : undefined;
    return { finding, advisory, parts: partsOf(finding, advisory?.id, identityOf) };
  });
  const groups = groupFindings(members).map((group) => ({ finding: unite(group), parts: leading(group) }));
  return withKeys(fillSeverities(groups)).sort(
    (a, b) => rank(a.severity) - rank(b.severity) || byText(a.key, b.key),
  );
}

/** Of a package that only some tools give a package URL, the parts with it. */
function leading(group: readonly Member[]): KeyParts {
  const [first] = group as [Member];
  return (group.find(({ finding }) => finding.package?.purl !== undefined) ?? first).parts;
}

/** A tool that knows no severity takes that of the tools that know one for the same advisory, in whatever package. */
function fillSeverities(groups: readonly Group[]): readonly Group[] {
  const known = new Map<string, { severity: Severity; score: number }>();
  for (const { finding } of groups) {
    const { kind, id, severity, score = -1 } = finding;
    if (kind !== 'vulnerability') continue;
    const so = known.get(id) ?? { severity: 'unknown', score: -1 };
    known.set(id, { severity: worse(so.severity, severity), score: Math.max(so.score, score) });
  }
  return groups.map((group) => {
    const { finding } = group;
    const told = finding.kind === 'vulnerability' ? known.get(finding.id) : undefined;
    if (told === undefined) return group;
    const severity = finding.severity === 'unknown' ? told.severity : finding.severity;
    const score = finding.score ?? (told.score < 0 ? undefined : told.score);
    if (severity === finding.severity && score === finding.score) return group;
    return { ...group, finding: { ...finding, severity, ...(score !== undefined && { score }) } };
  });
}

/** Numbers those that nothing but their lines tells apart, from top to bottom. */
function withKeys(groups: readonly Group[]): MergedFinding[] {
  const alike = Map.groupBy(groups, ({ parts }) => formatKey(parts));
  return [...alike].flatMap(([key, same]) =>
    same
      .toSorted((a, b) => byLine(a.finding, b.finding))
      .map(({ finding, parts }, index) => ({
        ...finding,
        key: index === 0 ? key : formatKey({ ...parts, ordinal: index + 1 }),
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
