import { readKey } from '../key.ts';
import { everythingLooked, type Looks } from '../looks.ts';
import type { MergedFinding } from '../merged-finding.ts';
import { imageName } from '../place-of-use.ts';
import { isWorse, type KnownSeverity, type Severity } from '../severity.ts';
import type { KnownFinding, KnownReview } from './known-finding.ts';
import { matchKnown } from './match-known.ts';

export type ComparedKnown = {
  /** By key of the finding; one that is not here is new. `raisedFrom`: it became worse, and counts as new. */
  readonly standings: ReadonlyMap<string, { readonly raisedFrom?: KnownSeverity | undefined }>;
  readonly review: KnownReview;
  readonly warnings: readonly string[];
};

/** What was there before, what became worse since, and what is gone. */
export function compareKnown(
  findings: readonly MergedFinding[],
  known: readonly KnownFinding[],
  looks: Looks,
  countAs: (severity: Severity) => KnownSeverity,
): ComparedKnown {
  const matches = matchKnown(findings, known);
  const standings = new Map<string, { readonly raisedFrom?: KnownSeverity | undefined }>();
  let secrets = 0;
  for (const { key, kind, severity } of findings) {
    const entry = matches.get(key);
    if (entry === undefined) continue;
    const before = countAs(entry.severity);
    if (kind === 'secret' && entry.reason === undefined) secrets++;
    else standings.set(key, isWorse(countAs(severity), before) ? { raisedFrom: before } : {});
  }
  const present = new Set([...matches.values()].map(({ key }) => key));
  const gone = known.filter((entry) => !present.has(entry.key) && wasLookedFor(entry, looks));
  return {
    standings,
    review: {
      count: [...standings.values()].filter(({ raisedFrom }) => raisedFrom === undefined).length,
      fixed: gone.map(({ key, title }) => ({ key, title })),
    },
    warnings: secrets === 0 ? [] : [secretsWarning(secrets)],
  };
}

/** Gone is only what its own tools would have seen again, at the same place. */
function wasLookedFor({ key, tools }: KnownFinding, looks: Looks): boolean {
  const where = readKey(key)?.where ?? '';
  const image = where.startsWith('image:') ? where.slice('image:'.length) : undefined;
  const there = looks.filter((look) =>
    image === undefined
      ? look.image === undefined
      : look.image !== undefined && imageName(look.image) === image,
  );
  return tools.length === 0 ? everythingLooked(there) : tools.every((tool) => everythingLooked(there, tool));
}

function secretsWarning(count: number): string {
  const many = count > 1;
  return (
    `${count} ${many ? 'secrets are' : 'secret is'} among the known findings without a reason, and ${many ? 'count' : 'counts'} as new: ` +
    `a secret that leaked is to be revoked. Add a "reason" to the entry where that was done`
  );
}
