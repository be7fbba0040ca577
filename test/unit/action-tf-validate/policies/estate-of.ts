import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type {
  Estate,
  Observation,
  Policy,
  PolicyOptions,
  RootEnvironment,
} from '../../../../action-tf-validate/src/policies/policy.ts';
import { treeSitterHcl } from '../../../../shared/adapters/hcl/hcl.ts';
import type { HclFile } from '../../../../shared/domain/hcl/hcl-file.ts';
import { environmentsOf } from '../../../../shared/domain/terraform/environment.ts';
import { type ExpandedModule, expandRoot } from '../../../../shared/domain/terraform/expand-root.ts';
import type { Module } from '../../../../shared/domain/terraform/module.ts';
import { readModule } from '../../../../shared/domain/terraform/read-module.ts';

/** Contents by path, relative to a workspace. */
export type Files = Readonly<Record<string, string>>;

const hcl = treeSitterHcl();

/** What policies would see of a workspace that holds these files. A root is a folder that no other one calls. */
export async function estateOf(files: Files, options: Partial<PolicyOptions> = {}): Promise<Estate> {
  const parsed = await Promise.all(
    Object.entries(files)
      .filter(([path]) => /\.(tf|tfvars|tfbackend)(\.json)?$/.test(path))
      .map(([path, text]) => hcl.parse(path, text)),
  );
  const inFolder = Map.groupBy(parsed.filter(isConfiguration), ({ path }) => folderOf(path));
  const modules = new Map([...inFolder].map(([folder, group]) => [folder, readModule(folder, group)]));
  const called = new Set(
    [...modules.values()].flatMap(({ calls }) =>
      [...calls.values()].flatMap(({ source }) => (source.kind === 'local' ? [source.folder] : [])),
    ),
  );
  const values = parsed.filter((file) => !isConfiguration(file));
  return {
    roots: [...modules]
      .filter(([folder]) => !called.has(folder))
      .map(([folder, module]) => ({
        folder,
        module,
        environments: environmentsOf(folder, values.filter(isValues), modules.keys()).map((environment) => {
          const { resources, modules: expanded } = expandRoot(modules, folder, environment);
          const name = environment.name === '' ? posix.basename(folder) : environment.name;
          return {
            name,
            files: environment.files,
            resources,
            modules: expanded,
            backend: backendOf(module, expanded, values, environment.name),
          };
        }),
      })),
    workflows: Object.entries(files)
      .filter(([path]) => path.startsWith('.github/workflows/'))
      .map(([path, text]) => ({ path, text })),
    options: { publicServices: [], reservedConnections: 3, poolVariables: [], ...options },
  };
}

/** As it is written, and by a file of the environment's name: `staging.tfbackend`. */
function backendOf(
  { folder, backend }: Module,
  expanded: readonly ExpandedModule[],
  values: readonly HclFile[],
  name: string,
): RootEnvironment['backend'] {
  if (backend === undefined) return undefined;
  const file = values.find(({ path }) => folderOf(path) === folder && path.endsWith(`${name}.tfbackend`));
  const bodies = [backend.block, ...(file === undefined ? [] : [file])];
  const texts = bodies.flatMap((body) =>
    [...(expanded[0]?.body(body).attributes ?? [])].flatMap(([key, { value }]) =>
      value.kind === 'string' ? [[key, value.value] as const] : [],
    ),
  );
  const at = file?.attributes[0]?.range ?? backend.block.headRange;
  return { type: backend.type, settings: new Map(texts), at };
}

const isValues = ({ path }: HclFile): boolean => /\.tfvars(\.json)?$/.test(path);
const isConfiguration = ({ path }: HclFile): boolean => /\.tf(\.json)?$/.test(path);

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The files of one fixture: `identity/provider-condition/bad`. */
export function fixture(name: string): Files {
  const folder = join('test', 'fixtures', 'terraform', 'policies', ...name.split('/'));
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [
          path
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
          readFileSync(path, 'utf8'),
        ];
      }),
  );
}

/** What a policy says of a fixture or of some files. */
export async function observe(
  policy: Policy,
  files: Files | string,
  options?: Partial<PolicyOptions>,
): Promise<readonly Observation[]> {
  return policy.check(await estateOf(typeof files === 'string' ? fixture(files) : files, options));
}
