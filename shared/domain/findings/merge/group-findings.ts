import type { Finding } from '../finding.ts';
import type { KeyParts } from '../key.ts';
import type { MergedFinding } from '../merged-finding.ts';
import { byText } from '../text-order.ts';
import type { Advisory } from './advisories.ts';
import { plainName } from './package-identity.ts';

/** A finding with what was found out about it; merging anew what was merged before changes nothing. */
export type Member = {
  readonly finding: Finding | MergedFinding;
  readonly advisory: Advisory | undefined;
  readonly parts: KeyParts;
};

/** Findings that tell of the same thing, in groups. Every finding is in exactly one. */
export function groupFindings(members: readonly Member[]): readonly (readonly Member[])[] {
  const ofPackages = members.filter(({ finding }) => finding.package !== undefined);
  const others = members.filter(({ finding }) => finding.package === undefined);
  return [...groupByPackage(ofPackages), ...groupBySpot(others)];
}

/** The same advisory for the same package at the same place of use: versions and lines are many of one. */
function groupByPackage(members: readonly Member[]): readonly (readonly Member[])[] {
  const nameless = members.filter(({ finding }) => finding.package?.purl === undefined);
  const wanted = new Set(nameless.map(({ parts }) => plainSpot(parts)));
  const withPurl = new Map<string, Set<string>>();
  for (const { finding, parts } of wanted.size === 0 ? [] : members) {
    const spot = plainSpot(parts);
    if (finding.package?.purl === undefined || !wanted.has(spot)) continue;
    withPurl.set(spot, (withPurl.get(spot) ?? new Set()).add(parts.package));
  }
  const groups = Map.groupBy(members, ({ finding, parts }) => {
    const same = finding.package?.purl === undefined ? withPurl.get(plainSpot(parts)) : undefined;
    const [only] = same ?? [];
    return spotOf(parts, only === undefined || same?.size !== 1 ? parts.package : only);
  });
  return [...groups.values()];
}

const plainSpot = (parts: KeyParts): string => spotOf(parts, plainName(parts.package));

function spotOf({ kind, id, where }: KeyParts, name: string): string {
  return `${kind}\n${id}\n${where}\n${name}`;
}

/** The same rule at the same line. What one tool tells twice of a line are two; what two tools tell of it is one. */
function groupBySpot(members: readonly Member[]): readonly (readonly Member[])[] {
  const spots = Map.groupBy(members, ({ finding: { place, commit }, parts }) =>
    JSON.stringify([parts, place?.startLine, commit]),
  );
  return [...spots.values()].flatMap((spot) => (spot.length === 1 ? [spot] : slotsOf(spot)));
}

function slotsOf(spot: readonly Member[]): readonly (readonly Member[])[] {
  const slots: { readonly tools: Set<string>; readonly members: Member[] }[] = [];
  for (const same of [...Map.groupBy(spot, toldBy).entries()].sort(([a], [b]) => byText(a, b))) {
    const tools = same[1].flatMap(({ finding }) => toolsOf(finding));
    const free = slots.find((slot) => !tools.some((tool) => slot.tools.has(tool)));
    const slot = free ?? { tools: new Set<string>(), members: [] };
    if (free === undefined) slots.push(slot);
    for (const tool of tools) slot.tools.add(tool);
    slot.members.push(...same[1]);
  }
  return slots.map(({ members }) => members);
}

/** From left to right; what one tool tells of one column twice is one thing. */
function toldBy({ finding }: Member): string {
  const { startColumn = 0, endColumn = 0 } = finding.place ?? {};
  const columns = [startColumn, endColumn].map((column) => String(column).padStart(9, '0')).join(' ');
  return `${columns} ${toolsOf(finding).join(' ')}`;
}

function toolsOf(finding: Finding | MergedFinding): readonly string[] {
  return 'seenBy' in finding ? [...new Set(finding.seenBy.map(({ tool }) => tool))] : [finding.tool];
}
