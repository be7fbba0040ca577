import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { inPool } from '../../../shared/engine/validate/in-pool.ts';
import { newFolder } from '../../e2e/run-action.ts';
import { systemVariables } from '../../e2e/runner/system-variables.ts';
import { mirrorSettings, newFiles } from '../../tools/terraform-world.ts';
import { repositoryFiles } from './repository.ts';

type Variables = Readonly<Record<string, string>>;

/** One tool over the checkout as people run it who have tuned it; ends when it has. */
export type BareTool = { readonly name: string; run(checkout: string): Promise<void> };

/** The tools without the action, each by the best recipe that is known. They leave `.terraform` in the checkout, so each round has a copy. */
export function bareTools(mirror: string, names: readonly string[]): readonly BareTool[] {
  const all: readonly BareTool[] = [
    {
      name: 'terraform',
      run: async (checkout) => {
        const env = await mirrorSettings(mirror);
        await runTool('terraform', ['fmt', '-check', '-recursive', '-diff'], checkout, env, [0, 3]);
      },
    },
    { name: 'terraform', run: (checkout) => initAndValidate(checkout, mirror) },
    {
      name: 'tflint',
      run: async (checkout) => {
        const config = join(await newFiles({ '.tflint.hcl': 'config {\n}\n' }), '.tflint.hcl');
        await runTool('tflint', ['--recursive', `--config=${config}`, '--format=json'], checkout, {}, [0, 2]);
      },
    },
    {
      name: 'checkov',
      run: (checkout) =>
        runTool(
          'checkov',
          ['--directory', '.', '--framework', 'terraform', '--skip-download', '--quiet', '--output', 'json'],
          checkout,
          {},
          [0, 1],
        ),
    },
  ];
  return all.filter(({ name }) => names.includes(name));
}

/** One init of everything fills a folder by one writer; then as many as there are cores read it as a mirror. */
async function initAndValidate(checkout: string, mirror: string): Promise<void> {
  const [first] = Object.values(repositoryFiles());
  const [warm, data] = [await newFiles({ 'versions.tf': first ?? '' }), await newFolder()];
  await runTool('terraform', INIT, warm, { ...(await mirrorSettings(mirror)), TF_DATA_DIR: data });
  const env = await mirrorSettings(join(data, 'providers'));
  const folders = await Promise.all(
    ['modules', 'envs'].map(async (above) =>
      (await readdir(join(checkout, above))).map((name) => join(checkout, above, name)),
    ),
  );
  await inPool(folders.flat(), availableParallelism(), async (folder) => {
    await runTool('terraform', INIT, folder, env);
    await runTool('terraform', ['validate', '-json', '-no-color'], folder, env);
  });
}

export const INIT = ['init', '-backend=false', '-input=false', '-no-color'];

/** Runs a program of the PATH to its end; throws what it said where it ended otherwise than it may. */
export async function runTool(
  name: string,
  args: readonly string[],
  cwd: string,
  env: Variables = {},
  may: readonly number[] = [0],
): Promise<void> {
  const { code, said } = await endOf(name, args, cwd, env);
  if (code === null || !may.includes(code))
    throw new Error(`${name} ${args[0]} ended with ${code} in ${cwd}\n${said.slice(-2_000)}`);
}

/** How a program of the PATH ended. */
export async function endOf(
  name: string,
  args: readonly string[],
  cwd: string,
  env: Variables,
): Promise<{ readonly code: number | null; readonly said: string }> {
  await mkdir(cwd, { recursive: true });
  const child = spawn(name, args, {
    ...{ cwd, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...systemVariables(), CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', ...env },
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: Buffer.concat(chunks).toString('utf8') };
}
