/** Trees of this run that show the checkout without being it, so that tools which write beside what they read never touch it. */
export interface ScratchTrees {
  /**
   * Shows a checkout in `into`, which it makes. Folders of `own` (relative, with `/`) and those above them are real, and what lies in them is
   * linked; everything else leads to the checkout by one link. Lock files are copies, so whatever is written to a folder of `own` stays there.
   */
  show(tree: ShownTree): Promise<void>;
  /**
   * Moves packages of providers from where init put them to where others find them, each in one step: a reader sees a package
   * whole or not at all. What is there already stays. Gives the number of those that were new.
   */
  adopt(from: string, into: string): Promise<number>;
}

export type ShownTree = {
  /** Absolute. */
  readonly checkout: string;
  /** Absolute; does not exist yet. */
  readonly into: string;
  readonly own: readonly string[];
  /** Names that are not shown in folders of `own`. */
  readonly without: readonly string[];
  /** Names of files that are copied rather than linked. */
  readonly copied: readonly string[];
};
