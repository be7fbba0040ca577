import type { JudgedFinding, Judgement } from '../../gate/judgement.ts';
import { type Annotation, withinCaps } from '../annotation.ts';
import { inertLine, shorten } from '../plain.ts';
import type { GateAbout } from './gate-about.ts';

const LONGEST = 1_000;

/** Remarks at file and line, worst first, as many as a step shows. */
export function gateAnnotations(
  judgement: Judgement,
  { enforce }: Pick<GateAbout, 'enforce'>,
  room?: Parameters<typeof withinCaps>[1],
): Annotation[] {
  const { verdict, blocks, findings, scans, warnings } = judgement;
  const fails = blocks && enforce ? 'error' : 'warning';
  const gaps = scans.flatMap((scan) =>
    scan.gaps.map(
      (gap): Annotation => ({
        level: fails,
        title: plain(`${scan.scanner} did not prove its work`),
        message: plain(`${scan.target}: ${gap.message}${gap.hint === undefined ? '' : `. ${gap.hint}`}`),
      }),
    ),
  );
  const of = (standing: JudgedFinding['standing'], level: Annotation['level']) =>
    findings
      .filter((finding) => finding.standing === standing)
      .map((finding) => annotationOf(finding, level));
  return withinCaps(
    [
      ...(verdict === 'inconclusive' ? gaps : []),
      ...of('blocking', fails),
      ...warnings.map(
        (message): Annotation => ({ level: 'warning', title: 'Security gate', message: plain(message) }),
      ),
      ...of('counted', 'notice'),
    ],
    room,
  );
}

function annotationOf(finding: JudgedFinding, level: Annotation['level']): Annotation {
  const { id, counted, title, message, package: of, place, artifact } = finding;
  const fixed = of?.fixedVersions.length ? `, fixed in ${of.fixedVersions.join(', ')}` : '';
  const what =
    of === undefined ? (message === '' ? title : message) : `${title} (${of.name} ${of.version}${fixed})`;
  const image = artifact === undefined ? '' : ` in image ${artifact.image}`;
  return {
    level,
    title: plain(`${counted}: ${id}`, 200),
    message: plain(`${what}${image}`),
    ...(place !== undefined && { file: place.path, line: place.startLine, column: place.startColumn }),
  };
}

const plain = (text: string, limit = LONGEST): string => inertLine(shorten(text, limit));
