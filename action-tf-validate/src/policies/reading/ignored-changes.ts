import type { Expression } from '../../../../shared/domain/hcl/expression.ts';
import { attributeOf, blocksOf } from '../../../../shared/domain/hcl/hcl-file.ts';
import type { Range } from '../../../../shared/domain/hcl/range.ts';
import type { ResourceInstance } from '../../../../shared/domain/terraform/resource-instance.ts';
import { isV1 } from './cloud-run.ts';

export type Ignored = { readonly paths: readonly string[]; readonly all: boolean; readonly at: Range };

/** What `lifecycle { ignore_changes }` names: `template[0].containers[0].image`. */
export function ignoredChanges({ block }: ResourceInstance): Ignored {
  const lists = blocksOf(block, 'lifecycle').flatMap(
    (lifecycle) => attributeOf(lifecycle, 'ignore_changes') ?? [],
  );
  const paths = lists.flatMap(({ value }) =>
    (value.kind === 'tuple' ? value.items : [value]).flatMap(pathOf),
  );
  return { paths, all: paths.includes('all'), at: lists[0]?.range ?? block.headRange };
}

/** Whether changes of something below the template are left to others. */
export function ignores(resource: ResourceInstance, path: string): boolean {
  const below = isV1(resource) ? 'template[0].spec[0].' : 'template[0].';
  return isCovered(ignoredChanges(resource), `${below}${path}`);
}

/** A path is covered by itself and by whatever it lies in. */
export function isCovered({ paths, all }: Ignored, path: string): boolean {
  return (
    all ||
    paths.some(
      (covering) =>
        path === covering || (/^[.[]/.test(path.slice(covering.length)) && path.startsWith(covering)),
    )
  );
}

/** Names stand bare in HCL, and in quotes in its JSON form and in old files. */
function pathOf(item: Expression): readonly string[] {
  if (item.kind === 'literal') return typeof item.value === 'string' ? [item.value] : [];
  return item.kind === 'reference' ? [item.text.replace(/\s/g, '')] : [];
}
