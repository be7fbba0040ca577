import type { Tree } from './tree.ts';

/** Ends the trees that are left when this process ends. */
export type ExitGuard = {
  /** @returns how to let go of the tree, once it is gone */
  watch(tree: Tree): () => void;
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A process group of its own does not hear the runner's SIGINT, and lives on when its parent dies. While trees are watched, an exit ends
 * them; so does a signal that nobody else handles. Who handles signals (an action does, to cancel) is left to do so.
 */
export function makeExitGuard(): ExitGuard {
  const watched = new Set<Tree>();
  const endAll = (): void => {
    for (const tree of watched) tree.endNow();
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > 1) return;
    endAll();
    stopListening();
    process.kill(process.pid, signal);
  };
  const listen = (): void => {
    process.on('exit', endAll);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  };
  const stopListening = (): void => {
    process.off('exit', endAll);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  return {
    watch: (tree) => {
      if (watched.size === 0) listen();
      watched.add(tree);
      return () => {
        if (watched.delete(tree) && watched.size === 0) stopListening();
      };
    },
  };
}
