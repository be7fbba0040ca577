import type { AffectedPackage } from '../../findings/finding.ts';
import type { JudgedFinding } from '../../gate/judgement.ts';
import { repositoryUri } from '../../text/repository-uri.ts';
import { withHint } from '../../text/with-hint.ts';
import { code, link, table, text } from '../markdown.ts';
import type { Room } from '../room.ts';
import type { GateAbout } from './gate-about.ts';
import { prose } from './prose.ts';
import type { FindingColumn, ReportSubject } from './report-subject.ts';

/** Findings as rows: how grave, what, in which package, what to do about it, where, and who saw it. */
export function findingTable(findings: readonly JudgedFinding[], about: GateAbout, room: Room): string {
  return table(
    about.subject.columns,
    findings,
    (finding) => about.subject.columns.map((column) => CELLS[column](finding, about, room)),
    room.rows,
  );
}

const CELLS: Readonly<
  Record<FindingColumn, (finding: JudgedFinding, about: GateAbout, room: Room) => string>
> = {
  severity: severityCell,
  finding: (finding, { subject }, room) => findingCell(finding, subject, room),
  package: (finding, _, room) => packageCell(finding, room),
  'what to do': (finding, { subject }, room) => remedyCell(finding, subject, room),
  where: whereCell,
  'seen by': ({ seenBy }, _, { characters }) =>
    text([...new Set(seenBy.map(({ tool }) => tool))].join(', '), characters),
};

/** What the policy counts it as; what the tools said, where that is something else. */
function severityCell({ counted, severity, raisedFrom }: JudgedFinding): string {
  const tools = severity === 'unknown' ? 'no tool rates it' : `tools say ${severity}`;
  const said = severity === counted ? '' : ` (${tools})`;
  const raised = raisedFrom === undefined ? '' : `, raised from ${raisedFrom}`;
  return `**${counted}**${said}${raised}`;
}

function findingCell(
  { id, url, title, message, exception }: JudgedFinding,
  { messagesOf }: ReportSubject,
  { characters }: Room,
): string {
  const expired = exception?.expired === true ? `exception expired on ${exception.expires}` : undefined;
  const name = text(id, characters);
  const linked = url === undefined ? name : link(name, url);
  if (messagesOf === 'places')
    return `${linked}: ${prose(withHint(message || title, expired && `Its ${expired}`), characters)}`;
  // Where a tool has no title of its own, the name of the advisory would stand there twice.
  const rest = title.startsWith(`${id} `) ? title.slice(id.length + 1) : title;
  return `${linked} ${text(expired === undefined ? rest : `${rest}; its ${expired}`, characters)}`.trim();
}

function packageCell({ package: of }: JudgedFinding, { characters }: Room): string {
  return of === undefined ? '' : code(`${of.name} ${of.version}`.trim(), characters);
}

function remedyCell(
  { kind, package: of, remedy }: JudgedFinding,
  { messagesOf }: ReportSubject,
  { characters }: Room,
): string {
  // A cell has one line, and keeps no blanks: what fmt would write stands at the line itself.
  if (kind === 'format') return 'run fmt';
  if (of === undefined && messagesOf === 'places') return prose(remedy ?? '', Math.min(characters, 600));
  if (of === undefined) return text(remedy ?? '', Math.min(characters, 200));
  if (of.fixedVersions.length > 0) return text(`update to ${of.fixedVersions.join(' or ')}`, characters);
  return WITHOUT_VERSION[of.status ?? 'unknown'];
}

const WITHOUT_VERSION: Readonly<Record<NonNullable<AffectedPackage['status']>, string>> = {
  fixed: 'update; the version is not told',
  affected: 'no fix is known',
  'will-not-fix': 'no fix: its publisher will not make one',
  'end-of-life': 'no fix: it is no longer maintained',
  'fix-deferred': 'no fix yet: its publisher put it off',
  unknown: 'no fix is known',
};

function whereCell(finding: JudgedFinding, about: GateAbout, { characters }: Room): string {
  const { place, artifact, commit } = finding;
  const parts = [
    ...(artifact === undefined
      ? []
      : [
          `image ${code(artifact.image, characters)}${artifact.path === undefined ? '' : ` ${code(artifact.path, characters)}`}`,
        ]),
    ...(place === undefined ? [] : [placeLink(place, commit ?? about.run.commit, about, characters)]),
    ...(commit === undefined ? [] : [`commit ${code(commit.slice(0, 12))}`]),
  ];
  return parts.join(', ');
}

/** `src/a.ts:12`, as a link to that line of the commit that holds it: what the history holds need not be there any more. */
function placeLink(
  { path, startLine }: NonNullable<JudgedFinding['place']>,
  commit: string,
  { run }: Pick<GateAbout, 'run'>,
  characters: number,
): string {
  const label = code(startLine === undefined ? path : `${path}:${startLine}`, characters);
  const uri = repositoryUri(path);
  const [repository] = run.url.split('/actions/runs/');
  if (uri === undefined || commit === '' || repository === run.url) return label;
  return link(label, `${repository}/blob/${commit}/${uri}${startLine === undefined ? '' : `#L${startLine}`}`);
}
