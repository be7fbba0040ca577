import type { Gap, Scan } from '../../gate/scan.ts';
import { withHint } from '../../text/with-hint.ts';
import { counted, timeSpan } from '../figures.ts';
import { blocks, code, table, text } from '../markdown.ts';
import type { Room } from '../room.ts';
import type { GateAbout } from './gate-about.ts';
import { lookersTitle } from './report-subject.ts';

/** Who scanned what, with which executable, and how it showed that it looked. */
export function scannerSection(
  scans: readonly Scan[],
  { subject, facts = [] }: Pick<GateAbout, 'subject' | 'facts'>,
  room: Room,
): string {
  if (scans.length === 0) return '';
  return blocks(
    `### ${lookersTitle(subject)}`,
    facts.map(([name, value]) => `${text(name)}: **${text(value, room.characters)}**`).join(' · '),
    table(
      [subject.looker, 'target', 'version', 'from', 'findings', 'time', 'proof of its work'],
      scans,
      (scan) => scanRow(scan, room),
      room.rows,
    ),
  );
}

function scanRow(scan: Scan, room: Room): readonly string[] {
  const { scanner, target, tool, findings, durationMs } = scan;
  return [
    text(scanner),
    text(target, room.characters),
    tool === undefined || tool.version === '' ? '–' : code(tool.version),
    tool === undefined ? '' : originOf(tool),
    String(findings.length),
    timeSpan(durationMs),
    proofCell(scan, room),
  ];
}

const SOURCES = { path: 'PATH', cache: 'tool cache', download: 'download' } as const;

function originOf({ source, sha256 }: NonNullable<Scan['tool']>): string {
  return sha256 === undefined ? SOURCES[source] : `${SOURCES[source]}, sha256 ${code(sha256.slice(0, 16))}`;
}

function proofCell({ proof, gaps }: Scan, { characters, rows }: Room): string {
  const shown = gaps.slice(0, Math.min(rows, 5)).map((gap) => gapText(gap, characters));
  const more = gaps.length - shown.length;
  return [
    ...(gaps.length === 0
      ? []
      : [`**None for:** ${shown.join('; ')}${more > 0 ? `; and ${counted(more, 'more gap')}` : ''}`]),
    ...(proof.length === 0 ? [] : [text(proof.join(', '), characters)]),
    ...(gaps.length === 0 && proof.length === 0 ? ['**none**'] : []),
  ].reduce((whole, part) => withHint(whole, part));
}

const gapText = ({ kind, message }: Gap, characters: number): string =>
  `${code(kind)} ${text(message, characters)}`;
