import {
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';

/** One place of the tree in which npm installs. */
export type LockedPackage = {
  /** `node_modules/mkdirp/node_modules/minimist`; '' for the project, `packages/app` for a workspace. */
  readonly path: string;
  readonly name: string;
  readonly version: string | undefined;
  /** A link to a workspace or a folder: nothing that a registry knows. */
  readonly link: boolean;
  readonly development: boolean;
  /** Names of what it needs. */
  readonly needs: readonly string[];
};

export type LockFile = {
  readonly packages: ReadonlyMap<string, LockedPackage>;
  /** 1-based, of the place in the file. */
  lineOf(path: string): number | undefined;
};

/** What package-lock.json or npm-shrinkwrap.json pins, of every version of the format; undefined where it is none. */
export function readLockFile(text: string | undefined, manifest: JsonObject = {}): LockFile | undefined {
  const json = parsed(text ?? '');
  if (text === undefined || !isObject(json)) return undefined;
  const list = isObject(json.packages)
    ? Object.entries(json.packages).flatMap(([path, entry]) => (isObject(entry) ? [locked(path, entry)] : []))
    : [root(manifest), ...nested(json, '')];
  const lines = linesOfKeys(text);
  return {
    packages: new Map(list.map((each) => [each.path, each])),
    lineOf: (path) => lines.get(path) ?? lines.get(nameOf(path)),
  };
}

/** A file of JSON that may be anything; {} where it is no object. */
export function readManifest(text: string | undefined): JsonObject {
  const json = parsed(text ?? '');
  return isObject(json) ? json : {};
}

/** All that a manifest asks to be installed. */
export function needsOf(manifest: JsonObject): readonly string[] {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
  return [...new Set(kinds.flatMap((kind) => Object.keys(objectAt(manifest, kind))))];
}

function locked(path: string, entry: JsonObject): LockedPackage {
  return {
    path,
    name: stringAt(entry, 'name') ?? nameOf(path),
    version: stringAt(entry, 'version'),
    link: entry.link === true,
    development: entry.dev === true,
    needs: [...needsOf(entry), ...Object.keys(objectAt(entry, 'peerDependencies'))],
  };
}

const root = (manifest: JsonObject): LockedPackage => locked('', { ...manifest, link: false });

/** The format of npm 5 and 6: packages within packages. */
function nested(json: JsonObject, within: string): readonly LockedPackage[] {
  return Object.entries(objectAt(json, 'dependencies')).flatMap(([name, entry]) => {
    if (!isObject(entry)) return [];
    const path = `${within === '' ? '' : `${within}/`}node_modules/${name}`;
    const one = locked(path, { ...entry, dependencies: objectAt(entry, 'requires') });
    return [one, ...nested(entry, path)];
  });
}

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function linesOfKeys(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const key = /^\s*"([^"\\]+)": \{/.exec(line)?.[1];
    if (key !== undefined && !lines.has(key)) lines.set(key, index + 1);
  }
  return lines;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
