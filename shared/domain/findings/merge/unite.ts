import { canonicalJson } from '../../json/canonical.ts';
import type { Json } from '../../json/json.ts';
import type { AffectedPackage, Finding, FindingPlace } from '../finding.ts';
import type { MergedFinding, Sighting } from '../merged-finding.ts';
import { rank, worse } from '../severity.ts';
import { byText, distinct } from '../text-order.ts';
import { namesOf } from './advisories.ts';
import { isCve } from './advisory-name.ts';
import type { Member } from './group-findings.ts';

/** A merged finding whose key is still to be numbered. */
export type Keyless = Omit<MergedFinding, 'key'>;

/** One finding of all that tell the same: the gravest one speaks, the others add what it leaves out. */
export function unite(group: readonly Member[]): Keyless {
  return group.length === 1 ? alone(group) : together(group.toSorted(byWeight));
}

/** Most findings are seen by one tool; what it told stays as it is. */
function alone(group: readonly Member[]): Keyless {
  const [{ finding }] = group as [Member];
  const { cwes, package: affected } = finding;
  return {
    ...finding,
    ...identityOf(group),
    ...(cwes !== undefined && { cwes: distinct(cwes) }),
    ...(affected !== undefined && { package: unitedPackage([affected]) }),
    seenBy: sightings([finding]),
  };
}

function together(members: readonly Member[]): Keyless {
  const findings = members.map(({ finding }) => finding);
  const [first] = findings as [Finding];
  const firstOf = <K extends keyof Finding>(key: K): Finding[K] | undefined =>
    findings.find((finding) => finding[key] !== undefined && finding[key] !== '')?.[key];
  const { id, aliases } = identityOf(members);
  const scores = findings.flatMap(({ score }) => score ?? []);
  return {
    kind: first.kind,
    tool: first.tool,
    id,
    aliases,
    severity: findings.map(({ severity }) => severity).reduce(worse),
    ...(scores.length > 0 && { score: Math.max(...scores) }),
    title: firstOf('title') ?? '',
    message: firstOf('message') ?? '',
    ...present('remedy', firstOf('remedy')),
    ...present('url', firstOf('url')),
    ...present('cwes', unitedTexts(findings.map(({ cwes }) => cwes))),
    ...present('package', unitedPackage(findings.flatMap((finding) => finding.package ?? []))),
    ...present('place', topmost(findings.flatMap(({ place }) => place ?? []))),
    ...present('artifact', firstOf('artifact')),
    ...present('commit', firstOf('commit')),
    ...present('anchor', firstOf('anchor')),
    seenBy: sightings(findings),
  };
}

function identityOf(members: readonly Member[]): Pick<Finding, 'id' | 'aliases'> {
  const [{ advisory, finding }] = members as [Member];
  if (advisory === undefined) {
    const aliases = distinct(members.flatMap((member) => member.finding.aliases));
    return { id: finding.id, aliases: aliases.filter((name) => name !== finding.id) };
  }
  // Other CVEs that a tool names beside this one are no names of it, but the reader may look for them.
  const others = members.flatMap((member) => namesOf(member.finding)).filter(isCve);
  const own = new Set([advisory.id, ...advisory.aliases]);
  return {
    id: advisory.id,
    aliases: [...advisory.aliases, ...distinct(others).filter((name) => !own.has(name))],
  };
}

function unitedPackage(packages: readonly AffectedPackage[]): AffectedPackage | undefined {
  const [first] = packages;
  if (first === undefined) return undefined;
  const fixedVersions = naturally(packages.flatMap((one) => one.fixedVersions));
  const versions = naturally(packages.flatMap(({ version }) => version.split(', ')));
  const statuses = packages.map(({ status }) => status);
  return {
    ...present('purl', packages.find(({ purl }) => purl !== undefined)?.purl),
    name: first.name,
    version: versions.join(', '),
    fixedVersions,
    ...present('status', statuses.find((status) => status === 'fixed') ?? statuses.find((one) => one)),
  };
}

const PARTS = /\d+|\D+/g;

/** 1.9 before 1.10. */
function naturally(versions: readonly string[]): readonly string[] {
  if (versions.length === 1 && versions[0] !== '') return versions;
  return distinct(versions.filter((version) => version !== '')).toSorted(byNumbers);
}

function byNumbers(one: string, other: string): number {
  const a: readonly string[] = one.match(PARTS) ?? [];
  const b: readonly string[] = other.match(PARTS) ?? [];
  for (const [index, part] of a.entries()) {
    const against = b[index] ?? '';
    const numeric = /^\d/.test(part) && /^\d/.test(against);
    const order = (numeric ? Number(part) - Number(against) : 0) || byText(part, against);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function unitedTexts(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const texts = distinct(lists.flatMap((list) => list ?? []));
  return texts.length === 0 ? undefined : texts;
}

function topmost(places: readonly FindingPlace[]): FindingPlace | undefined {
  return places.toSorted(
    (a, b) => line(a) - line(b) || (a.startColumn ?? 0) - (b.startColumn ?? 0) || tie(a, b),
  )[0];
}

/** A finding without a line says less of its place than one with it. */
const line = (place: FindingPlace): number => place.startLine ?? Number.MAX_SAFE_INTEGER;

function sightings(findings: readonly (Finding | MergedFinding)[]): readonly Sighting[] {
  const all = findings.flatMap((finding): readonly Sighting[] =>
    'seenBy' in finding
      ? finding.seenBy
      : [{ tool: finding.tool, id: finding.id, severity: finding.severity }],
  );
  const once = new Map(all.map((one) => [JSON.stringify([one.tool, one.id, one.severity]), one]));
  return [...once.values()].sort(
    (a, b) => byText(a.tool, b.tool) || byText(a.id, b.id) || rank(a.severity) - rank(b.severity),
  );
}

/** The gravest first; of equals the tool, and at last the text decides, so that no order of input matters. */
function byWeight({ finding: a }: Member, { finding: b }: Member): number {
  return rank(a.severity) - rank(b.severity) || byText(a.tool, b.tool) || byText(a.id, b.id) || tie(a, b);
}

function tie(one: object, other: object): number {
  return byText(canonicalJson(one as Json), canonicalJson(other as Json));
}

function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
