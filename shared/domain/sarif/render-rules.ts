import type { FindingKind } from '../findings/finding.ts';
import { type KnownSeverity, rank } from '../findings/severity.ts';
import { inertLine } from '../report/plain.ts';
import { DESCRIPTION_LENGTH, NAME_LENGTH, SHOWN_TAGS } from './limits.ts';
import { sarifText, shortenTo } from './plain-message.ts';
import { renderHelp } from './rule-help.ts';
import { type RuleTexts, ruleTextOf } from './rule-text.ts';
import type { SarifPrecision, SarifRule } from './sarif-log.ts';
import { LEVELS, securitySeverity } from './severity-score.ts';
import type { SarifFinding } from './tool-run.ts';

export type RuleOfResult = { readonly id: string; readonly index: number };

/** The rules of a run: one for each id and severity, as code scanning reads the severity from the rule and takes the last of a name. */
export function renderRules(
  findings: readonly SarifFinding[],
  texts?: RuleTexts,
): {
  readonly rules: readonly SarifRule[];
  /** The rule of each finding, in their order. */
  readonly ofResults: readonly RuleOfResult[];
} {
  const worst = new Map<string, KnownSeverity>();
  for (const { id, counted } of findings) {
    const before = worst.get(id);
    if (before === undefined || rank(counted) < rank(before)) worst.set(id, counted);
  }
  const groups = new Map<string, { readonly rule: RuleOfResult; readonly of: SarifFinding[] }>();
  const used = new Set<string>();
  const ofResults = findings.map((finding) => {
    const key = `${finding.counted} ${finding.id}`;
    let group = groups.get(key);
    if (group === undefined) {
      const id = unusedId(finding, worst.get(finding.id) === finding.counted, used);
      group = { rule: { id, index: groups.size }, of: [] };
      groups.set(key, group);
    }
    group.of.push(finding);
    return group.rule;
  });
  return { rules: [...groups.values()].map(({ rule, of }) => renderRule(of, rule.id, texts)), ofResults };
}

/** The id as the tool has it for the worst severity, so that alerts keep it; no two alike, also where they were shortened. */
function unusedId({ id, counted }: SarifFinding, isWorst: boolean, used: Set<string>): string {
  const plain = shortenTo(inertLine(id) || 'unnamed', NAME_LENGTH - 25);
  const named = isWorst ? plain : `${plain} (${counted})`;
  let unused = named;
  for (let copy = 2; used.has(unused); copy += 1) unused = `${named} #${copy}`;
  used.add(unused);
  return unused;
}

function renderRule(group: readonly SarifFinding[], id: string, texts: RuleTexts | undefined): SarifRule {
  const [first] = group as [SarifFinding];
  const rule = ruleTextOf(first, texts);
  const kinds = texts === undefined ? OF_CODE : OF_CONFIGURATION;
  const scores = group.flatMap(({ score }) => score ?? []);
  const score = scores.length === 0 ? undefined : scores.reduce((one, other) => Math.max(one, other));
  return {
    id,
    name: id,
    shortDescription: { text: sarifText(rule.title, DESCRIPTION_LENGTH) },
    fullDescription: { text: sarifText(rule.rationale || first.id, DESCRIPTION_LENGTH) },
    help: renderHelp(group, rule),
    ...(rule.url !== undefined && WEB.test(rule.url) && { helpUri: rule.url }),
    defaultConfiguration: { level: LEVELS[first.counted] },
    properties: {
      ...severityOf(first, score, kinds),
      tags: tagsOf(group, kinds),
      precision: kinds.precision[first.kind],
    },
  };
}

const WEB = /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/;

function severityOf(
  { kind, counted }: SarifFinding,
  score: number | undefined,
  { notSecurity }: Kinds,
): Pick<SarifRule['properties'], 'security-severity' | 'problem.severity'> {
  const security = notSecurity.has(kind) ? undefined : securitySeverity(counted, score);
  if (security !== undefined) return { 'security-severity': security };
  const level = LEVELS[counted];
  return { 'problem.severity': level === 'note' ? 'recommendation' : level };
}

function tagsOf(group: readonly SarifFinding[], { notSecurity }: Kinds): readonly string[] {
  const [first] = group as [SarifFinding];
  const cwes = group
    .flatMap(({ cwes = [] }) => cwes)
    .flatMap((cwe) => /^CWE-(\d{1,6})$/i.exec(cwe)?.[1] ?? []);
  const tags = [
    ...(notSecurity.has(first.kind) ? [] : ['security']),
    first.kind,
    ...cwes.map((number) => `external/cwe/cwe-${number.padStart(3, '0')}`),
  ];
  return [...new Set(tags)].slice(0, SHOWN_TAGS);
}

/** What the kinds of findings mean to code scanning. */
type Kinds = {
  readonly notSecurity: ReadonlySet<FindingKind>;
  /** How often what is told is so: a version is compared with a list, a line of code is guessed about. */
  readonly precision: Readonly<Record<FindingKind, SarifPrecision>>;
};

const PRECISION: Kinds['precision'] = {
  vulnerability: 'very-high',
  license: 'high',
  misconfiguration: 'high',
  hygiene: 'very-high',
  policy: 'very-high',
  format: 'very-high',
  secret: 'high',
  code: 'medium',
};

const OF_CODE: Kinds = { notSecurity: new Set(['license', 'format']), precision: PRECISION };

/** What a tool says of the code of a configuration, it has compiled; and it is a fault, which opens no door. */
const OF_CONFIGURATION: Kinds = {
  notSecurity: new Set(['license', 'format', 'code']),
  precision: { ...PRECISION, code: 'very-high' },
};
