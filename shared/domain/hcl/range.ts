/** Lines and columns from 1; columns count UTF-16 units, as JavaScript and SARIF do, and a byte-order mark is none. */
export type Position = { readonly line: number; readonly column: number };

/** A piece of one file: `end` is the position after its last character. */
export type Range = {
  /** As the caller of the parser wrote it. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
};

/** From the start of one piece to the end of another piece of the same file. */
export function span(from: Range, to: Range): Range {
  return { path: from.path, start: from.start, end: to.end };
}

/** `modules/api/main.tf:12`, for a sentence. */
export function placeText({ path, start }: Range): string {
  return `${path}:${start.line}`;
}
