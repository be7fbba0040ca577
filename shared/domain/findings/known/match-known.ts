import { formatKey, type KeyParts, readKey } from '../key.ts';
import { isCve } from '../merge/advisory-name.ts';
import type { MergedFinding } from '../merged-finding.ts';
import { byText } from '../text-order.ts';
import type { KnownFinding } from './known-finding.ts';

/**
 * The known finding that each finding is, by key of the finding. A tool that joins, or leaves, may change by which name an advisory goes:
 * then its other names find it. One known finding answers for one finding, so an advisory that comes to mean two CVEs is one known and one new.
 */
export function matchKnown(
  findings: readonly MergedFinding[],
  known: readonly KnownFinding[],
): ReadonlyMap<string, KnownFinding> {
  const byKey = new Map(known.map((entry) => [entry.key, entry]));
  const matches = new Map<string, KnownFinding>();
  const strangers: MergedFinding[] = [];
  for (const finding of findings) {
    const same = byKey.get(finding.key);
    if (same === undefined) strangers.push(finding);
    else matches.set(finding.key, same);
  }
  const taken = new Set([...matches.values()].map(({ key }) => key));
  const byName = namedOtherwise(known.filter(({ key }) => !taken.has(key)));
  for (const finding of byName.size === 0 ? [] : strangers.sort((a, b) => byText(a.key, b.key))) {
    const found = otherKeys(readKey(finding.key), finding.aliases)
      .flatMap((key) => byName.get(key) ?? [])
      .find((entry) => !taken.has(entry.key) && !areTwoCves(entry.key, finding.key));
    if (found === undefined) continue;
    taken.add(found.key);
    matches.set(finding.key, found);
  }
  return matches;
}

function namedOtherwise(known: readonly KnownFinding[]): ReadonlyMap<string, readonly KnownFinding[]> {
  const byName = new Map<string, KnownFinding[]>();
  for (const entry of known) {
    for (const key of otherKeys(readKey(entry.key), entry.aliases)) {
      const same = byName.get(key);
      if (same === undefined) byName.set(key, [entry]);
      else same.push(entry);
    }
  }
  return byName;
}

/** The keys that a vulnerability would have under each of its names. */
function otherKeys(parts: KeyParts | undefined, aliases: readonly string[]): readonly string[] {
  if (parts?.kind !== 'vulnerability') return [];
  return [parts.id, ...aliases].map((id) => formatKey({ ...parts, id }));
}

function areTwoCves(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map((key) => readKey(key)?.id);
  return isCve(a) && isCve(b) && a !== b;
}
