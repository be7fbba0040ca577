import { readPackageUrl } from '../../package-url/package-url.ts';
import { withoutOrdinal } from '../code-anchor.ts';
import { advisoryName, isCve } from '../merge/advisory-name.ts';
import { packageIdentities, packageIdentity, plainName } from '../merge/package-identity.ts';
import type { MergedFinding } from '../merged-finding.ts';
import { pathOf } from '../place-of-use.ts';
import type { Exception } from './exception.ts';
import { isGlob, matcherOf } from './path-glob.ts';

/** Which exceptions mean a finding. They are sorted by id once, so that many of both take no time. */
export function matchExceptions(
  exceptions: readonly Exception[],
): (finding: MergedFinding) => readonly Exception[] {
  const compiled = exceptions.map((exception) => ({ exception, means: compile(exception) }));
  const byId = Map.groupBy(compiled, ({ exception }) => advisoryName(exception.id));
  const forAll = byId.get('*') ?? [];
  const identityOf = packageIdentities();
  return (finding) => {
    const named = namesFor(finding).flatMap((name) => byId.get(name) ?? []);
    if (named.length + forAll.length === 0) return [];
    const identity = finding.package === undefined ? undefined : identityOf(finding.package);
    const subject = { finding, identity, path: pathOf(finding) };
    return [...named, ...forAll].filter(({ means }) => means(subject)).map(({ exception }) => exception);
  };
}

/** The names under which a finding may be excused. A CVE excuses only what is about that CVE: not an advisory that lists it with another. */
function namesFor({ kind, id, aliases, seenBy }: MergedFinding): readonly string[] {
  const names = [...new Set([id, ...aliases, ...seenBy.map((one) => one.id)].map(advisoryName))];
  return kind === 'vulnerability' ? names.filter((name) => name === id || !isCve(name)) : names;
}

/** A finding, with what every exception asks of it. */
type Subject = {
  readonly finding: MergedFinding;
  /** Its package without version. */
  readonly identity: string | undefined;
  readonly path: string | undefined;
};

type Test = (subject: Subject) => boolean;

function compile({ packages, paths, spot }: Exception): Test {
  const packageTests = packages.map(packageTest);
  const pathTests = paths.map(matcherOf);
  return (subject) => {
    const { finding, path } = subject;
    // Who excuses a secret says where it is: the rule alone would excuse those that are still to be leaked.
    if (finding.kind === 'secret' && paths.length === 0) return false;
    if (packages.length > 0 && !packageTests.some((test) => test(subject))) return false;
    if (paths.length > 0 && (path === undefined || !pathTests.some((test) => test(path)))) return false;
    return spot === undefined || isAt(spot, finding);
  };
}

function packageTest(pattern: string): Test {
  const plain = pattern.replaceAll('%40', '@');
  if (isGlob(plain)) {
    const test = matcherOf(plain);
    return ({ identity }) => identity !== undefined && test(identity);
  }
  const wanted = packageIdentity({ purl: pattern, name: pattern });
  const version = readPackageUrl(pattern)?.version;
  return ({ finding: { package: found }, identity }) => {
    if (found === undefined) return false;
    const same = found.purl === undefined ? plainName(found.name) === plainName(wanted) : identity === wanted;
    return same && (version === undefined || found.version.split(', ').every((one) => one === version));
  };
}

function isAt(
  { commit, line, anchor }: NonNullable<Exception['spot']>,
  { commit: foundCommit, place, anchor: foundAnchor }: MergedFinding,
): boolean {
  if (commit !== undefined && commit !== foundCommit) return false;
  if (anchor !== undefined && withoutOrdinal(foundAnchor ?? '') !== '') return anchor === foundAnchor;
  return line === undefined || line === place?.startLine;
}
