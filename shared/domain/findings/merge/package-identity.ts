import { packageIdentity as identityOfUrl } from '../../package-url/package-url.ts';
import type { AffectedPackage } from '../finding.ts';

/** A package whatever its version, distribution or architecture: `pkg:npm/@angular/core`. Its name where no package URL is known. */
export function packageIdentity({ purl, name }: Pick<AffectedPackage, 'purl' | 'name'>): string {
  const identity = purl === undefined ? undefined : identityOfUrl(purl);
  return identity?.replaceAll('%40', '@') ?? name;
}

/** The same for many findings of few packages: reading a package URL costs more than finding its package again. */
export function packageIdentities(): typeof packageIdentity {
  const read = new Map<string, string>();
  return ({ purl, name }) => {
    if (purl === undefined) return name;
    const bare = purl.replace(/[?#].*$/s, '').replace(/@[^@/]*$/, '');
    const identity = read.get(bare) ?? packageIdentity({ purl: bare, name });
    read.set(bare, identity);
    return identity;
  };
}

/** A name by which a package without a package URL is held against one that has it. */
export function plainName(identity: string): string {
  const name = identity.startsWith('pkg:') ? identity.slice(identity.indexOf('/') + 1) : identity;
  return name
    .toLowerCase()
    .replaceAll(':', '/')
    .replaceAll(/[-_.]+/g, '-');
}
