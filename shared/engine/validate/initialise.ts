import type { Gap } from '../../domain/gate/scan.ts';
import type { InitialisedFolder, Initialising, InitReading } from '../../domain/validation/initialising.ts';
import { withKnownHashes, withoutHashes } from '../../domain/validation/lock-file.ts';
import type { Plugins } from './plugins.ts';
import { callTool, type StepPorts } from './tool-call.ts';

/** One folder in a tree of its own, where init may write. */
export type InitJob = {
  readonly subject: InitialisedFolder;
  /** Absolute: the folder in the tree. */
  readonly cwd: string;
  /** Absolute: where init keeps modules and providers. */
  readonly data: string;
  /** What it would choose its providers by, where it has no lock file. */
  readonly wanted: string;
  /** The program. */
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
};

export type InitParts = StepPorts & { readonly initialising: Initialising; readonly plugins: Plugins };

/**
 * Initialises one folder while others do the same. All read their providers from one folder of packages, which is safe in any number; what is
 * not there is fetched by one at a time, into its own folder, and handed over whole. Two inits never write to one cache: Terraform does not
 * promise that this works, and it leaves lock files with digests of half a file.
 */
export async function initialise(job: InitJob, parts: InitParts): Promise<InitReading> {
  const { reading, first } = await settle(job, parts);
  const { lock } = job.subject;
  if (reading.kind !== 'failed' || lock === undefined || !isOfLock(first, reading)) return reading;
  // A lock file that is wrong is told, and the folder is validated all the same.
  for (const text of [withoutHashes(lock), undefined]) {
    const again = { ...job, subject: { ...job.subject, lock: text } };
    if (text === undefined) await parts.folders.remove(lockPath(job, parts));
    const { reading: second } = await settle(again, parts);
    if (second.kind === 'initialised')
      return {
        ...second,
        findings: [...reading.findings, ...second.findings],
        gaps: [...reading.gaps, ...second.gaps],
      };
  }
  return reading;
}

/** The network may be away although another folder brought what this one needs: then its lock file could not be verified. */
function isOfLock(first: InitReading | undefined, last: InitReading): boolean {
  const fault = (one: InitReading | undefined) => (one?.kind === 'failed' ? one.fault : undefined);
  return fault(last) === 'lock' || (fault(last) === 'network' && fault(first) === 'lock');
}

/** How it ended, and how it went with the packages that were here at first. */
async function settle(
  job: InitJob,
  parts: InitParts,
): Promise<{ readonly reading: InitReading; readonly first?: InitReading | undefined }> {
  const { plugins } = parts;
  const seen = plugins.generation();
  const mayRead = (): boolean => job.subject.lock !== undefined || plugins.isResolved(job.wanted);
  const first = mayRead() ? await fromPlugins(job, parts) : undefined;
  if (first !== undefined && !wantsMore(first)) return { reading: first };
  const reading = await plugins.inTurn(async () => {
    if (mayRead() && (first === undefined || plugins.generation() !== seen)) {
      const again = await fromPlugins(job, parts);
      if (!wantsMore(again)) return again;
    }
    const lost = plugins.outOfReach(job.wanted);
    if (lost === undefined) return await tryToFetch(job, parts);
    // What is wrong with the code itself is told without the network too.
    const offline = first ?? (await fromPlugins(job, parts));
    return wantsMore(offline) ? lost : offline;
  });
  return { reading: reading ?? (await fromPlugins(job, parts)), first };
}

const wantsMore = (reading: InitReading): boolean => reading.kind === 'failed' && reading.elsewhere;

/** From the packages of this run alone. Digests that other lock files of the same releases were verified against are known here too. */
async function fromPlugins(job: InitJob, parts: InitParts): Promise<InitReading> {
  const { lock } = job.subject;
  const { plugins, folders } = parts;
  if (lock !== undefined) await folders.write(lockPath(job, parts), withKnownHashes(lock, plugins.learnt()));
  const cache = folders.join(job.data, 'cache', 'none');
  await folders.write(folders.join(cache, 'empty'), '');
  return await attempt(job, parts, { plugins: plugins.folder, env: { TF_PLUGIN_CACHE_DIR: cache } });
}

async function tryToFetch(job: InitJob, parts: InitParts): Promise<InitReading | undefined> {
  const reading = await fetchPlugins(job, parts);
  if (reading?.kind === 'failed' && reading.findings.length === 0 && isAway(reading))
    parts.plugins.missed(job.wanted, reading);
  return reading;
}

/** A host that answers nothing at all may hold an init until it is ended. */
function isAway({ fault, gaps }: Extract<InitReading, { kind: 'failed' }>): boolean {
  return fault === 'network' || gaps.some(({ kind }) => kind === 'timed-out');
}

/** From wherever the user's settings say; undefined where that went well. */
async function fetchPlugins(job: InitJob, parts: InitParts): Promise<InitReading | undefined> {
  const { folders, plugins, log } = parts;
  const providers = folders.join(job.data, 'providers');
  await folders.remove(providers);
  if (job.subject.lock !== undefined) await folders.write(lockPath(job, parts), job.subject.lock);
  log.debug(`${job.subject.folder || '.'}: providers are fetched`);
  const reading = await attempt(job, parts, { env: cacheOf(job, parts) });
  if (reading.kind === 'failed') return reading;
  const lock = (await folders.read(lockPath(job, parts))) ?? '';
  await plugins.takeIn({ folder: providers, lock, wanted: job.wanted });
  await folders.remove(providers);
  return undefined;
}

/**
 * One at a time may use a cache. Where a lock file names digests Terraform itself holds the cache to them; where there is none it would
 * fetch anew what is in the cache, unless it is told that no lock file of worth can break.
 */
function cacheOf({ subject: { lock } }: InitJob, { plugins }: InitParts): Readonly<Record<string, string>> {
  if (lock === undefined)
    return { TF_PLUGIN_CACHE_DIR: plugins.cache, TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: '1' };
  return plugins.isUsersCache ? { TF_PLUGIN_CACHE_DIR: plugins.cache } : {};
}

function lockPath({ cwd }: InitJob, { folders }: InitParts): string {
  return folders.join(cwd, '.terraform.lock.hcl');
}

async function attempt(
  job: InitJob,
  parts: InitParts,
  how: { readonly plugins?: string; readonly env?: Readonly<Record<string, string>> },
): Promise<InitReading> {
  const { initialising } = parts;
  const call = (asText: boolean) =>
    callTool(
      {
        ...{ name: 'init', file: job.file, cwd: job.cwd, timeoutMs: job.timeoutMs },
        args: initialising.initArgs({ plugins: how.plugins, asText }),
        env: { ...job.env, ...how.env, TF_DATA_DIR: job.data },
      },
      parts,
    );
  const json = await call(false);
  const end = !('gap' in json) && initialising.wantsText(json) ? await call(true) : json;
  return 'gap' in end ? stopped(end.gap) : initialising.readInit(end, job.subject);
}

function stopped(gap: Gap): InitReading {
  return { kind: 'failed', fault: 'tool', elsewhere: false, findings: [], gaps: [gap] };
}
