import { readPackageUrl } from '../../package-url/package-url.ts';
import { withoutOrdinal } from '../code-anchor.ts';
import { advisoryName, isCve } from '../merge/advisory-name.ts';
import { packageIdentity, plainName } from '../merge/package-identity.ts';
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
  return (finding) =>
    [...namesFor(finding).flatMap((name) => byId.get(name) ?? []), ...forAll]
      .filter(({ means }) => means(finding))
      .map(({ exception }) => exception);
}

/** The names under which a finding may be excused. A CVE excuses only what is about that CVE: not an advisory that lists it with another. */
function namesFor({ kind, id, aliases, seenBy }: MergedFinding): readonly string[] {
  const names = [...new Set([id, ...aliases, ...seenBy.map((one) => one.id)].map(advisoryName))];
  return kind === 'vulnerability' ? names.filter((name) => name === id || !isCve(name)) : names;
}

type Test = (finding: MergedFinding) => boolean;

function compile(exception: Exception): Test {
  const { packages, paths, spot } = exception;
  const packageTests = packages.map(packageTest);
  const pathTests = paths.map(matcherOf);
  return (finding) => {
    // Who excuses a secret says where it is: the rule alone would excuse those that are still to be leaked.
    if (finding.kind === 'secret' && paths.length === 0) return false;
    if (packages.length > 0 && !packageTests.some((test) => test(finding))) return false;
    const path = pathOf(finding);
    if (paths.length > 0 && (path === undefined || !pathTests.some((test) => test(path)))) return false;
    return spot === undefined || isAt(spot, finding);
  };
}

function packageTest(pattern: string): Test {
  const plain = pattern.replaceAll('%40', '@');
  if (isGlob(plain)) {
    const test = matcherOf(plain);
    return (finding) => finding.package !== undefined && test(packageIdentity(finding.package));
  }
  const identity = packageIdentity({ purl: pattern, name: pattern });
  const version = readPackageUrl(pattern)?.version;
  return ({ package: found }) => {
    if (found === undefined) return false;
    const same =
      found.purl === undefined
        ? plainName(found.name) === plainName(identity)
        : packageIdentity(found) === identity;
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
