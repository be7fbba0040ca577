import type { InitReading } from '../../domain/validation/initialising.ts';
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
  /** Notes that the network kept those who want this from fetching it. */
  missed(wanted: string, reading: InitReading): void;
  /** How it went for them, once it is no use to try again: each try may last until the network times out. */
  outOfReach(wanted: string): InitReading | undefined;
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

/** One may be a connection that was lost. */
const TRIES = 2;

/** A folder of packages, empty at first. */
export function makePlugins(places: PluginPlaces, trees: ScratchTrees): Plugins {
  const inTurn = makeOneAtATime();
  const resolved = new Set<string>();
  const learnt: LockedProvider[] = [];
  const misses = new Map<string, readonly InitReading[]>();
  let generation = 0;
  return {
    ...places,
    inTurn,
    generation: () => generation,
    isResolved: (wanted) => resolved.has(wanted),
    learnt: () => learnt,
    missed: (wanted, reading) => void misses.set(wanted, [...(misses.get(wanted) ?? []), reading]),
    outOfReach: (wanted) => misses.get(wanted)?.[TRIES - 1],
    takeIn: async ({ folder: from, lock, wanted }) => {
      generation += await trees.adopt(from, places.folder);
      resolved.add(wanted);
      learnt.push(...readLock(lock));
    },
  };
}
