import type { Finding } from '../../../../shared/domain/findings/finding.ts';
import { isObject, type Json, stringAt } from '../../../../shared/domain/json/json.ts';
import { packageUrl } from '../../../../shared/domain/package-url/package-url.ts';
import { endsOfNpmRange, inNpmRange } from '../../../../shared/domain/versions/npm-range.ts';
import { namedList } from '../packages/named-list.ts';
import { severityOfWord } from '../packages/severity.ts';
import { createBroughtBy } from './brought-by.ts';
import type { LockFile } from './lock-file.ts';
import type { NpmAdvisory, NpmReport, NpmVulnerability } from './report.ts';

/** One version of one package that an advisory is about, with the places where it is installed. */
type Affected = { readonly version: string; readonly nodes: readonly string[] };

/** One finding for each advisory and installed version; packages that only need a bad one are named in it. */
export function npmFindings(report: NpmReport, path: string, lock: LockFile | undefined): readonly Finding[] {
  const directOf = directNames(report, lock);
  return report.vulnerabilities.flatMap((vulnerability) =>
    vulnerability.advisories.flatMap((advisory) =>
      affected(vulnerability, advisory, lock).map((each) =>
        finding(vulnerability, advisory, each, { path, lock, direct: directOf(vulnerability, each) }),
      ),
    ),
  );
}

type Where = {
  readonly path: string;
  readonly lock: LockFile | undefined;
  readonly direct: readonly string[];
};

function finding(
  { name, fix }: NpmVulnerability,
  advisory: NpmAdvisory,
  { version, nodes }: Affected,
  { path, lock, direct }: Where,
): Finding {
  const called = version === '' ? name : `${name} ${version}`;
  const fixedVersions = endsOfNpmRange(advisory.range);
  const development = nodes.length > 0 && nodes.every((node) => lock?.packages.get(node)?.development);
  const line = nodes.map((node) => lock?.lineOf(node)).find((found) => found !== undefined);
  const { score, url, cwes } = advisory;
  return {
    kind: 'vulnerability',
    tool: 'npm-audit',
    id: idOf(advisory),
    aliases: [],
    severity: severityOfWord(advisory.severity),
    ...(score === undefined ? {} : { score }),
    title: advisory.title === '' ? `${name} is vulnerable` : advisory.title,
    message: `${called} is in the range ${advisory.range || '*'}${broughtIn(name, direct)}${development ? '; for development only' : ''}.`,
    remedy: remedyOf(name, fix),
    ...(url === undefined ? {} : { url }),
    ...(cwes.length === 0 ? {} : { cwes }),
    package: {
      purl: packageUrl({ ecosystem: 'npm', name, version }),
      name,
      version,
      fixedVersions,
      status: fixedVersions.length > 0 ? 'fixed' : 'affected',
    },
    place: { path, ...(line === undefined ? {} : { startLine: line }) },
  };
}

/** npm tests every version of a package against every advisory, and lists the places of all of them together. */
function affected(
  { nodes }: NpmVulnerability,
  { range }: NpmAdvisory,
  lock: LockFile | undefined,
): readonly Affected[] {
  const byVersion = new Map<string, string[]>();
  for (const node of nodes) {
    const version = lock?.packages.get(node)?.version ?? '';
    if (version !== '' && inNpmRange(version, range) === false) continue;
    byVersion.set(version, [...(byVersion.get(version) ?? []), node]);
  }
  if (byVersion.size === 0) byVersion.set('', []);
  return [...byVersion].map(([version, places]) => ({ version, nodes: places }));
}

/** By the lock file; without it by npm's own chains, which leave out what a newer version in range would mend. */
function directNames(report: NpmReport, lock: LockFile | undefined) {
  const broughtBy = lock && createBroughtBy(lock);
  const byName = new Map(report.vulnerabilities.map((each) => [each.name, each]));
  return (vulnerability: NpmVulnerability, { nodes }: Affected): readonly string[] => {
    const found = new Set(nodes.flatMap((node) => broughtBy?.(node) ?? []));
    if (found.size > 0) return [...found].sort();
    const seen = new Set([vulnerability.name]);
    for (const name of seen) for (const effect of byName.get(name)?.effects ?? []) seen.add(effect);
    return [...seen].filter((name) => byName.get(name)?.direct).sort();
  };
}

function broughtIn(name: string, direct: readonly string[]): string {
  const others = direct.filter((each) => each !== name);
  if (others.length === direct.length) return others.length === 0 ? '' : `, brought by ${namedList(others)}`;
  return others.length === 0
    ? ', a direct dependency'
    : `, a direct dependency, brought by ${namedList(others)} too`;
}

/** What `npm audit fix` could do. */
function remedyOf(name: string, fix: Json | undefined): string {
  if (fix === true) return `Update ${name} within its range: npm audit fix`;
  if (!isObject(fix))
    return `No version of the direct dependency mends it: override ${name}, or replace what needs it`;
  const to = `${stringAt(fix, 'name') ?? name} to ${stringAt(fix, 'version') ?? 'a newer version'}`;
  return fix.isSemVerMajor === true
    ? `Update ${to}, a major version: npm audit fix --force`
    : `Update ${to}: npm audit fix --force, which changes the range in package.json`;
}

function idOf({ url, source }: NpmAdvisory): string {
  return /GHSA(-[0-9a-z]{4}){3}/i.exec(url ?? '')?.[0] ?? `npm:${source}`;
}
