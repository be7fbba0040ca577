const QUOTED = /("""|'''|"|'|`)(?:\\.|(?!\1).)*(?:\1|$)/g;

/**
 * A line of code as it stays when it moves: without blanks, comments and all that stands in quotes, where a password may stand.
 * A quote that is not closed on the line takes the rest of it.
 */
export function codeAnchor(line: string): string {
  const bare = line.replaceAll(QUOTED, '""').replace(/(?:#|\/\/).*$/, '');
  return bare.replaceAll(/\s+/g, '').slice(0, 200);
}

/** An anchor without the number that tells alike lines apart. */
export function withoutOrdinal(anchor: string): string {
  return anchor.replace(/#\d+$/, '');
}
