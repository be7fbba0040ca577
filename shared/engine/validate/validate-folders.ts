import type { Scan } from '../../domain/gate/scan.ts';
import { scanLine } from '../../domain/report/gate/scan-line.ts';
import type { Module } from '../../domain/terraform/module.ts';
import { isAbsolutePath } from '../../domain/text/absolute-path.ts';
import { circleFindings } from '../../domain/validation/circle-findings.ts';
import { inPool } from './in-pool.ts';
import { makePlugins, type PluginPlaces } from './plugins.ts';
import { showTree, withModules } from './show-tree.ts';
import { type FolderScans, validateFolder } from './validate-folder.ts';
import type { ValidateJob, ValidatePorts } from './validate-job.ts';

/** Initialises and validates folders side by side, each validated as soon as it is initialised, in trees beside the checkout. */
export async function validateFolders(
  job: ValidateJob,
  ports: ValidatePorts,
): Promise<readonly FolderScans[]> {
  const { discovery, checkout } = job;
  const { folders, trees, width } = ports;
  const chosen = discovery.folders.filter(({ folder }) => job.chosen.has(folder));
  const scratch = await folders.scratch('validate');
  try {
    const tree = folders.join(scratch, 'tree');
    const plain = chosen.filter(({ aliases, endless }) => aliases.length === 0 && !endless);
    const own = withModules(
      plain.map(({ folder }) => folder),
      discovery,
    );
    await showTree({ checkout, into: tree, own }, ports);
    const plugins = makePlugins(await pluginPlaces(job, scratch, ports), trees);
    const shared = {
      ...{ job, ports, scratch, tree, plugins },
      modules: new Map(discovery.folders.map(({ folder, module }): [string, Module] => [folder, module])),
      circles: circleFindings(discovery),
    };
    let done = 0;
    return await inPool([...chosen.entries()], width, async ([at, found]) => {
      const scans = await validateFolder(found, at, shared);
      done += 1;
      ports.log.info(`${done} of ${chosen.length}: ${scanLine(lastOf(scans, job))}`);
      return scans;
    });
  } finally {
    await folders.remove(scratch).catch(() => undefined);
  }
}

/** What says most of how it went. */
function lastOf({ init, validate }: FolderScans, { validates }: ValidateJob): Scan {
  return init.gaps.length > 0 || !validates ? init : validate;
}

async function pluginPlaces(
  { pluginCache }: ValidateJob,
  scratch: string,
  { folders, log }: ValidatePorts,
): Promise<PluginPlaces> {
  const isUsersCache =
    pluginCache !== undefined && isAbsolutePath(pluginCache) && (await folders.exists(pluginCache));
  if (pluginCache !== undefined && !isUsersCache)
    log.warning(
      `TF_PLUGIN_CACHE_DIR is not used: expected the absolute path of a folder that is there, found ${pluginCache}`,
    );
  const own = folders.join(scratch, 'cache');
  const folder = folders.join(scratch, 'plugins');
  // Terraform refuses a folder that is not there.
  for (const made of [own, folder]) await folders.write(folders.join(made, '.made'), '');
  return { folder, isUsersCache, cache: isUsersCache ? pluginCache : own };
}
