import { lineAndColumn } from './line-and-column.ts';
import { isQuote, readQuoted } from './quoted.ts';

/** One NAME=VALUE as it stands in a text. */
export type Entry = { readonly name: string; readonly value: string; readonly at: number };
export type Entries = { readonly entries: readonly Entry[]; readonly problems: readonly string[] };

type Value = { readonly value: string; readonly end: number; readonly problem?: string };

const NAME = /[A-Za-z_/][\w./-]*(?=[^\S\n]*=)/y;

/**
 * Reads NAME=VALUE entries that are parted by line breaks or commas, or by `delimiter` alone where one is given. A comma parts entries only
 * where the next NAME= follows it, so that `A=1,2,3` is one entry. Problems never show a value: it may be a secret.
 */
export function readEntries(text: string, start: number, delimiter: string | undefined): Entries {
  const entries: Entry[] = [];
  const problems: string[] = [];
  let at = skipToEntry(text, start, delimiter);
  while (at < text.length) {
    const name = matchAt(NAME, text, at);
    if (name === undefined) {
      problems.push(
        `Expected NAME=VALUE at ${lineAndColumn(text, at)}, found no name and "="; a value with line breaks or quotes of its own belongs in quotes as a whole`,
      );
      at = endOfEntry(text, at, delimiter);
    } else {
      const { value, end, problem } = readValue(text, text.indexOf('=', at + name.length) + 1, delimiter);
      if (problem === undefined) entries.push({ name, value, at });
      else problems.push(problem);
      at = end;
    }
    at = skipToEntry(text, at, delimiter);
  }
  return { entries, problems };
}

function readValue(text: string, afterSign: number, delimiter: string | undefined): Value {
  const start = afterSign + (matchAt(/[^\S\n]*/y, text, afterSign)?.length ?? 0);
  if (!isQuote(text[start])) return readPlain(text, start, delimiter);
  const quoted = readQuoted(text, start);
  if (quoted === undefined) {
    const problem = `Expected a closing quote for the one at ${lineAndColumn(text, start)}, found the end`;
    return { value: '', end: text.length, problem };
  }
  const next = quoted.end + (matchAt(/[^\S\n]*/y, text, quoted.end)?.length ?? 0);
  if (next >= text.length || endsAt(text, next, delimiter)) return { value: quoted.value, end: next };
  const problem =
    `Expected the end of the entry after the closing quote, found more text at ${lineAndColumn(text, next)}; ` +
    'quotes that belong to a value must stand in quotes of the other kind';
  return { value: '', end: endOfEntry(text, next, delimiter), problem };
}

/** An unquoted value; `\,` is a comma that never parts entries. */
function readPlain(text: string, start: number, delimiter: string | undefined): Value {
  let value = '';
  let at = start;
  while (at < text.length && !endsAt(text, at, delimiter)) {
    const escaped = delimiter === undefined && text.startsWith('\\,', at);
    value += escaped ? ',' : text[at];
    at += escaped ? 2 : 1;
  }
  return { value: value.trim(), end: at };
}

function endsAt(text: string, at: number, delimiter: string | undefined): boolean {
  if (delimiter !== undefined) return text.startsWith(delimiter, at) || text.slice(at).trim() === '';
  if (text[at] !== ',') return text[at] === '\n';
  const next = at + 1 + (matchAt(/[^\S\n]*/y, text, at + 1)?.length ?? 0);
  return next >= text.length || text[next] === '\n' || matchAt(NAME, text, next) !== undefined;
}

function endOfEntry(text: string, start: number, delimiter: string | undefined): number {
  const end = text.indexOf(delimiter ?? '\n', start);
  return end === -1 ? text.length : end;
}

/** Over blanks, empty entries and, where line breaks part entries, lines that start with `#`. */
function skipToEntry(text: string, start: number, delimiter: string | undefined): number {
  let at = start;
  for (;;) {
    at += matchAt(/\s*/y, text, at)?.length ?? 0;
    if (text.startsWith(delimiter ?? ',', at)) at += delimiter?.length ?? 1;
    else if (delimiter === undefined && text[at] === '#' && startsLine(text, at))
      at = endOfEntry(text, at, undefined);
    else return at;
  }
}

const startsLine = (text: string, at: number): boolean =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}
