import { copyFile, link, mkdir, readdir, rename, stat, symlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ScratchTrees, ShownTree } from '../../ports/scratch-trees.ts';

/** Trees of links. Windows lets everybody make junctions of folders and hard links of files, where it refuses symbolic links. */
export function makeScratchTrees(platform: string = process.platform): ScratchTrees {
  return { show: (tree) => show(tree, platform), adopt };
}

/** A link is no folder for whoever goes by the name, and would be read as a file. */
const LIKE_A_FILE = /\.(?:tf|tofu|tfvars|hcl|json)$/;

async function show(tree: ShownTree, platform: string): Promise<void> {
  const own = new Set(tree.own);
  const real = new Set(['', ...tree.own.flatMap(withAbove)]);
  // Folders above come before those in them.
  const shown = [...real].sort();
  for (const folder of shown) {
    await mkdir(join(tree.into, folder), { recursive: true });
    const entries = await readdir(join(tree.checkout, folder), { withFileTypes: true });
    await Promise.all(
      entries.map(async (entry) => {
        const path = posix.join(folder, entry.name);
        if (real.has(path) || entry.name === '.git') return;
        if (own.has(folder) && tree.without.includes(entry.name)) return;
        if (own.has(folder) && entry.isDirectory() && LIKE_A_FILE.test(entry.name)) {
          shown.push(path);
          return;
        }
        const [from, to] = [join(tree.checkout, path), join(tree.into, path)];
        if (!tree.copied.includes(entry.name)) await connect(from, to, platform);
        else if (await isFile(from)) await copyFile(from, to);
        // What is written through a link to nothing would be made in the checkout.
        else if (!entry.isSymbolicLink()) await connect(from, to, platform);
      }),
    );
  }
}

/** `a/b/c` with `a/b` and `a`. */
function withAbove(folder: string): readonly string[] {
  const parts = folder.split('/');
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}

async function connect(from: string, to: string, platform: string): Promise<void> {
  if (platform !== 'win32') return await symlink(from, to);
  const target = await stat(from).catch(() => undefined);
  // A link to nothing shows nothing.
  if (target === undefined) return;
  if (target.isDirectory()) return await symlink(from, to, 'junction');
  await link(from, to).catch(() => copyFile(from, to));
}

/** `HOST/NAMESPACE/TYPE/VERSION/PLATFORM`: a package is a folder at the fifth level, or a link to one. */
const PACKAGE_DEPTH = 5;

async function adopt(from: string, into: string): Promise<number> {
  let adopted = 0;
  const walk = async (path: string, depth: number): Promise<void> => {
    const names = await readdir(join(from, path)).catch(() => []);
    for (const name of names) {
      const below = join(path, name);
      if (depth < PACKAGE_DEPTH) await walk(below, depth + 1);
      else if (await moved(join(from, below), join(into, below))) adopted += 1;
    }
  };
  await walk('', 1);
  return adopted;
}

async function moved(from: string, to: string): Promise<boolean> {
  await mkdir(join(to, '..'), { recursive: true });
  try {
    await stat(to);
    return false;
  } catch {
    await rename(from, to);
    return true;
  }
}
