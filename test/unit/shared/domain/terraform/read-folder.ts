import { readdirSync, readFileSync } from 'node:fs';
import type { HclFile } from '../../../../../shared/domain/hcl/hcl-file.ts';
import {
  type Environment,
  environmentsOf,
  valuesOfRoot,
} from '../../../../../shared/domain/terraform/environment.ts';
import { type Expansion, expandRoot } from '../../../../../shared/domain/terraform/expand-root.ts';
import type { Flavor } from '../../../../../shared/domain/terraform/flavor.ts';
import type { Module } from '../../../../../shared/domain/terraform/module.ts';
import { folderOf } from '../../../../../shared/domain/terraform/paths.ts';
import { readModule } from '../../../../../shared/domain/terraform/read-module.ts';
import { readHcl } from '../hcl/read-hcl.ts';

export type Workspace = {
  readonly modules: ReadonlyMap<string, Module>;
  readonly environments: (root: string) => readonly Environment[];
  readonly expand: (root: string, environment?: string) => Expansion;
};

/** A workspace of files that a test writes down. */
export async function workspace(
  texts: Readonly<Record<string, string>>,
  flavor?: Flavor,
): Promise<Workspace> {
  const files = await Promise.all(Object.entries(texts).map(([path, text]) => readHcl(text, path)));
  const isValues = ({ path }: HclFile) => /\.tfvars(\.json)?$/.test(path);
  const byFolder = Map.groupBy(
    files.filter((file) => !isValues(file)),
    ({ path }) => folderOf(path),
  );
  const modules = new Map(
    [...byFolder].map(([folder, those]) => [folder, readModule(folder, those, flavor)] as const),
  );
  const environments = (root: string) =>
    environmentsOf(root, valuesOfRoot(root, files.filter(isValues), new Set(modules.keys())));
  return {
    modules,
    environments,
    expand: (root, name) => {
      const found = environments(root).find((one) => name === undefined || one.name === name);
      if (found === undefined) throw new Error(`There is no environment ${name}`);
      return expandRoot(modules, root, found);
    },
  };
}

/** One of the fixtures, as a workspace. */
export function fixture(name: string): Promise<Workspace> {
  const root = `test/fixtures/terraform/${name}`;
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const paths = entries.filter((path) => /\.(tf|tfvars|json)$/.test(path));
  return workspace(Object.fromEntries(paths.map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')])));
}
