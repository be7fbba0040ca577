import { treeSitterHcl } from '../../../../../shared/adapters/hcl/hcl.ts';
import type { Module } from '../../../../../shared/domain/terraform/module.ts';
import { folderOf } from '../../../../../shared/domain/terraform/paths.ts';
import { readModule } from '../../../../../shared/domain/terraform/read-module.ts';
import { discover } from '../../../../../shared/domain/validation/discover.ts';
import type { Discovery } from '../../../../../shared/domain/validation/discovery.ts';

const hcl = treeSitterHcl();

/** Modules of files as they would lie in a checkout. */
export async function modulesOf(files: Readonly<Record<string, string>>): Promise<readonly Module[]> {
  const paths = Object.keys(files).filter((path) => /\.tf(?:\.json)?$/.test(path));
  const read = await Promise.all(paths.map((path) => hcl.parse(path, files[path] ?? '')));
  return [...Map.groupBy(read, ({ path }) => folderOf(path))].map(([folder, own]) => readModule(folder, own));
}

export async function discovered(
  files: Readonly<Record<string, string>>,
  exclude: readonly string[] = [],
): Promise<Discovery> {
  return discover(await modulesOf(files), { files: Object.keys(files), exclude });
}

/** `module "db" { source = "…" }` */
export const calling = (source: string, name = 'm') => `module "${name}" {\n  source = "${source}"\n}\n`;
