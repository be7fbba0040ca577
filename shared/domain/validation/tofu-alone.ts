import { counted } from '../report/figures.ts';
import { folderOf } from '../terraform/paths.ts';
import { pathMatcher } from '../text/path-matcher.ts';
import { folderText } from './folder-path.ts';
import type { Flavour } from './step.ts';

const NAMED = 3;

/** Folders that only OpenTofu reads, in a sentence, where Terraform is what runs: to Terraform they are empty. undefined where there are none. */
export function tofuAlone(
  files: readonly string[],
  {
    folder,
    exclude,
    flavour,
  }: { readonly folder: string; readonly exclude: readonly string[]; readonly flavour: Flavour },
): string | undefined {
  if (flavour === 'tofu') return undefined;
  const isExcluded = pathMatcher(exclude);
  const own = files.filter((path) => (folder === '.' || path.startsWith(`${folder}/`)) && !isExcluded(path));
  const foldersWith = (form: RegExp) => new Set(own.filter((path) => form.test(path)).map(folderOf));
  const alone = [...foldersWith(/\.tofu(?:\.json)?$/).difference(foldersWith(/\.tf(?:\.json)?$/))].sort();
  if (alone.length === 0) return undefined;
  const named = alone.slice(0, NAMED).map(folderText).join(', ');
  const [verb, more] = [alone.length === 1 ? 'holds' : 'hold', alone.length > NAMED ? ', …' : ''];
  return `${counted(alone.length, 'folder')} (${named}${more}) ${verb} files of OpenTofu alone, which Terraform does not read: tool: tofu runs them`;
}
