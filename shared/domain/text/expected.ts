import { err } from '../errors/problem.ts';

/** The one sentence of every parser of a single value; the caller puts the input's name before it. */
export function expected(
  wanted: string,
  text: string,
  more = '',
): { readonly ok: false; readonly error: string } {
  return err(`Expected ${wanted}, found ${shown(text)}${more}`);
}

/** How a message shows a text: quoted and on one line, and never so long that it hides the rest. */
export function shown(text: string, limit = 80): string {
  if (text.trim() === '') return text === '' ? 'nothing' : 'only blanks';
  return JSON.stringify(shortened(text, limit));
}

/** A text cut to `limit` characters, with a mark where it goes on. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
