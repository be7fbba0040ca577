import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inPool } from '../../../shared/engine/validate/in-pool.ts';
import { newFolder } from '../../e2e/run-action.ts';
import { look, mirrorSettings, newFiles, ports, validate } from '../../tools/terraform-world.ts';
import { type Figure, fixed, type Group } from '../figure.ts';
import { endOf, INIT } from './bare.ts';
import { timeMirror } from './time-provider.ts';

export const FOLDERS = 24;
export const AT_ONCE = 8;
/** Each would do; the recipe is measured to show what it comes to, not how often. */
const RECIPE_TIMES = 3;

/** What cold starts came to: folders that failed, and digests that lock files of one release hold. */
export type ColdStarts = { readonly times: number; readonly failed: number; readonly digests: number };

/** Cold starts of many folders without lock files by the action's engine, beside the recipe of a shared cache; undefined without the provider. */
export async function measureParallelInit(times: number): Promise<Group | undefined> {
  const mirror = await timeMirror('packed');
  if (mirror === undefined) return undefined;
  const name = (at: number) => `r${at}`;
  const files = Object.fromEntries(
    Array.from({ length: FOLDERS }, (_, at) => [`${name(at)}/main.tf`, WANTS]),
  );
  const folders = Array.from({ length: FOLDERS }, (_, at) => name(at));
  const ours = await repeat(times, () => byEngine(files, folders, mirror));
  const recipe = await repeat(RECIPE_TIMES, () => byRecipe(files, folders, mirror));
  return {
    title: `Init of ${FOLDERS} folders from a cold start, ${AT_ONCE} at once`,
    columns: { value: 'action', beside: 'shared TF_PLUGIN_CACHE_DIR', ratio: '' },
    figures: coldStartFigures(ours, recipe),
  };
}

/** The promise: nothing fails, and one release has one digest, however often it is done. */
export function coldStartFigures(ours: ColdStarts, recipe: ColdStarts): readonly Figure[] {
  const note = `${ours.times} times beside ${recipe.times}`;
  return [
    {
      what: 'folders that fail',
      ...{ unit: 'folders', value: fixed(ours.failed), beside: fixed(recipe.failed), note },
      limit: { of: 'value', kind: 'at most', than: 0 },
    },
    {
      what: 'digests of one release in their lock files',
      ...{ unit: 'digests', value: fixed(ours.digests), beside: fixed(recipe.digests) },
      limit: { of: 'value', kind: 'at most', than: 1 },
      note: 'more than one: a lock file holds that of half a file',
    },
  ];
}

const WANTS =
  'terraform {\n  required_providers {\n    time = {\n      source = "hashicorp/time"\n    }\n  }\n}\n\nresource "time_static" "now" {\n}\n';

type ColdStart = { readonly failed: number; readonly locks: readonly (string | undefined)[] };

async function repeat(times: number, start: () => Promise<ColdStart>): Promise<ColdStarts> {
  let failed = 0;
  const digests = new Set<string>();
  for (let time = 0; time < times; time += 1) {
    const one = await start();
    failed += one.failed;
    for (const lock of one.locks) {
      const digest = /"(h1:[^"]+)"/.exec(lock ?? '')?.[1];
      if (digest !== undefined) digests.add(digest);
    }
  }
  return { times, failed, digests: digests.size };
}

async function byEngine(
  files: Readonly<Record<string, string>>,
  folders: readonly string[],
  mirror: string,
): Promise<ColdStart> {
  const seen = await look(await newFiles(files));
  const world = ports(AT_ONCE);
  let locks: readonly (string | undefined)[] = [];
  const remove = async (path: string) => {
    const found = await readLocks(folders.map((folder) => join(path, 'tree', folder)));
    if (found.some((lock) => lock !== undefined)) locks = found;
    await world.folders.remove(path);
  };
  const watched = { ...world, folders: { ...world.folders, remove } };
  const scans = await validate(seen, await mirrorSettings(mirror), AT_ONCE, watched);
  const isFailed = ({ init, validate: done }: (typeof scans)[number]) =>
    [init, done].some(({ gaps, findings }) => gaps.length + findings.length > 0);
  return { failed: scans.filter(isFailed).length + (FOLDERS - scans.length), locks };
}

/** As it is often written: one cache for all, and as many inits at once. */
async function byRecipe(
  files: Readonly<Record<string, string>>,
  folders: readonly string[],
  mirror: string,
): Promise<ColdStart> {
  const checkout = await newFiles(files);
  const env = { ...(await mirrorSettings(mirror)), TF_PLUGIN_CACHE_DIR: await newFolder() };
  const ends = await inPool(folders, AT_ONCE, async (folder) => {
    const init = await endOf('terraform', INIT, join(checkout, folder), env);
    const done = await endOf('terraform', ['validate', '-json'], join(checkout, folder), env);
    return init.code === 0 && done.code === 0;
  });
  return {
    failed: ends.filter((well) => !well).length,
    locks: await readLocks(folders.map((folder) => join(checkout, folder))),
  };
}

const readLocks = (folders: readonly string[]) =>
  Promise.all(
    folders.map((folder) => readFile(join(folder, '.terraform.lock.hcl'), 'utf8').catch(() => undefined)),
  );
