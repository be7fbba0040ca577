/** One provider of a lock file. */
export type LockedProvider = {
  /** `registry.terraform.io/hashicorp/google` */
  readonly source: string;
  readonly version: string;
  readonly hashes: readonly string[];
  /** 1-based, of its block. */
  readonly line: number;
};

/** The providers of a `.terraform.lock.hcl`. Tools write it, always in one form; what is not of that form is passed over. */
export function readLock(text: string): readonly LockedProvider[] {
  return [...text.matchAll(BLOCK)].map(({ 0: block, 1: source = '', index }) => ({
    source,
    version: /^\s*version\s*=\s*"([^"]*)"/m.exec(block)?.[1] ?? '',
    hashes: [...block.matchAll(/"((?:h1|zh):[^"]*)"/g)].map(([, hash = '']) => hash),
    line: text.slice(0, index).split('\n').length,
  }));
}

/**
 * A lock file with digests that were learnt of the very releases that it names. Two lists that share a digest are about one release, for
 * a registry signs the list of all its platforms; so what another lock file was verified against holds for this one.
 */
export function withKnownHashes(text: string, learnt: readonly LockedProvider[]): string {
  return changed(text, ({ source, version, hashes }) => {
    const same = learnt.filter(
      (other) =>
        other.source === source &&
        other.version === version &&
        other.hashes.some((hash) => hashes.includes(hash)),
    );
    return [...new Set([...hashes, ...same.flatMap((other) => other.hashes)])];
  });
}

/** A lock file that still says which versions, and takes any package of them. */
export function withoutHashes(text: string): string {
  return changed(text, () => []);
}

const BLOCK = /^provider\s+"([^"]+)"\s*\{[\s\S]*?^\}/gm;

function changed(text: string, hashesOf: (provider: LockedProvider) => readonly string[]): string {
  return text.replace(BLOCK, (block) => {
    const [provider] = readLock(block);
    if (provider === undefined) return block;
    const hashes = [...hashesOf(provider)].sort();
    const list =
      hashes.length === 0 ? '' : `  hashes = [\n${hashes.map((hash) => `    "${hash}",\n`).join('')}  ]\n`;
    const bare = block.replace(/^\s*hashes\s*=\s*\[[\s\S]*?\]\n/m, '');
    return bare.replace(/\}$/, `${list}}`);
  });
}
