/** Takes no room, and parts what would otherwise be read as one. */
export const BREAK = '\u200b';

/** Text of users and servers that a page, a log and a runner show and never obey: no control characters, no change of writing direction, no workflow command. */
export function inert(value: string): string {
  if (!SUSPECT.test(value)) return value;
  return value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/^([^\S\n]*):(?=:)/gm, `$1:${BREAK}`)
    .replace(/#(?=#\[)/g, `#${BREAK}`);
}

/** The same on one line. */
export const inertLine = (value: string): string => inert(value.replace(/\s+/g, ' ')).trim();

/** Calls nobody and refers to no issue; an address of mail stays as it is. */
export function quiet(line: string): string {
  if (!MARKS.test(line)) return line;
  return line
    .replace(/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}_])/gu, `@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/\bGH-(?=\d)/gi, (mark) => `${mark}${BREAK}`);
}

/** Cuts between characters, and says how much is missing. */
export function shorten(value: string, limit: number): string {
  if (value.length <= limit) return value;
  const characters = [...value];
  if (characters.length <= limit) return value;
  return `${characters.slice(0, limit).join('')}… (${characters.length - limit} characters more)`;
}

// Most texts hold nothing that any rule could change, and a report has many.
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]|::|##\[/;
const MARKS = /[@#]|GH-/i;

// ANSI sequences as a whole, then what is left of C0 and C1 but tab and line feed, and the marks that turn text around.
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
  /\u001b\[[0-?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
