const LITERAL = /("""|'''|"|'|`)(?:\\.|(?!\1).)*(?:\1|$)/g;

/**
 * A line of code as it stays when it moves: without blanks, comments and all that stands in quotes, where a password may stand.
 * A quote that is not closed on the line takes the rest of it.
 */
export function codeAnchor(line: string): string {
  return line
    .replaceAll(LITERAL, '""')
    .replace(/(?:#|\/\/).*$/, '')
    .replaceAll(/\s+/g, '')
    .slice(0, 200);
}
