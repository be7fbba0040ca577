import { type ChangedLines, isOnChange } from '../../findings/changed-lines.ts';
import { rank } from '../../findings/severity.ts';
import type { JudgedFinding, Judgement } from '../../gate/judgement.ts';
import type { Gap, Scan } from '../../gate/scan.ts';
import { withHint } from '../../text/with-hint.ts';
import { type Annotation, withinCaps } from '../annotation.ts';
import { inert, inertLine, shorten } from '../plain.ts';
import type { GateAbout } from './gate-about.ts';
import type { ReportSubject } from './report-subject.ts';

const LONGEST = 1_000;

/** Remarks at file and line, worst first and those of the change before others of their severity, as many as a step shows. */
export function gateAnnotations(
  judgement: Judgement,
  { enforce, subject, changed }: Pick<GateAbout, 'enforce' | 'subject' | 'changed'>,
  room?: Parameters<typeof withinCaps>[1],
): Annotation[] {
  const { blocks, reasons, findings, scans, warnings } = judgement;
  const fails = blocks && enforce ? 'error' : 'warning';
  const gaps = scans.flatMap((scan) =>
    // A gap that the policy lets pass is no reason; it is among the warnings.
    scan.gaps
      .filter(({ message }) => reasons.some((reason) => reason.includes(message)))
      .map((gap) => gapAnnotation(scan, gap, fails)),
  );
  const of = (standing: JudgedFinding['standing'], level: Annotation['level']) =>
    changedFirst(findings, changed)
      .filter((finding) => finding.standing === standing)
      .map((finding) => annotationOf(finding, level, subject));
  return withinCaps(
    [
      ...(judgement.verdict === 'inconclusive' ? gaps : []),
      ...of('blocking', fails),
      ...(judgement.verdict === 'inconclusive' ? [] : gaps),
      ...warnings.map(
        (message): Annotation => ({ level: 'warning', title: subject.title, message: plain(message) }),
      ),
      ...of('counted', 'notice'),
    ],
    room,
  );
}

function changedFirst(
  findings: readonly JudgedFinding[],
  changed: ChangedLines | undefined,
): readonly JudgedFinding[] {
  if (changed === undefined) return findings;
  const isLate = (finding: JudgedFinding) => Number(!isOnChange(finding, changed));
  return findings.toSorted((a, b) => rank(a.counted) - rank(b.counted) || isLate(a) - isLate(b));
}

function gapAnnotation(
  { scanner, target }: Scan,
  { message, hint }: Gap,
  level: Annotation['level'],
): Annotation {
  return {
    level,
    title: plain(`${scanner} did not prove its work`),
    message: plain(withHint(`${target}: ${message}`, hint)),
  };
}

function annotationOf(
  finding: JudgedFinding,
  level: Annotation['level'],
  { messagesOf }: ReportSubject,
): Annotation {
  const { id, counted, title, message, remedy, package: of, place, artifact } = finding;
  const fixed = of?.fixedVersions.length ? `, fixed in ${of.fixedVersions.join(', ')}` : '';
  const what =
    of === undefined ? (message === '' ? title : message) : `${title} (${of.name} ${of.version}${fixed})`;
  const where = artifact === undefined ? '' : `In the image ${artifact.image}: `;
  return {
    level,
    title: plain(`${counted}: ${id}`, 200),
    message: messagesOf === 'rules' ? plain(`${where}${what}`) : withRemedy(plain(what), remedy),
    ...(place !== undefined && { file: place.path, line: place.startLine, column: place.startColumn }),
  };
}

/** On lines of its own: it may be what is to be written there, where every blank counts. */
function withRemedy(what: string, remedy: string | undefined): string {
  return remedy === undefined ? what : `${what}\n${inert(shorten(remedy, LONGEST)).trimEnd()}`;
}

const plain = (text: string, limit = LONGEST): string => inertLine(shorten(text, limit));
