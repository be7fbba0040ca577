import type { JsonObject } from '../json/json.ts';
import { sharesText } from '../report/figures.ts';
import { BREAK, inert, inertLine } from '../report/plain.ts';
import { fitted } from './fitted.ts';
import { type Notice, subjectOf } from './notice.ts';

/** Slack's limits, in characters of what travels. */
const HEADER = 150;
const SECTION = 3_000;
const FIELD = 2_000;
/** What is shown where blocks are not: in a push message, and by services that only know `text`. */
const FALLBACK = 2_000;

/** The body for an incoming webhook of Slack, or of a service that takes the same. */
export function slackMessage(notice: Notice): JsonObject {
  const { headline, advice, restoreCommand } = notice;
  const title = titleOf(notice);
  return {
    text: fallbackOf(title, notice),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: fitted(title, HEADER), emoji: false } },
      section(fitted(inertLine(headline), SECTION, literal)),
      { type: 'section', fields: fieldsOf(notice).map(mrkdwn) },
      ...(advice === undefined
        ? []
        : [section(`*What to do now:* ${fitted(inertLine(advice), SECTION - 30, literal)}`)]),
      ...(restoreCommand === undefined
        ? []
        : [
            section(
              `*The line that restores the previous traffic by hand:*\n\`\`\`${fitted(inertLine(restoreCommand), SECTION - 100, coded)}\`\`\``,
            ),
          ]),
      { type: 'context', elements: [mrkdwn(contextOf(notice))] },
    ],
  };
}

function titleOf(notice: Notice): string {
  const where = notice.place === undefined ? '' : ` in ${notice.place.region}`;
  return inertLine(`${subjectOf(notice)}${where}: ${notice.conclusion}`);
}

function fallbackOf(title: string, { headline, runUrl }: Notice): string {
  const end = `\n<${address(runUrl)}>`;
  return `${fitted(title, HEADER, escaped)}\n${fitted(inertLine(headline), FALLBACK - HEADER - end.length, literal)}${end}`;
}

function fieldsOf({ place, revision, to, actor, runUrl }: Notice): readonly string[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Service', place?.service],
    ['Where', place && `${place.region}, ${place.project}`],
    ['Revision', revision],
    ['Serves now', to.length === 0 ? undefined : sharesText(to)],
    ['By', actor],
  ];
  return [
    ...facts.flatMap(([label, value]) =>
      value === undefined || value === ''
        ? []
        : [`*${label}*\n${fitted(inertLine(value), FIELD - 20, literal)}`],
    ),
    `*Run*\n<${address(runUrl)}|Open the log>`,
  ];
}

function contextOf({ action, mode, commit, at }: Notice): string {
  const words = [action, mode, commit.slice(0, 12), at];
  return fitted(words.filter((word) => word !== '').join(' · '), SECTION, literal);
}

const section = (text: string): JsonObject => ({ type: 'section', text: mrkdwn(text) });

/** Verbatim: names and addresses in foreign text do not become links or calls to people. */
const mrkdwn = (text: string): JsonObject => ({ type: 'mrkdwn', text, verbatim: true });

/** Slack's three control characters. */
const escaped = (mark: string): string => ENTITIES[mark] ?? mark;

/** The same, and no mark begins bold, italic, struck or code text, an emoji or a call to people. */
const literal = (mark: string): string => (/[*_~`@:]/.test(mark) ? `${BREAK}${mark}` : escaped(mark));

/** Inside a block of code only its own end must not be met. */
const coded = (mark: string): string => (mark === '`' ? `${BREAK}${mark}` : escaped(mark));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** An address inside `<…|…>`. */
function address(url: string): string {
  return inert(url)
    .replace(/[\s<>|`]/g, (mark) => encodeURIComponent(mark))
    .replaceAll('&', '&amp;')
    .slice(0, 1_000);
}
