import { err, ok, type Result } from '../errors/problem.ts';
import { lineAndColumn } from './line-and-column.ts';
import { isQuote, quote, readQuoted } from './quoted.ts';

/** Items parted by commas or line breaks. Quotes keep commas and blanks; empty items and lines that start with `#` are dropped. */
export function parseList(text: string): Result<readonly string[], string> {
  const input = text.replace(/\r\n?/g, '\n');
  const items: string[] = [];
  let at = 0;
  while (at < input.length) {
    at = skipBlanksAndComments(input, at);
    if (isQuote(input[at])) {
      const quoted = readQuoted(input, at);
      if (quoted === undefined)
        return err(`Expected a closing quote for the one at ${lineAndColumn(input, at)}, found the end`);
      const after = /^[^\S\n]*(,|\n|$)/.exec(input.slice(quoted.end));
      if (after === null) {
        return err(
          `Expected a comma or a line break after the quoted item, found more text at ${lineAndColumn(input, quoted.end)}`,
        );
      }
      items.push(quoted.value);
      at = quoted.end + after[0].length;
    } else {
      const item = /^[^,\n]*/.exec(input.slice(at))?.[0] ?? '';
      if (item.trim() !== '') items.push(item.trim());
      at += item.length + 1;
    }
  }
  return ok(items);
}

/** One item a line, quoted where `parseList` would read it otherwise. */
export function formatList(items: readonly string[]): string {
  return items.map((item) => (/^[^\s,"'#]+( [^\s,"'#]+)*$/.test(item) ? item : quote(item))).join('\n');
}

/** To the start of the next item on this line or below; a comment can only start a line. */
function skipBlanksAndComments(text: string, start: number): number {
  let at = start;
  for (;;) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    const startsLine = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
    if (text[at] !== '#' || !startsLine) return at;
    const end = text.indexOf('\n', at);
    at = end === -1 ? text.length : end;
  }
}
