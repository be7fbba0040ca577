import type { Judgement } from '../../gate/judgement.ts';
import { counted } from '../figures.ts';
import { blocks, link, list, text } from '../markdown.ts';
import { type Room, renderWithin } from '../room.ts';
import { findingTable } from './finding-cells.ts';
import type { GateAbout } from './gate-about.ts';
import { gateAdvice } from './gate-advice.ts';
import { gateHeadline } from './gate-headline.ts';
import { limitSection } from './policy-sections.ts';
import type { ReportSubject } from './report-subject.ts';

// GitHub refuses a comment of more than 65,536 characters; a character is at least a byte.
const LIMIT_BYTES = 64_000;

/** By what the comment of an earlier run is found; each of a subject in a repository needs another `name`. */
export function gateMarker(name: string, subject: Pick<ReportSubject, 'name'>): string {
  return `<!-- run-delivery ${subject.name} ${encodeURIComponent(name.toWellFormed()).replaceAll('-', '%2D')} -->`;
}

/** The comment of a pull request: what is new and blocks, and where the rest is. */
export function renderGateComment(judgement: Judgement, about: GateAbout, name = about.subject.name): string {
  return renderWithin((room) => page(judgement, about, name, atMost(room, ROWS)), LIMIT_BYTES);
}

const ROWS = 50;

const atMost = (room: Room, rows: number): Room => ({ ...room, rows: Math.min(room.rows, rows) });

function page(judgement: Judgement, about: GateAbout, name: string, room: Room): string {
  const { verdict, findings, limits, scans, known } = judgement;
  const blocking = findings.filter(({ standing }) => standing === 'blocking');
  const gaps = scans.flatMap(({ scanner, target, gaps: own }) =>
    own.map(({ message }) => `${scanner}, ${target}: ${message}`),
  );
  const advice = verdict === 'pass' ? [] : gateAdvice(judgement, about.subject);
  return `${blocks(
    gateMarker(name, about.subject),
    `### ${text(gateHeadline(judgement, about), room.characters)}`,
    list(advice.slice(0, room.rows).map((line) => text(line, Math.max(500, room.characters)))),
    blocking.length === 0 ? '' : findingTable(blocking, about, room),
    limitSection(
      limits.filter(({ exceeded }) => exceeded),
      about.subject,
      room,
    ),
    gaps.length === 0 ? '' : blocks('**Did not prove that they looked:**', shortList(gaps, room)),
    known.fixed.length === 0 ? '' : `${counted(known.fixed.length, 'known finding')} gone: thank you.`,
    footer(about),
  )}\n`;
}

function shortList(lines: readonly string[], { rows, characters }: Room): string {
  const shown = lines.slice(0, rows).map((line) => text(line, characters));
  const more = lines.length - shown.length;
  return list(more > 0 ? [...shown, `${more} more`] : shown);
}

function footer({ run }: GateAbout): string {
  const commit = run.commit === '' ? '' : ` of commit ${run.commit.slice(0, 12)}`;
  return run.url === ''
    ? ''
    : `${link('The whole report', run.url)}${commit}. This comment is updated in place.`;
}
