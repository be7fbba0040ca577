import { parse } from 'yaml';
import { constKeys } from '../const-keys.ts';
import type { Rule, Tree } from '../tree.ts';

type Manifest = { readonly inputs?: object; readonly outputs?: object };

/**
 * action.yml is what users may write, inputs.ts and report.ts are what the code knows, README is what users read.
 * The code names them as the keys of `export const INPUTS` and `export const OUTPUTS`.
 */
export const actionInterface: Rule = (tree) =>
  actionsOf(tree).flatMap((action) => {
    const manifest = (parse(tree.get(`${action}/action.yml`) ?? '') ?? {}) as Manifest;
    const readme = tree.get(`${action}/README.md`);
    return (['inputs', 'outputs'] as const).flatMap((kind) => {
      const named = Object.keys(manifest[kind] ?? {});
      const file = `${action}/src/${kind === 'inputs' ? 'inputs.ts' : 'report.ts'}`;
      const constant = kind.toUpperCase();
      return [
        ...compare(`${action}/action.yml`, named, `${constant} of ${file}`, constKeys(tree, file, constant)),
        ...compare(
          `${action}/action.yml`,
          named,
          `${action}/README.md (${kind})`,
          readme && rowsOf(readme, kind),
        ),
      ];
    });
  });

function actionsOf(tree: Tree): readonly string[] {
  const names = [...tree.keys()].flatMap(
    (path) => /^(action-[^/]+)\/(action\.yml|src\/main\.ts)$/.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)];
}

function compare(
  place: string,
  named: readonly string[],
  otherPlace: string,
  others: readonly string[] | '' | undefined,
): readonly string[] {
  if (others === undefined || others === '') return [`${otherPlace} is missing`];
  return [
    ...named
      .filter((name) => !others.includes(name))
      .map((name) => `${name} is in ${place}, not in ${otherPlace}`),
    ...others
      .filter((name) => !named.includes(name))
      .map((name) => `${name} is in ${otherPlace}, not in ${place}`),
  ];
}

/** The first cells of the table between the markers that `npm run docs` writes. */
function rowsOf(readme: string, marker: string): readonly string[] | undefined {
  const section = new RegExp(`<!-- ${marker} -->([\\s\\S]*?)<!-- /${marker} -->`).exec(readme)?.[1];
  return section === undefined
    ? undefined
    : [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
}
