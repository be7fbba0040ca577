import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A fenced example, named so that a failing test leads to its line. */
export type Example = { readonly where: string; readonly language: string; readonly text: string };

/** Every document that people read, by its path from the root. */
export function documents(): readonly string[] {
  const actions = readdirSync('.').filter((name) => existsSync(join(name, 'action.yml')));
  return [
    'README.md',
    'CHANGELOG.md',
    '.github/CONTRIBUTING.md',
    '.github/DESIGN.md',
    '.github/SECURITY.md',
    ...markdownIn('.github/docs'),
    ...markdownIn('shared/terraform'),
    'test/emulators/README.md',
    ...actions.map((action) => `${action}/README.md`),
  ];
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .toSorted();
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

/** The line of a place in a text, from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
