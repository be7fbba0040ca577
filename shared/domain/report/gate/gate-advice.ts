import { byText } from '../../findings/text-order.ts';
import type { JudgedFinding, Judgement } from '../../gate/judgement.ts';
import type { Gap } from '../../gate/scan.ts';
import { counted } from '../figures.ts';

const NAMED = 10;

/** What to do now, most urgent first; plain sentences. */
export function gateAdvice(judgement: Judgement): readonly string[] {
  const { verdict, findings, scans } = judgement;
  const blocking = findings.filter(({ standing }) => standing === 'blocking');
  const gaps = scans.flatMap(({ scanner, gaps: own }) => own.map((gap) => ({ scanner, ...gap })));
  return [
    ...secretAdvice(blocking),
    ...packageAdvice(blocking),
    ...placeAdvice(blocking),
    ...exceptionAdvice(blocking),
    ...(verdict === 'pass' ? [] : gapAdvice(gaps)),
    ...(verdict === 'inconclusive' && gaps.length > 0 ? [GAP_ADVICE] : []),
  ];
}

/** What one hint mends for several scanners is told once. */
function gapAdvice(gaps: readonly (Gap & { readonly scanner: string })[]): readonly string[] {
  const byHint = Map.groupBy(gaps, ({ hint }) => hint ?? '');
  return [...byHint]
    .filter(([hint]) => hint !== '')
    .slice(0, NAMED)
    .map(([hint, of]) => `${[...new Set(of.map(({ scanner }) => scanner))].join(', ')}: ${hint}`);
}

const GAP_ADVICE =
  'A scanner that did not prove its work says nothing, neither good nor bad. Mend that and run the job again; where it has to stay so, name the gap under scanners in the policy, with a reason.';

function secretAdvice(blocking: readonly JudgedFinding[]): readonly string[] {
  const secrets = blocking.filter(({ kind }) => kind === 'secret');
  if (secrets.length === 0) return [];
  return [
    `Revoke ${secrets.length === 1 ? 'the secret' : `the ${secrets.length} secrets`} that ${secrets.length === 1 ? 'was' : 'were'} found, at whoever issued ${secrets.length === 1 ? 'it' : 'them'}, before anything else: whoever could read the repository has a copy. To delete the line is not enough, its history keeps it.`,
  ];
}

function packageAdvice(blocking: readonly JudgedFinding[]): readonly string[] {
  const updates = new Map<string, { readonly to: Set<string>; count: number }>();
  for (const { package: of } of blocking) {
    if (of === undefined || of.fixedVersions.length === 0) continue;
    const name = `${of.name} ${of.version}`.trim();
    const update = updates.get(name) ?? { to: new Set<string>(), count: 0 };
    for (const version of of.fixedVersions) update.to.add(version);
    update.count += 1;
    updates.set(name, update);
  }
  if (updates.size === 0) return [];
  const most = [...updates].sort(
    ([one, { count: first }], [other, { count: second }]) => second - first || byText(one, other),
  );
  const named = most
    .slice(0, NAMED)
    .map(([name, { to, count }]) => `${name} (${counted(count, 'finding')}; fixed in ${[...to].join(', ')})`);
  const more = most.length - named.length;
  return [`Update ${named.join('; ')}${more > 0 ? `; and ${counted(more, 'more package')}` : ''}.`];
}

function placeAdvice(blocking: readonly JudgedFinding[]): readonly string[] {
  const inCode = blocking.filter(({ kind, package: of }) => of === undefined && kind !== 'secret');
  return inCode.length === 0
    ? []
    : [`Correct ${counted(inCode.length, 'place')} in code and configuration, as the table below says.`];
}

function exceptionAdvice(blocking: readonly JudgedFinding[]): readonly string[] {
  const without = blocking.filter(({ package: of }) => of !== undefined && of.fixedVersions.length === 0);
  if (without.length === 0) return [];
  return [
    `${counted(without.length, 'finding')} of packages ${without.length === 1 ? 'has' : 'have'} no fix yet: replace the package, or write an exception with reason, owner and expiry into the policy.`,
  ];
}
