import { minifySync } from '@swc/core';
import type { BundledModule, Compilation } from '@vercel/ncc';

/** Names of the chunks that hold modules of packages and nothing of our own. */
export function packageChunks({ chunks, chunkGraph }: Compilation): ReadonlySet<string> {
  const names = [...chunks]
    .filter((chunk) => chunkGraph.getChunkModules(chunk).every(isOfPackage))
    .flatMap(({ files }) => [...files]);
  return new Set(names);
}

/**
 * Takes comments and blanks out of a chunk, and leaves names and code as they are. Half of Google's clients is
 * documentation, which the runner would download and parse with every use; our own chunks stay as they were written.
 */
export function withoutComments(code: string): string {
  return minifySync(code, { module: true, compress: false, mangle: false, format: { comments: false } }).code;
}

function isOfPackage({ resource, modules }: BundledModule): boolean {
  if (modules !== undefined) return modules.every(isOfPackage);
  return resource === undefined || resource.replaceAll('\\', '/').includes('/node_modules/');
}
