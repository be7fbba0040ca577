import type { Finding } from '../findings/finding.ts';
import type { MergedFinding } from '../findings/merged-finding.ts';
import { worse } from '../findings/severity.ts';
import { distinct } from '../findings/text-order.ts';
import type { Scan } from '../gate/scan.ts';
import { blockAddress, instanceKey } from './block-address.ts';
import { EQUAL_RULES } from './equal-rules.ts';

/** A finding in the words of another, which remembers who told it. */
type Retold = Finding & Pick<MergedFinding, 'seenBy'>;

/** Tells what several tools say of one block in the words of the first of them, so that merging makes one finding of it, seen by all. */
export function uniteEquals(scans: readonly Scan[]): readonly Scan[] {
  const byRule = Map.groupBy(scans.flatMap(({ findings }) => findings).filter(isFound), ruleOf);
  const echoes = new Map<Finding, Finding[]>();
  for (const rules of EQUAL_RULES) gather(rules, byRule, echoes);
  if (echoes.size === 0) return scans;
  const retold = new Map(
    [...echoes].flatMap(([first, others]) => {
      const all = [first, ...others];
      return all.map((finding): [Finding, Retold] => [finding, inWordsOf(first, finding, all)]);
    }),
  );
  return scans.map((scan) => ({
    ...scan,
    findings: scan.findings.map((finding) => retold.get(finding) ?? finding),
  }));
}

/** A policy that could not decide only tells so: what another tool found is not put in its words. */
const isFound = ({ severity }: Finding): boolean => severity !== 'info';

/** Trivy's older releases write `AVD-` before the name of a rule. */
const ruleOf = ({ id }: Finding): string => id.replace(/^AVD-/, '');

/** Each finding goes to the first one of an earlier rule that is about its block; one that has none waits for those of later rules. */
function gather(
  rules: readonly string[],
  byRule: ReadonlyMap<string, readonly Finding[]>,
  echoes: Map<Finding, Finding[]>,
): void {
  const firsts: Finding[] = [];
  for (const rule of rules) {
    const own = byRule.get(rule) ?? [];
    const alone = own.filter((finding) => {
      const first = firstAt(finding, firsts);
      if (first !== undefined) echoes.set(first, [...(echoes.get(first) ?? []), finding]);
      return first === undefined;
    });
    firsts.push(...alone);
  }
}

/** Of several instances of a block the same one, where both tools know which; a tool that means the block means all of them. */
function firstAt(finding: Finding, firsts: readonly Finding[]): Finding | undefined {
  const key = instanceKey(finding.anchor ?? '');
  const there = firsts.filter((first) => isSameBlock(first, finding));
  const same = there.find(({ anchor = '' }) => instanceKey(anchor) === key);
  return same ?? there.find(({ anchor = '' }) => key === undefined || instanceKey(anchor) === undefined);
}

/** By its address; by its first line where a tool does not know the address. */
function isSameBlock(one: Finding, other: Finding): boolean {
  if (one.place === undefined || one.place.path !== other.place?.path) return false;
  const [a, b] = [one, other].map(({ anchor = '' }) => blockAddress(anchor));
  if (a !== undefined && b !== undefined) return a === b;
  return one.place.startLine !== undefined && one.place.startLine === other.place.startLine;
}

function inWordsOf(first: Finding, { tool, id, severity }: Finding, all: readonly Finding[]): Retold {
  const remedy = all.find((one) => one.remedy !== undefined)?.remedy;
  const url = all.find((one) => one.url !== undefined)?.url;
  return {
    ...first,
    aliases: distinct(all.flatMap((one) => [one.id, ...one.aliases])).filter((name) => name !== first.id),
    severity: all.map((one) => one.severity).reduce(worse),
    ...(remedy !== undefined && { remedy }),
    ...(url !== undefined && { url }),
    seenBy: [{ tool, id, severity }],
  };
}
