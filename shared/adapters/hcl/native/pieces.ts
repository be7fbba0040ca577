/** The parts of a file that stand by themselves: each begins where a line begins with a block's head or an argument. */
export function piecesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const starts = [0];
  let offset = 0;
  let marker: string | undefined;
  for (const line of text.split(/(?<=\n)/)) {
    if (marker !== undefined) {
      if (line.trim() === marker) marker = undefined;
    } else {
      if (offset > 0 && HEAD.test(line)) starts.push(offset);
      const opened = HEREDOC.exec(line)?.[1];
      if (opened !== undefined && endsLater(text, offset + line.length, opened)) marker = opened;
    }
    offset += line.length;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

const HEAD = /^[A-Za-z_][\w-]*(?:[ \t]+(?:"[^"\n]*"?|[\w-]+))*[ \t]*(?:\{|=[^=])/;
const HEREDOC = /<<-?([A-Za-z_][\w-]*)[ \t]*\r?\n$/;

/** A heredoc that nobody closes hides nothing below it. */
function endsLater(text: string, from: number, marker: string): boolean {
  return new RegExp(`^[ \\t]*${marker}[ \\t]*\\r?$`, 'm').test(text.slice(from));
}
