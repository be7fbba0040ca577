import { ownerOf } from '../terraform/environment.ts';
import type { Module } from '../terraform/module.ts';
import { pathMatcher } from '../text/path-matcher.ts';
import type { Flavour, StepTarget } from './step.ts';

export type TargetWish = {
  /** '' for all: the folder of the checkout that tools are started in. */
  readonly folder: string;
  /** Folders that are run. */
  readonly chosen: ReadonlySet<string>;
  readonly exclude: readonly string[];
  readonly flavour: Flavour;
};

/** What the tools that look at many folders at once are asked of, by paths from the folder that they are started in. */
export function stepTarget(
  seen: {
    readonly modules: readonly Module[];
    readonly files: readonly string[];
    readonly texts: Readonly<Record<string, string>>;
  },
  { folder, chosen, exclude, flavour }: TargetWish,
): StepTarget {
  const isExcluded = pathMatcher(exclude);
  const within = insideOf(folder);
  const isRead = (path: string) => ownerOf(path, chosen) !== undefined && !isExcluded(path);
  const modules = seen.modules.filter((module) => chosen.has(module.folder));
  return {
    folders: [...chosen].flatMap((one) => within(one) ?? []).sort(),
    files: seen.files.filter(isRead).flatMap((path) => within(path) ?? []),
    resources: modules.reduce((sum, { resources, data }) => sum + resources.size + data.size, 0),
    texts: Object.fromEntries(
      Object.entries(seen.texts).flatMap(([path, text]) => {
        const inside = within(path);
        return inside === undefined ? [] : [[inside, text] as const];
      }),
    ),
    flavour,
  };
}

/** A path of the checkout as one of a folder in it; undefined for those outside. */
function insideOf(folder: string): (path: string) => string | undefined {
  if (folder === '') return (path) => path;
  return (path) =>
    path === folder ? '' : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
