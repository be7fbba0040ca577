/** One change that `fmt` would make to a file. */
export type Hunk = {
  readonly path: string;
  /** Lines of the file as it is, from 1; of an insertion the line before it. */
  readonly startLine: number;
  readonly endLine: number;
  readonly before: readonly string[];
  /** What should stand there instead. */
  readonly after: readonly string[];
};

/** The unified diffs of `fmt -diff`, each hunk cut down to what it changes. Paths are those that fmt was given. */
export function hunksOf(output: string): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let path: string | undefined;
  let open: OpenHunk | undefined;
  const close = () => {
    if (open !== undefined && path !== undefined) hunks.push(closed(open, path));
    open = undefined;
  };
  for (const line of output.split('\n')) {
    if (open !== undefined && open.rest > 0) {
      open = taken(open, line);
      continue;
    }
    close();
    const start = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (start !== null) open = opened(start);
    else if (line.startsWith('+++ new/')) path = line.slice('+++ new/'.length).replaceAll('\\', '/');
  }
  close();
  return hunks.filter(({ before, after }) => before.length + after.length > 0);
}

/** Files that fmt named as such: their diff may be missing. */
export function namedFiles(output: string): readonly string[] {
  const lines = output.split('\n');
  const alone = lines.filter(
    (line, at) => /^[^\s@+\-\\].*\.(?:tf|tofu|tfvars|hcl)$/.test(line) && !isInHunk(lines, at),
  );
  return [...new Set(alone.map((line) => line.replaceAll('\\', '/')))];
}

type OpenHunk = {
  readonly rest: number;
  readonly at: number;
  readonly lines: readonly { readonly mark: ' ' | '-' | '+'; readonly text: string; readonly line: number }[];
};

function opened([, start = '1', old = '1', fresh = '1']: RegExpExecArray): OpenHunk {
  // A hunk of no old lines names the line before it.
  const at = Number(start) + (old === '0' ? 1 : 0);
  return { rest: Number(old) + Number(fresh), at, lines: [] };
}

/** A line of context counts for both sides; an empty one may have lost its blank. */
function taken({ rest, at, lines }: OpenHunk, line: string): OpenHunk {
  const mark = line[0] === '-' || line[0] === '+' ? line[0] : ' ';
  if (line.startsWith('\\')) return { rest, at, lines };
  return {
    rest: rest - (mark === ' ' ? 2 : 1),
    at: mark === '+' ? at : at + 1,
    lines: [...lines, { mark, text: line.slice(1).replace(/\r$/, ''), line: at }],
  };
}

function closed({ lines }: OpenHunk, path: string): Hunk {
  const first = lines.findIndex(({ mark }) => mark !== ' ');
  const last = lines.findLastIndex(({ mark }) => mark !== ' ');
  const changed = first === -1 ? [] : lines.slice(first, last + 1);
  const before = changed.filter(({ mark }) => mark !== '+');
  const start = before[0]?.line ?? Math.max((changed[0]?.line ?? 1) - 1, 1);
  return {
    path,
    startLine: start,
    endLine: before.at(-1)?.line ?? start,
    before: before.map(({ text }) => text),
    after: changed.filter(({ mark }) => mark !== '-').map(({ text }) => text),
  };
}

/** fmt names a file before its diff, or at the end of a list where it made none. */
function isInHunk(lines: readonly string[], at: number): boolean {
  const next = lines[at + 1] ?? '';
  return !(next === '' || next.startsWith('--- old/') || /^[^\s@+\-\\]/.test(next));
}
