import type { ScratchTrees, ShownTree } from '../../ports/scratch-trees.ts';

/** A tree in which Terraform may work: what an earlier init left in the checkout is not in it, and lock files are copies. */
export async function showTree(
  tree: Pick<ShownTree, 'checkout' | 'into' | 'own'>,
  { trees }: { readonly trees: ScratchTrees },
): Promise<void> {
  await trees.show({ ...tree, without: ['.terraform'], copied: ['.terraform.lock.hcl'] });
}
