import type { Module } from '../terraform/module.ts';
import { pathMatcher } from '../text/path-matcher.ts';
import { circlesOf, reachable } from './circles.ts';
import type { Discovery, ExpectedAlias, FoundFolder } from './discovery.ts';
import { below, folderText } from './folder-path.ts';

export type DiscoverWish = {
  /** Every file of the checkout, relative, with `/`. */
  readonly files: readonly string[];
  /** Globs of folders and files that are left out. */
  readonly exclude: readonly string[];
};

/** Tells roots from modules, and who calls whom. A folder that is excluded is still known to its callers: only its own run is left out. */
export function discover(modules: readonly Module[], { files, exclude }: DiscoverWish): Discovery {
  const known = new Set(modules.map(({ folder }) => folder));
  const uses = new Map(modules.map((module) => [module.folder, localCalls(module, known)]));
  const usedBy = callersOf(uses);
  const circles = circlesOf(uses);
  const endless = reachable(circles.flat(), usedBy);
  const locks = new Set(files.filter((path) => /(?:^|\/)\.terraform\.lock\.hcl$/.test(path)));
  const isExcluded = pathMatcher(exclude);
  const all = modules
    .map(
      (module): FoundFolder => ({
        ...{ folder: module.folder, module },
        ...kindOf(module, usedBy.get(module.folder) ?? [], locks),
        uses: uses.get(module.folder) ?? [],
        usedBy: usedBy.get(module.folder) ?? [],
        locked: locks.has(below(module.folder, '.terraform.lock.hcl')),
        aliases: aliasesOf(module),
        endless: endless.has(module.folder),
      }),
    )
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const left = all.filter(({ folder }) => folder !== '' && isExcluded(folder));
  return {
    folders: all.filter((one) => !left.includes(one)),
    circles,
    notes: left.map(({ folder }) => `${folder} is left out: it is excluded`),
  };
}

function localCalls({ calls }: Module, known: ReadonlySet<string>): readonly string[] {
  const called = [...calls.values()].flatMap(({ source }) =>
    source.kind === 'local' && source.folder !== undefined && known.has(source.folder) ? [source.folder] : [],
  );
  return [...new Set(called)].sort();
}

function callersOf(uses: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const callers = new Map<string, string[]>();
  for (const [folder, called] of uses)
    for (const one of called) callers.set(one, [...(callers.get(one) ?? []), folder].sort());
  return callers;
}

/** What is applied says so: it keeps its state somewhere, or has chosen its providers. Of the rest, what nobody calls is a root. */
function kindOf(
  { folder, backend, providers, requiredProviders }: Module,
  usedBy: readonly string[],
  locks: ReadonlySet<string>,
): Pick<FoundFolder, 'kind' | 'because'> {
  const root = (because: string) => ({ kind: 'root', because }) as const;
  if (backend !== undefined) return root(`it has the backend ${backend.type}`);
  const expects = [...requiredProviders.values()].some(
    ({ configurationAliases }) => configurationAliases.length > 0,
  );
  const others = usedBy.filter((one) => one !== folder);
  const [caller] = others;
  if (caller !== undefined) {
    const more = others.length === 1 ? '' : ` and ${others.length - 1} more`;
    return { kind: 'module', because: `${folderText(caller)} calls it${more}` };
  }
  if (expects) return { kind: 'module', because: 'it expects providers of its callers' };
  if (locks.has(below(folder, '.terraform.lock.hcl'))) return root('it has a lock file');
  if (providers.length > 0) return root('it configures a provider');
  if (/(?:^|\/)modules(?:\/|$)/.test(folder))
    return { kind: 'module', because: 'it lies below a folder called modules' };
  return root('nobody calls it');
}

function aliasesOf({ requiredProviders }: Module): readonly ExpectedAlias[] {
  return [...requiredProviders.values()].flatMap(({ configurationAliases }) =>
    configurationAliases.flatMap((text) => {
      const [provider, alias] = text.split('.');
      return provider === undefined || alias === undefined ? [] : [{ provider, alias }];
    }),
  );
}
