import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
/** A checkout writes the sources and the bundle within this time of each other, in any order. */
const CHECKOUT_MS = 10_000;
/** Hundreds of files are looked at, and steps are many: once is enough. */
const found = new Map<string, string>();

/**
 * What the runner would start: the committed bundle. Where the sources are newer, they run in its place, so that a
 * change can be tried before it is built; that is said loudly, because it is not what users get.
 */
export function entryOf(action: string): string {
  const entry = found.get(action) ?? findEntry(action);
  found.set(action, entry);
  return entry;
}

function findEntry(action: string): string {
  const bundle = join(ROOT, action, 'dist/index.js');
  const sources = [join(ROOT, action, 'src'), join(ROOT, 'shared')];
  const missing = !existsSync(bundle);
  if (!missing && Math.max(...sources.map(newest)) <= statSync(bundle).mtimeMs + CHECKOUT_MS) return bundle;
  const why = missing ? 'there is none' : 'it is older than the sources';
  process.stderr.write(
    `\nNOT THE BUNDLE: ${action}/dist is not tested, because ${why}. Run: npm run build\n\n`,
  );
  return join(ROOT, action, 'src/main.ts');
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(0, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
