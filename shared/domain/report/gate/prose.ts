import { code, text } from '../markdown.ts';
import { shorten } from '../plain.ts';

/** Sentences of any author as one line of Markdown, in which what they put between backticks is code. */
export function prose(value: string, limit: number): string {
  return shorten(value, limit)
    .split(/(\s*`[^`\n]+`\s*)/)
    .map((part, index) => (index % 2 === 0 ? text(part) : span(part)))
    .join('');
}

function span(part: string): string {
  const blank = (at: RegExp): string => (at.test(part) ? ' ' : '');
  return `${blank(/^\s/)}${code(part.trim().slice(1, -1))}${blank(/\s$/)}`;
}
