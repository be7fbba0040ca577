import { inert, inertLine, quiet, shorten } from './plain.ts';

/** Longest value of a server or a user that a line of a page holds. */
const LINE = 1_000;

/** Any text as one line of Markdown that looks as the text does. Links in it stay links. */
export function text(value: string, limit = LINE): string {
  return inertLine(shorten(value, limit))
    .split(URLS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(quiet(part))))
    .join('')
    .replace(/^([#>+=~-])/, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/^(\d+)([.)])/, (_, digits: string, mark: string) => `${digits}&#${mark.charCodeAt(0)};`);
}

/** Any text as one line of code; stands in tables too. */
export function code(value: string, limit = LINE): string {
  const line = inertLine(shorten(value, limit));
  if (line === '') return '';
  if (line.includes('|')) return `<code>${escaped(line)}</code>`;
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = fence.length > 1 ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Any text as a block that keeps its lines. */
export function codeBlock(value: string, language = ''): string {
  const lines = inert(value);
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return `${fence}${language}\n${lines}\n${fence}`;
}

/** A link where the address is one of the web, the label alone where it is not. */
export function link(label: string, url: string): string {
  return WEB_ADDRESS.test(url) ? `[${label}](<${url.replaceAll('|', '%7C')}>)` : label;
}

/** A table with a row for each item, of cells that are Markdown already; more than `limit` are counted, not shown. */
export function table<T>(
  head: readonly string[],
  items: readonly T[],
  row: (item: T, index: number) => readonly string[],
  limit = Number.POSITIVE_INFINITY,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const shown = items.slice(0, limit).map((item, index) => line(row(item, index)));
  const page = [line(head), line(head.map(() => '---')), ...shown].join('\n');
  return items.length > limit ? `${page}\n\n${items.length - limit} more rows are in the report file.` : page;
}

/** Items that are Markdown already. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Folded away until somebody opens it; `title` is plain text. */
export function details(title: string, content: string): string {
  // A block of HTML: Markdown's own escapes would show in it.
  return `<details><summary>${entities(quiet(inertLine(title)))}</summary>\n\n${content}\n\n</details>`;
}

/** Blocks with a blank line between them; empty ones leave no trace. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

const WEB_ADDRESS = /^https?:\/\/[!-;=?-~]+$/;
const URLS = /(https?:\/\/[^\s<>|`"'()]*[^\s<>|`"'().,;:!?])/;

function escaped(value: string): string {
  return value
    .replace(/[\\`*_[\]~]/g, '\\$&')
    .replace(/[&<>|]/g, entities)
    .replaceAll('$', '<span>$</span>');
}

const entities = (value: string): string => value.replace(/[&<>|]/g, (mark) => `&#${mark.charCodeAt(0)};`);

function longestRun(value: string): number {
  return Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
}
