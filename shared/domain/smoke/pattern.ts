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

/** The one dialect of every `matches`. */
export const compile = (source: string): RegExp => new RegExp(source, 'u');
