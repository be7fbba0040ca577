import { encode } from './console-links.ts';
import { timeSpan, utc } from './figures.ts';
import { blocks, code, details, link, list, table, text } from './markdown.ts';
import type { Outcome, TargetOutcome } from './outcome.ts';
import type { Room } from './room.ts';

/** What was deployed, by whom and from where. */
export function deployedSection(target: TargetOutcome, outcome: Outcome, room: Room): string {
  const { run, startedAt, durationMs } = outcome;
  const facts: readonly (readonly [string, string])[] = [
    ['service', `${code(target.service)} in ${code(target.region)}, project ${code(target.project)}`],
    ['image', code(target.image ?? '')],
    ['revision', code(target.revision ?? '')],
    ['candidate URL', text(target.candidateUrl ?? '')],
    ['service URL', text(target.serviceUrl ?? '')],
    ['commit', commitLink(run)],
    ['by', text(run.actor)],
    ['run', /^https?:/.test(run.url) ? text(run.url) : ''],
    ['began', text(utc(startedAt))],
    ['took', timeSpan(durationMs)],
  ];
  return blocks(
    table(
      ['', ''],
      facts.filter(([, value]) => value !== ''),
      (fact) => fact,
    ),
    changesOf(target.changed, room),
  );
}

/** The runs of a repository and its commits live under one address. */
function commitLink({ url, commit }: Outcome['run']): string {
  if (commit === '') return '';
  const repository = /^(https?:\/\/.+)\/actions\/runs\//.exec(url)?.[1];
  const label = code(commit.slice(0, 12));
  return repository === undefined ? label : link(label, `${repository}/commit/${encode(commit)}`);
}

function changesOf(changed: readonly string[], room: Room): string {
  if (changed.length === 0) return '';
  const lines = changed.slice(0, room.rows).map((line) => text(line, room.characters));
  const more = changed.length - lines.length;
  const items = list(more > 0 ? [...lines, `${more} more`] : lines);
  return changed.length > 10
    ? details(`What changed in the template (${changed.length})`, items)
    : blocks('What changed in the template:', items);
}
