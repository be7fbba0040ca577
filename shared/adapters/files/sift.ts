import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** What becomes of paths that somebody else chose. */
export type Sifted = { readonly inside: readonly string[]; readonly outside: readonly string[] };

/**
 * A link in a pull request may lead anywhere: to the variables of this process, to the credentials that git keeps, to a device that never ends. What
 * is read of it would be told in a report.
 */
export function sift(folder: string, paths: readonly string[], within: string): Sifted {
  const root = realOf(within);
  const known = new Map<string, string | undefined>();
  const folderOf = (path: string): string | undefined => {
    const above = dirname(path);
    const real = known.has(above) ? known.get(above) : realOf(above);
    known.set(above, real);
    return real;
  };
  const inside: string[] = [];
  const outside: string[] = [];
  for (const path of paths) {
    const at = join(folder, path);
    const above = folderOf(at);
    const seen = above && look(join(above, relative(dirname(at), at)));
    if (root === undefined || !seen) continue;
    if (!isWithin(root, seen.real) || !(seen.stats.isFile() || seen.stats.isDirectory())) outside.push(path);
    else if (seen.stats.isFile()) inside.push(path);
  }
  return { inside, outside };
}

function look(path: string): { readonly real: string; readonly stats: Stats } | undefined {
  try {
    const stats = lstatSync(path);
    return stats.isSymbolicLink()
      ? { real: realpathSync.native(path), stats: statSync(path) }
      : { real: path, stats };
  } catch {
    return undefined;
  }
}

/** git's own folder holds the token that the checkout was made with. */
function isWithin(root: string, path: string): boolean {
  const below = relative(root, path);
  const parts = below.toLowerCase().split(sep);
  return !isAbsolute(below) && parts[0] !== '..' && !parts.includes('.git');
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
