import type { FindingKind } from '../findings/finding.ts';
import { type KnownSeverity, rank } from '../findings/severity.ts';
import { inertLine } from '../report/plain.ts';
import { DESCRIPTION_LENGTH, NAME_LENGTH, SHOWN_TAGS } from './limits.ts';
import { sarifText, shortenTo } from './plain-message.ts';
import { renderHelp } from './rule-help.ts';
import type { SarifPrecision, SarifRule } from './sarif-log.ts';
import { LEVELS, securitySeverity } from './severity-score.ts';
import type { SarifFinding } from './tool-run.ts';

export type RuleOf = (finding: SarifFinding) => { readonly id: string; readonly index: number };

/** The rules of a run: one for each id and severity, as code scanning reads the severity from the rule and takes the last of a name. */
export function renderRules(findings: readonly SarifFinding[]): {
  readonly rules: readonly SarifRule[];
  readonly ruleOf: RuleOf;
} {
  const groups = new Map<string, SarifFinding[]>();
  const worst = new Map<string, KnownSeverity>();
  for (const finding of findings) {
    const { id, counted } = finding;
    const group = groups.get(groupOf(finding));
    if (group === undefined) groups.set(groupOf(finding), [finding]);
    else group.push(finding);
    const before = worst.get(id);
    if (before === undefined || rank(counted) < rank(before)) worst.set(id, counted);
  }
  const ids = idsOf(groups, worst);
  const index = new Map([...groups.keys()].map((key, at) => [key, at]));
  return {
    rules: [...groups].map(([key, group]) => renderRule(group, ids.get(key) ?? key)),
    ruleOf: (finding) => {
      const key = groupOf(finding);
      return { id: ids.get(key) ?? key, index: index.get(key) ?? 0 };
    },
  };
}

/** The id as the tool has it for the worst severity, so that alerts keep it; no two alike, also where they were shortened. */
function idsOf(
  groups: ReadonlyMap<string, readonly SarifFinding[]>,
  worst: ReadonlyMap<string, KnownSeverity>,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const [key, [first]] of groups) {
    if (first === undefined) continue;
    const plain = shortenTo(inertLine(first.id) || 'unnamed', NAME_LENGTH - 25);
    const named = worst.get(first.id) === first.counted ? plain : `${plain} (${first.counted})`;
    let id = named;
    for (let copy = 2; used.has(id); copy += 1) id = `${named} #${copy}`;
    used.add(id);
    ids.set(key, id);
  }
  return ids;
}

const groupOf = ({ id, counted }: SarifFinding): string => `${counted} ${id}`;

function renderRule(group: readonly SarifFinding[], id: string): SarifRule {
  const [first] = group as [SarifFinding];
  const scores = group.flatMap(({ score }) => score ?? []);
  const score = scores.length === 0 ? undefined : scores.reduce((one, other) => Math.max(one, other));
  return {
    id,
    name: id,
    shortDescription: { text: sarifText(first.title || first.id, DESCRIPTION_LENGTH) },
    fullDescription: { text: sarifText(first.message || first.title || first.id, DESCRIPTION_LENGTH) },
    help: renderHelp(group),
    ...(first.url !== undefined && WEB.test(first.url) && { helpUri: first.url }),
    defaultConfiguration: { level: LEVELS[first.counted] },
    properties: { ...severityOf(first, score), tags: tagsOf(group), precision: PRECISION[first.kind] },
  };
}

const WEB = /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/;

function severityOf(
  { kind, counted }: SarifFinding,
  score: number | undefined,
): Pick<SarifRule['properties'], 'security-severity' | 'problem.severity'> {
  const security = NOT_SECURITY.has(kind) ? undefined : securitySeverity(counted, score);
  if (security !== undefined) return { 'security-severity': security };
  const level = LEVELS[counted];
  return { 'problem.severity': level === 'note' ? 'recommendation' : level };
}

const NOT_SECURITY: ReadonlySet<FindingKind> = new Set(['license', 'format']);

function tagsOf(group: readonly SarifFinding[]): readonly string[] {
  const [first] = group as [SarifFinding];
  const cwes = group
    .flatMap(({ cwes = [] }) => cwes)
    .flatMap((cwe) => /^CWE-(\d{1,6})$/i.exec(cwe)?.[1] ?? []);
  const tags = [
    ...(NOT_SECURITY.has(first.kind) ? [] : ['security']),
    first.kind,
    ...cwes.map((number) => `external/cwe/cwe-${number.padStart(3, '0')}`),
  ];
  return [...new Set(tags)].slice(0, SHOWN_TAGS);
}

/** How often what is told is so: a version is compared with a list, a line of code is guessed about. */
const PRECISION: Readonly<Record<FindingKind, SarifPrecision>> = {
  vulnerability: 'very-high',
  license: 'high',
  misconfiguration: 'high',
  hygiene: 'very-high',
  policy: 'very-high',
  format: 'very-high',
  secret: 'high',
  code: 'medium',
};
