import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The bundles of one checkout. */
export type Bundles = {
  readonly root: string;
  /** The actions that have been built. */
  readonly actions: readonly string[];
  entry(action: string): string;
};

/** Finds what is measured: the committed bundles, or those of another checkout. */
export function findBundles(folder?: string): Bundles {
  const root = folder === undefined ? join(import.meta.dirname, '../..') : resolve(folder);
  const entry = (action: string) => join(root, action, 'dist/index.js');
  const actions = (existsSync(root) ? readdirSync(root) : []).filter(
    (name) => name.startsWith('action-') && existsSync(entry(name)),
  );
  if (actions.length === 0)
    throw new Error(`Expected action-*/dist/index.js in ${root}, found none: build them with npm run build`);
  return { root, actions, entry };
}
