import { adviceFor } from './advice.ts';
import type { Advice } from './bad-end-advice.ts';
import { logsUrl, revisionsUrl } from './console-links.ts';
import { deletionSection } from './deletion-section.ts';
import { deployedSection } from './deployed-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { counted, utc } from './figures.ts';
import { headline } from './headline.ts';
import { blocks, codeBlock, details, link, list, table, text } from './markdown.ts';
import { isBadEnd, type Outcome, type TargetOutcome } from './outcome.ts';
import { replaySection } from './replay-section.ts';
import { type Room, renderWithin } from './room.ts';
import { smokeSection } from './smoke-section.ts';
import { plannedStages, stageSection } from './stage-section.ts';
import { trafficPlanSection } from './traffic-plan-text.ts';
import { trafficSection } from './traffic-section.ts';
import { verificationSection } from './verification-section.ts';

/** The job summary: a report that a person who was not there can read, within what GitHub shows. */
export function renderSummary(outcome: Outcome): string {
  return renderWithin((room) => page(outcome, room));
}

function page(outcome: Outcome, room: Room): string {
  const { targets } = outcome;
  const shown = targets.slice(0, room.targets);
  const left = targets.length - shown.length;
  return `${blocks(
    ...shown.map((target) => targetReport(target, outcome, room)),
    left === 0 ? '' : `${counted(left, 'more service')} in the report file.`,
  )}\n`;
}

/** Whoever must act reads first what to do; whoever need not reads first what was done. */
function targetReport(target: TargetOutcome, outcome: Outcome, room: Room): string {
  const advice = blocks('### What to do now', adviceFor(target, outcome).map(adviceItem).join('\n'));
  const urgent = !outcome.dryRun && (isBadEnd(target.conclusion) || target.conclusion === 'held');
  return blocks(
    `## ${text(headline(target, outcome), room.characters)}`,
    urgent ? advice : '',
    deployedSection(target, outcome, room),
    replaySection(target, room),
    trafficPlanSection(target.trafficPlan, target.analysis, room),
    outcome.dryRun ? plannedStages(target) : stageSection(target, room),
    smokeSection(target.smoke, room),
    verificationSection(target.smoke, room),
    evidenceSection(target.evidence, room),
    deletionSection(target.deletions, room),
    warningSection(target.warnings, room),
    trafficSection(target),
    urgent ? '' : advice,
    restoreLine(target, outcome),
    eventSection(target, room),
    links(target, outcome),
  );
}

/** A command is a block of its own, so that it can be copied. */
function adviceItem({ text: line, command, link: to }: Advice): string {
  const sentence = to === undefined ? text(line) : `${text(line)} ${link(text(to.label), to.url)}`;
  return blocks(`- ${sentence}`, command === undefined ? '' : indented(codeBlock(command, 'sh')));
}

const indented = (block: string): string => block.replace(/^/gm, '  ');

function warningSection(warnings: readonly string[], room: Room): string {
  if (warnings.length === 0) return '';
  const lines = warnings.slice(0, room.rows).map((line) => text(line, room.characters));
  const more = warnings.length - lines.length;
  return blocks('### Unusual, or left undone', list(more > 0 ? [...lines, `${more} more`] : lines));
}

/** Where no step of the advice says it already. */
function restoreLine(target: TargetOutcome, outcome: Outcome): string {
  const { restoreCommand: command } = target;
  const said = adviceFor(target, outcome).some((advice) => advice.command === command);
  if (command === undefined || said) return '';
  return details('The line that restores the previous traffic by hand', codeBlock(command, 'sh'));
}

function eventSection({ events }: TargetOutcome, room: Room): string {
  if (events.length === 0) return '';
  const from = Math.max(0, events.length - room.rows);
  return details(
    `What happened, step by step (${events.length})`,
    blocks(
      from === 0 ? '' : `The first ${from} are in the report file only.`,
      table(['time', 'what'], events.slice(from), (event) => [
        utc(event.atMs),
        text(event.text, room.characters),
      ]),
    ),
  );
}

function links(target: TargetOutcome, { startedAt }: Outcome): string {
  const { revision, replay } = target;
  const since = replay === undefined ? startedAt : new Date(replay.startMs).toISOString();
  return [
    link('Revisions in the console', revisionsUrl(target)),
    ...(revision === undefined ? [] : [link('Log of the revision', logsUrl(target, revision, since))]),
  ].join(' · ');
}
