import type { AffectedPackage } from '../finding.ts';

/** A package whatever its version, distribution or architecture: `pkg:npm/@angular/core`. */
export function packageIdentity({ purl, name }: Pick<AffectedPackage, 'purl' | 'name'>): string {
  return purl === undefined ? name : withoutVersion(purl);
}

/** A package URL without version, qualifiers and subpath, in the form that its ecosystem takes for equal. */
export function withoutVersion(purl: string): string {
  const bare = /^[^?#]*/.exec(purl)?.[0] ?? purl;
  const slash = bare.lastIndexOf('/');
  const at = bare.indexOf('@', slash + 2);
  const path = decoded(at === -1 ? bare : bare.slice(0, at)).replace(/^pkg:\/*/i, '');
  const type = path.slice(0, Math.max(path.indexOf('/'), 0)).toLowerCase();
  const rest = path.slice(type.length);
  return `pkg:${type}${equalName(type, rest)}`;
}

/** A name by which a package without a package URL is held against one that has it. */
export function plainName(identity: string): string {
  const name = identity.startsWith('pkg:') ? identity.slice(identity.indexOf('/') + 1) : identity;
  return name
    .toLowerCase()
    .replaceAll(':', '/')
    .replaceAll(/[-_.]+/g, '-');
}

function equalName(type: string, name: string): string {
  switch (type) {
    case 'pypi':
      return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
    case 'npm':
    case 'golang':
    case 'composer':
    case 'github':
    case 'githubactions':
    case 'deb':
    case 'apk':
      return name.toLowerCase();
    default:
      return name;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
