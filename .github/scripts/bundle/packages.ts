import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BundledModule } from '@vercel/ncc';

export type Package = {
  readonly name: string;
  readonly version: string;
  /** SPDX expression that the package declares, or empty. */
  readonly license: string;
  readonly author: string;
  readonly folder: string;
  /** Bytes of its modules before bundling. */
  readonly bytes: number;
};

/** ncc's own --license forgets packages once there are chunks, so the packages are read from the modules of all chunks. */
export function bundledPackages(modules: readonly BundledModule[]): readonly Package[] {
  const bytesByFolder = new Map<string, number>([[bundlerFolder(), 0]]);
  for (const module of modules.flatMap(flatten)) {
    const folder = packageFolder(module.resource ?? '');
    if (folder !== undefined) bytesByFolder.set(folder, (bytesByFolder.get(folder) ?? 0) + module.size());
  }
  const byIdentity = new Map<string, Package>();
  for (const [folder, bytes] of bytesByFolder) {
    const found = readPackage(folder, bytes);
    const identity = `${found.name}@${found.version}`;
    byIdentity.set(identity, { ...found, bytes: bytes + (byIdentity.get(identity)?.bytes ?? 0) });
  }
  return [...byIdentity.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}

/** The runtime that ncc writes around the modules is in every bundle, too. */
function bundlerFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@vercel/ncc/package.json'));
}

function flatten(module: BundledModule): readonly BundledModule[] {
  return module.modules === undefined ? [module] : module.modules.flatMap(flatten);
}

/** `…/node_modules/@scope/name` of a path inside it; undefined for the project's own modules. */
function packageFolder(resource: string): string | undefined {
  const path = resource.replaceAll('\\', '/');
  const start = path.lastIndexOf('/node_modules/');
  if (start < 0) return undefined;
  const inside = path.slice(start + '/node_modules/'.length).split('/');
  const name = inside.slice(0, inside[0]?.startsWith('@') ? 2 : 1).join('/');
  return `${path.slice(0, start)}/node_modules/${name}`;
}

/** A package as its manifest describes it. */
export function readPackage(folder: string, bytes: number): Package {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, author } = manifest;
  return {
    name,
    version,
    license: typeof license === 'string' ? license : (license?.type ?? ''),
    author: typeof author === 'string' ? author : (author?.name ?? ''),
    folder,
    bytes,
  };
}
