import { lineAt, read } from '../../../.github/scripts/readme/examples.ts';

export { documents, type Example, examplesIn, read } from '../../../.github/scripts/readme/examples.ts';

/** A link to a file of this repository. */
export type Link = { readonly where: string; readonly path: string; readonly anchor: string };

/** The links of a document that lead into the repository. */
export function linksIn(path: string): readonly Link[] {
  const text = read(path);
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(({ index, 1: target = '' }) => {
    if (/^<?[a-z]+:/.test(target)) return [];
    const [file = '', anchor = ''] = target.split('#');
    return [{ where: `${path}:${lineAt(text, index)}`, path: file, anchor }];
  });
}

/** The chapter under a heading, up to the next heading of its level or above. */
export function chapterOf(path: string, title: string): string {
  const lines = read(path).split('\n');
  const headings = headingsIn(lines);
  const own = headings.find((heading) => heading.title === title);
  if (own === undefined) throw new Error(`${path} has no chapter ${title}`);
  const end = headings.find(({ at, level }) => at > own.at && level <= own.level);
  return lines.slice(own.at, end?.at).join('\n');
}

/** A line of an example that begins with # is none. */
function headingsIn(lines: readonly string[]) {
  let isExample = false;
  return lines.flatMap((line, at) => {
    if (line.startsWith('```')) isExample = !isExample;
    const [, marks = '', title = ''] = (!isExample && /^(#+) (.*)$/.exec(line)) || [];
    return marks === '' ? [] : [{ at, level: marks.length, title }];
  });
}

/** The cells of all tables of a text, without their heads. */
export function rowsIn(text: string): readonly (readonly string[])[] {
  return text.split('\n').flatMap((line, at, lines) => {
    const isRow = line.startsWith('| ') && !/^\|[ |-]+$/.test(line) && !/^\| ?-/.test(lines[at + 1] ?? '');
    return isRow ? [line.slice(2, -2).split(' | ')] : [];
  });
}

/** What stands in a text as code, apart from its examples. */
export function codesIn(text: string): readonly string[] {
  const prose = text.replaceAll(/^```.*?^```$/gms, '');
  return [...prose.matchAll(/`([^`]+)`/g)].map(({ 1: code = '' }) => code);
}

/** The anchors that GitHub gives the headings of a document. */
export function anchorsIn(path: string): readonly string[] {
  const prose = read(path).replaceAll(/^```.*?^```$/gms, '');
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(({ 1: heading = '' }) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
