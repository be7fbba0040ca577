import { PackageURL } from 'packageurl-js';
import { ecosystemOf, ecosystemOfType, type NameParts, normalPythonName } from './ecosystems.ts';

/** A package as a tool tells it. */
export type NamedPackage = {
  /** As OSV writes it: `npm`, `PyPI`, `Go`, `Maven`, `crates.io`, `Debian:12`. */
  readonly ecosystem: string;
  /** As its ecosystem writes it: `@angular/core`, `org.apache.logging.log4j:log4j-core`. */
  readonly name: string;
  readonly version?: string | undefined;
};

/** What a package URL says, its name normalised for its ecosystem. */
export type ReadPackageUrl = NameParts & {
  /** `npm`, `pypi`, `golang`, `deb`. */
  readonly type: string;
  readonly version?: string | undefined;
  /** The name as people of that ecosystem write it. */
  readonly plainName: string;
};

/** The package URL of a package; undefined where its ecosystem has none or its name breaks the rules of it. */
export function packageUrl({ ecosystem, name, version }: NamedPackage): string | undefined {
  const known = ecosystemOf(ecosystem);
  if (known === undefined) return undefined;
  const parts = known.parts(name.trim());
  // The library takes only true semantic versions after a v; what else Go people write goes in as it is.
  return written(known.type, parts, versionOf(known.type, version)) ?? written(known.type, parts, version);
}

/** Reads a package URL that any tool wrote; undefined where it is none. */
export function readPackageUrl(text: string): ReadPackageUrl | undefined {
  const read = parsed(text);
  if (read === undefined) return undefined;
  const { type } = read;
  const name = type === 'pypi' ? normalPythonName(read.name) : read.name;
  const parts = { ...(read.namespace ? { namespace: read.namespace } : {}), name };
  return {
    type,
    ...parts,
    ...(read.version ? { version: read.version } : {}),
    plainName: ecosystemOfType(type)?.plain(parts) ?? [read.namespace, name].filter(Boolean).join('/'),
  };
}

/**
 * The package without its version, and without what tools disagree on: qualifiers, subpaths, upper case where the
 * ecosystem does not care. Findings of several tools are about one package when this is equal.
 */
export function packageIdentity(text: string): string | undefined {
  const read = readPackageUrl(text);
  if (read === undefined) return undefined;
  const { type, namespace, name } = CASELESS.has(read.type) ? lowerCase(read) : read;
  return written(type, { namespace, name }, undefined);
}

/** Modules that differ in case alone do not live side by side in these. */
const CASELESS = new Set(['golang', 'nuget', 'composer', 'hex']);

function lowerCase({ type, namespace, name }: ReadPackageUrl) {
  return { type, namespace: namespace?.toLowerCase(), name: name.toLowerCase() };
}

/** Go writes `v1.2.3`, OSV leaves the v out. */
function versionOf(type: string, version: string | undefined): string | undefined {
  return type === 'golang' && /^\d+\.\d+\.\d+/.test(version ?? '') ? `v${version}` : version;
}

function written(
  type: string,
  { namespace, name }: NameParts,
  version: string | undefined,
): string | undefined {
  try {
    return new PackageURL(type, namespace, name, version, undefined, undefined).toString();
  } catch {
    return undefined;
  }
}

/** A version that the library does not take must not hide which package it is of. */
function parsed(text: string): PackageURL | undefined {
  for (const candidate of [text, text.replace(/@[^@/?#]+(?=[?#]|$)/, '')]) {
    try {
      return PackageURL.fromString(candidate);
    } catch {
      // The next one.
    }
  }
  return undefined;
}
