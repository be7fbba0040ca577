import { reachable } from '../../domain/validation/circles.ts';
import type { Discovery } from '../../domain/validation/discovery.ts';
import type { ScratchTrees, ShownTree } from '../../ports/scratch-trees.ts';

/** A tree in which Terraform may work: what an earlier init left in the checkout is not in it, and lock files are copies. */
export async function showTree(
  tree: Pick<ShownTree, 'checkout' | 'into' | 'own'>,
  { trees }: { readonly trees: ScratchTrees },
): Promise<void> {
  await trees.show({ ...tree, without: ['.terraform'], copied: ['.terraform.lock.hcl'] });
}

/** Folders with all modules that they use: Terraform follows links, and would name what lies behind one by its place in the checkout. */
export function withModules(folders: readonly string[], discovery: Discovery): readonly string[] {
  const uses = new Map(discovery.folders.map((one) => [one.folder, one.uses]));
  return [...reachable(folders, uses)];
}
