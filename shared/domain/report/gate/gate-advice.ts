import { byText } from '../../findings/text-order.ts';
import type { JudgedFinding, Judgement } from '../../gate/judgement.ts';
import type { Gap } from '../../gate/scan.ts';
import { counted } from '../figures.ts';
import type { ReportSubject } from './report-subject.ts';

const NAMED = 10;

/** What to do now, most urgent first; plain sentences. */
export function gateAdvice(judgement: Judgement, subject: ReportSubject): readonly string[] {
  const { verdict, findings, scans } = judgement;
  const blocking = findings.filter(({ standing }) => standing === 'blocking');
  const gaps = scans.flatMap(({ scanner, gaps: own }) => own.map((gap) => ({ scanner, ...gap })));
  return [
    ...secretAdvice(blocking),
    ...packageAdvice(blocking),
    ...formatAdvice(blocking),
    ...placeAdvice(blocking, subject),
    ...exceptionAdvice(blocking, subject),
    ...(verdict === 'pass' ? [] : gapAdvice(gaps)),
    ...(verdict === 'inconclusive' && gaps.length > 0 ? [silenceAdvice(subject)] : []),
  ];
}

/** What one hint mends for several is told once. */
function gapAdvice(gaps: readonly (Gap & { readonly scanner: string })[]): readonly string[] {
  const byHint = Map.groupBy(gaps, ({ hint }) => hint ?? '');
  return [...byHint]
    .filter(([hint]) => hint !== '')
    .slice(0, NAMED)
    .map(([hint, of]) => `${[...new Set(of.map(({ scanner }) => scanner))].join(', ')}: ${hint}`);
}

function silenceAdvice({ looker, file }: ReportSubject): string {
  return `A ${looker} that did not prove its work says nothing, neither good nor bad. Mend that and run the job again; where it has to stay so, name the gap under ${looker}s in ${file}, with a reason.`;
}

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

/** One call of the tool mends them all, so nobody is sent from line to line. */
function formatAdvice(blocking: readonly JudgedFinding[]): readonly string[] {
  const formats = blocking.filter(({ kind }) => kind === 'format');
  if (formats.length === 0) return [];
  return [
    `Run fmt -recursive and commit what it writes: it mends ${counted(formats.length, 'place')} in ${counted(filesOf(formats), 'file')}.`,
  ];
}

const filesOf = (findings: readonly JudgedFinding[]): number =>
  new Set(findings.map(({ place }) => place?.path)).size;

const NOT_CORRECTED_BY_HAND: readonly JudgedFinding['kind'][] = ['secret', 'format'];

function placeAdvice(
  blocking: readonly JudgedFinding[],
  { source, file, messagesOf }: ReportSubject,
): readonly string[] {
  const inCode = blocking.filter(
    ({ kind, package: of }) => of === undefined && !NOT_CORRECTED_BY_HAND.includes(kind),
  );
  if (inCode.length === 0) return [];
  const excused =
    messagesOf === 'rules'
      ? ''
      : ` What is right as it is gets an exception in ${file}, with reason, owner and expiry.`;
  return [`Correct ${counted(inCode.length, 'place')} in ${source}, as the table below says.${excused}`];
}

function exceptionAdvice(blocking: readonly JudgedFinding[], { file }: ReportSubject): readonly string[] {
  const without = blocking.filter(({ package: of }) => of !== undefined && of.fixedVersions.length === 0);
  if (without.length === 0) return [];
  return [
    `${counted(without.length, 'finding')} of packages ${without.length === 1 ? 'has' : 'have'} no fix yet: replace the package, or write an exception with reason, owner and expiry into ${file}.`,
  ];
}
