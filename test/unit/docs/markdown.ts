import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced example, named so that a failing test leads to its line. */
export type Example = { readonly where: string; readonly language: string; readonly text: string };

/** A link to a file of this repository. */
export type Link = { readonly where: string; readonly path: string; readonly anchor: string };

/** Every document that people read, by its path from the root. */
export function documents(): readonly string[] {
  const actions = readdirSync('.').filter((name) => existsSync(join(name, 'action.yml')));
  return [
    'README.md',
    'CHANGELOG.md',
    '.github/CONTRIBUTING.md',
    '.github/DESIGN.md',
    '.github/SECURITY.md',
    'test/emulators/README.md',
    ...actions.map((action) => `${action}/README.md`),
  ];
}

export function read(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

/** The fenced examples of a document. */
export function examplesIn(path: string): readonly Example[] {
  const text = read(path);
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(({ index, 1: language = '', 2: body = '' }) => ({
    where: `${path}:${lineAt(text, index) + 1}`,
    language,
    text: body,
  }));
}

/** The links of a document that lead into the repository. */
export function linksIn(path: string): readonly Link[] {
  const text = read(path);
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(({ index, 1: target = '' }) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [file = '', anchor = ''] = target.split('#');
    return [{ where: `${path}:${lineAt(text, index)}`, path: file, anchor }];
  });
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

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
