import { agreeing } from '../../gate/gate-words.ts';
import type { JudgedFinding, Judgement } from '../../gate/judgement.ts';
import { timeSpan, utc } from '../figures.ts';
import { blocks, code, details, link, list, table, text } from '../markdown.ts';
import { type Room, renderWithin } from '../room.ts';
import { findingTable } from './finding-cells.ts';
import type { GateAbout } from './gate-about.ts';
import { gateAdvice } from './gate-advice.ts';
import { gateHeadline } from './gate-headline.ts';
import { exceptionSection, knownSection, limitSection } from './policy-sections.ts';
import { scannerSection } from './scanner-section.ts';

/** The job summary: why, what to do now, and everything that was found, within what GitHub shows. */
export function renderGateSummary(judgement: Judgement, about: GateAbout): string {
  return renderWithin((room) => page(judgement, about, room));
}

function page(judgement: Judgement, about: GateAbout, room: Room): string {
  const { findings, limits, scans, exceptions, known, warnings } = judgement;
  const { rule } = about.subject;
  const of = (standing: JudgedFinding['standing']) =>
    findings.filter((finding) => finding.standing === standing);
  const blocking = of('blocking');
  return `${blocks(
    `## ${text(gateHeadline(judgement, about), room.characters)}`,
    reasonList(judgement, room),
    adviceList(judgement, about, room),
    blocking.length === 0
      ? ''
      : blocks(`### Findings that block (${blocking.length})`, findingTable(blocking, about, room)),
    limitSection(limits, about.subject, room),
    scannerSection(scans, about, room),
    warningSection([...warnings, ...about.notes], room),
    others('Within the limits', of('counted'), about, room),
    others(
      `Cannot be mended yet, and the ${rule} ${agreeing(about.subject, 'count')} only what can`,
      of('unfixable'),
      about,
      room,
    ),
    others('Excused by an exception', of('excepted'), about, room),
    others('Known from before', of('known'), about, room),
    exceptionSection(exceptions, room),
    knownSection(known, room),
    factTable(judgement, about, room),
  )}\n`;
}

/** The headline tells the first where it stands alone. */
function reasonList({ reasons }: Judgement, room: Room): string {
  if (reasons.length < 2) return '';
  const shown = reasons.slice(0, room.rows).map((reason) => text(reason, room.characters));
  const more = reasons.length - shown.length;
  return list(more > 0 ? [...shown, `${more} more`] : shown);
}

function adviceList(judgement: Judgement, { subject }: GateAbout, room: Room): string {
  const advice = gateAdvice(judgement, subject);
  if (advice.length === 0) return '';
  return blocks(
    '### What to do now',
    list(advice.map((line) => text(line, Math.max(1_000, room.characters)))),
  );
}

function warningSection(warnings: readonly string[], room: Room): string {
  if (warnings.length === 0) return '';
  const shown = warnings.slice(0, room.rows).map((line) => text(line, room.characters));
  const more = warnings.length - shown.length;
  return blocks('### To know', list(more > 0 ? [...shown, `${more} more`] : shown));
}

function others(title: string, findings: readonly JudgedFinding[], about: GateAbout, room: Room): string {
  if (findings.length === 0) return '';
  return details(`${title} (${findings.length})`, findingTable(findings, about, room));
}

function factTable({ policyHash }: Judgement, about: GateAbout, room: Room): string {
  const { subject, run, image, startedAt, durationMs, facts: looked = [] } = about;
  const facts = [
    ['commit', code(run.commit)],
    ['image', image === undefined ? '' : code(image.reference, room.characters)],
    ['digest', code(image?.digest ?? '')],
    ...looked.map(([name, value]) => [text(name), text(value, room.characters)] as const),
    [subject.rule, `sha256 ${code(policyHash)}`],
    ['by', text(run.actor)],
    ['run', link(text(run.url.replace(/^.*\/runs\//, 'run ')), run.url)],
    ['began', utc(startedAt)],
    ['took', timeSpan(durationMs)],
  ].filter(([, value]) => value !== '');
  return details(
    `What was judged, and by which ${subject.rule}`,
    table(['', ''], facts, (fact) => fact),
  );
}
