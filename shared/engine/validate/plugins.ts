import { type LockedProvider, readLock } from '../../domain/validation/lock-file.ts';
import type { ScratchTrees } from '../../ports/scratch-trees.ts';
import { makeOneAtATime } from './one-at-a-time.ts';

/** Packages of providers that all inits of this run read, and that one at a time may add to. */
export type Plugins = {
  /** Absolute. */
  readonly folder: string;
  /** Absolute: where those who fetch keep what they fetched, so that a version is fetched once. The user's, where there is one. */
  readonly cache: string;
  /** Whether the cache is the user's: what is verified may come from it too. */
  readonly isUsersCache: boolean;
  /** Rises with every package that comes in. */
  generation(): number;
  /** Whether the newest that fits has been asked for, of folders that want the same and have no lock file. */
  isResolved(wanted: string): boolean;
  /** What lock files were verified against so far. */
  learnt(): readonly LockedProvider[];
  /** The writer's turn. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Takes in what an init installed, and the lock file that it wrote. */
  takeIn(installed: {
    readonly folder: string;
    readonly lock: string;
    readonly wanted: string;
  }): Promise<void>;
};

export type PluginPlaces = Pick<Plugins, 'folder' | 'cache' | 'isUsersCache'>;

/** A folder of packages, empty at first. */
export function makePlugins(places: PluginPlaces, trees: ScratchTrees): Plugins {
  const inTurn = makeOneAtATime();
  const resolved = new Set<string>();
  const learnt: LockedProvider[] = [];
  let generation = 0;
  return {
    ...places,
    inTurn,
    generation: () => generation,
    isResolved: (wanted) => resolved.has(wanted),
    learnt: () => learnt,
    takeIn: async ({ folder: from, lock, wanted }) => {
      generation += await trees.adopt(from, places.folder);
      resolved.add(wanted);
      learnt.push(...readLock(lock));
    },
  };
}
