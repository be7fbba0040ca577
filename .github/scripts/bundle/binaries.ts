import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Package, readPackage } from './packages.ts';

/** What an adapter reads from beside the bundle, by the package whose code reads it. */
const BINARIES: Readonly<Record<string, readonly string[]>> = {
  'web-tree-sitter': [
    'web-tree-sitter/web-tree-sitter.wasm',
    '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
  ],
};

export type Binaries = {
  /** Name in dist/ to content, byte for byte. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Packages that are in the bundle by a binary alone: their licences count too. */
  readonly packages: readonly Package[];
};

/** ncc takes a .wasm for text, which breaks it, and knows nothing of one that no code of a package names. */
export function binariesOf(root: string, bundled: readonly Package[]): Binaries {
  const { resolve } = createRequire(join(root, 'package.json'));
  const paths = bundled.flatMap(({ name }) => BINARIES[name] ?? []).map((specifier) => resolve(specifier));
  const files = new Map(paths.map((path) => [basename(path), readFileSync(path)]));
  const packages = paths.map((path) => readPackage(dirname(path), files.get(basename(path))?.length ?? 0));
  return {
    files,
    packages: packages.filter(({ folder }) => bundled.every((one) => one.folder !== folder)),
  };
}
