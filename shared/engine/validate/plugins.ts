import { type LockedProvider, readLock } from '../../domain/validation/lock-file.ts';
import type { ScratchTrees } from '../../ports/scratch-trees.ts';
import { makeOneAtATime } from './one-at-a-time.ts';

/** Packages of providers that all inits of this run read, and that one at a time may add to. */
export type Plugins = {
  /** Absolute. */
  readonly folder: string;
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

/** A folder of packages, empty at first. */
export function makePlugins(folder: string, trees: ScratchTrees): Plugins {
  const inTurn = makeOneAtATime();
  const resolved = new Set<string>();
  const learnt: LockedProvider[] = [];
  let generation = 0;
  return {
    folder,
    inTurn,
    generation: () => generation,
    isResolved: (wanted) => resolved.has(wanted),
    learnt: () => learnt,
    takeIn: async ({ folder: from, lock, wanted }) => {
      generation += await trees.adopt(from, folder);
      resolved.add(wanted);
      learnt.push(...readLock(lock));
    },
  };
}
