import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

type Files = ReadonlyMap<string, Buffer>;

/** Replaces dist/ as a whole: chunks that are no longer made would otherwise stay behind. */
export function writeDist(dist: string, files: Files): void {
  rmSync(dist, { recursive: true, force: true });
  for (const [name, content] of files) {
    const path = join(dist, ...name.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** What a rebuild would change in dist/: one line a file, empty when it is up to date. */
export function differences(dist: string, rebuilt: Files): readonly string[] {
  const committed = readDist(dist);
  const names = [...new Set([...committed.keys(), ...rebuilt.keys()])].sort();
  return names.flatMap((name) => {
    const [before, after] = [committed.get(name), rebuilt.get(name)];
    if (before === undefined) return [`${name} is missing`];
    if (after === undefined) return [`${name} is left over: no build makes it`];
    return before.equals(after) ? [] : [`${name} differs in line ${firstDifferentLine(before, after)}`];
  });
}

function readDist(dist: string): Files {
  if (!existsSync(dist)) return new Map();
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(dist, path).split(sep).join('/'), readFileSync(path)]));
}

function firstDifferentLine(before: Buffer, after: Buffer): number {
  const [old, fresh] = [before, after].map((content) => content.toString('utf8').split('\n'));
  const index = (old ?? []).findIndex((line, at) => line !== fresh?.[at]);
  return (index < 0 ? (old?.length ?? 0) : index) + 1;
}
