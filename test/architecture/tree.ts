import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path with forward slashes to text. Rules see nothing else, so that a bad tree of three lines can prove them. */
export type Tree = ReadonlyMap<string, string>;

/** What breaks the rule, one sentence each that names the file; empty when it holds. */
export type Rule = (tree: Tree) => readonly string[];

const GENERATED = new Set(['node_modules', '.git', 'dist', 'build', 'coverage']);
const BELONGS_TO_NOBODY = 'test/fixtures';

/** The files of the repository that rules speak about. */
export function readTree(root: string): Tree {
  return new Map(pathsBelow(root, '').map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function pathsBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return GENERATED.has(entry.name) || path === BELONGS_TO_NOBODY ? [] : pathsBelow(root, path);
    return entry.isFile() && /\.(ts|json|ya?ml|md)$/.test(entry.name) ? [path] : [];
  });
}
