import type { Path } from '../yaml/locate.ts';
import type { Note } from './note.ts';
import { fillText } from './template.ts';

/** Reports a regular expression that is none, so that the fault shows before any request is sent. */
export function parsePattern(source: string, path: Path, note: Note): void {
  try {
    // Whatever a variable stands for will match itself.
    compile(fillText(source, () => 'x'));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split(': ').at(-1);
    note(path, `Expected a regular expression, found ${JSON.stringify(source)} (${reason})`);
  }
}

/** Looks for a regular expression in a text: what it matched and its groups, or undefined. May throw SlowPattern. */
export type Match = (source: string, text: string) => readonly (string | undefined)[] | undefined;

/** A match that was given up: some expressions take longer than the job has, on a text that they nearly match. */
export class SlowPattern extends Error {
  override readonly name = 'SlowPattern';
  readonly source: string;
  readonly limitMs: number;

  constructor(source: string, limitMs: number) {
    super(`The regular expression ${source} took longer than ${limitMs} ms`);
    this.source = source;
    this.limitMs = limitMs;
  }
}

/** A match that takes as long as it takes. */
export const plainMatch: Match = (source, text) => compile(source).exec(text) ?? undefined;

/** The one dialect of every `matches`. */
export const compile = (source: string): RegExp => new RegExp(source, 'u');
