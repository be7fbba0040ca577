import type { Release } from '../../domain/tools/choose.ts';
import { mirrored } from '../../domain/tools/mirror.ts';
import type { ToolRefusal } from '../../domain/tools/refusal.ts';
import type { CachePlace, JobFile } from '../../ports/tools.ts';
import { retry } from '../retry/retry.ts';
import type { LocatedTool, ToolParts } from './tool-request.ts';

/** The release from the cache or the network. Each is verified anew, and nothing of it is opened before. */
export async function fetchRelease(
  tool: string,
  release: Release,
  parts: ToolParts,
): Promise<LocatedTool | ToolRefusal> {
  const place = placeOf(tool, release, parts);
  const kept = await fromCache(tool, release, place, parts);
  if (kept !== undefined) return await unpacked(tool, release, kept, 'cache', parts);
  const file = await download(tool, release, parts);
  if (file.sha256 !== release.sha256) {
    await parts.store.remove(file);
    return wrongDigest(tool, mirrored(release.url, parts.mirror), file.sha256, release.sha256);
  }
  await parts.store.keep(file, place);
  return await unpacked(tool, release, file, 'download', parts);
}

/** Archives have a place of their own: beside the executables that others keep under the tool's name, whose digests nobody knows. */
function placeOf(tool: string, { version, file }: Release, { platform }: ToolParts): CachePlace {
  const arch = platform?.split('-')[1] ?? '';
  return { tool: `${tool}-release`, version, arch, name: file };
}

/** A cache is restored from elsewhere, and other jobs write to it: what it holds is thrown away unless it is the release. */
async function fromCache(
  tool: string,
  { file, version, sha256 }: Release,
  place: CachePlace,
  { store, log }: ToolParts,
): Promise<JobFile | undefined> {
  const kept = await store.kept(place);
  if (kept === undefined || kept.sha256 === sha256) return kept;
  await store.forget(place);
  await store.remove(kept);
  log.warning(
    `The tool cache held another file in place of ${file} of ${tool} ${version}: its SHA-256 is ${kept.sha256}, expected ${sha256}. It was removed and is fetched anew; find out who wrote it.`,
  );
  return undefined;
}

async function download(tool: string, { url, file, version }: Release, parts: ToolParts): Promise<JobFile> {
  const { clock, random, log, signal, mirror } = parts;
  const from = mirrored(url, mirror);
  log.info(`${tool} ${version} is downloaded from ${from}`);
  return await retry(
    async () =>
      await parts.downloads.save({
        url: from,
        path: await parts.store.place(file),
        maxBytes: LARGEST_ARCHIVE,
        timeoutMs: DOWNLOAD_MS,
        signal,
      }),
    {
      ...{ clock, random, log, signal },
      what: `downloading ${file}`,
      policy: { attempts: 3, baseMs: 1000, capMs: 10_000, effect: 'read', longestWishMs: 30_000 },
    },
  );
}

/** The largest of today's has 60 MB, and its executable 180. */
const LARGEST_ARCHIVE = 500_000_000;
const LARGEST_EXECUTABLE = 1_000_000_000;
const DOWNLOAD_MS = 300_000;

async function unpacked(
  tool: string,
  release: Release,
  archive: JobFile,
  source: 'cache' | 'download',
  { store, log }: ToolParts,
): Promise<LocatedTool | ToolRefusal> {
  const { archive: kind, executable, version, executableSha256, file } = release;
  const program = await store.unpack(archive, { kind, executable, maxBytes: LARGEST_EXECUTABLE });
  await store.remove(archive);
  if (executableSha256 !== undefined && program.sha256 !== executableSha256) {
    await store.remove(program);
    return wrongDigest(tool, `${executable} in ${file}`, program.sha256, executableSha256);
  }
  log.info(`${tool} ${version} (${source}): the SHA-256 of ${file} is ${release.sha256}, as it must be`);
  return { kind: 'tool', path: program.path, version, sha256: release.sha256, source };
}

function wrongDigest(tool: string, what: string, found: string, expected: string): ToolRefusal {
  return {
    kind: 'refused-tool',
    message: `${tool} is refused: expected the SHA-256 ${expected} of ${what}, found ${found}. The file was deleted.`,
    hint: 'The file is not the one that was released: a proxy or a mirror may have replaced it, or the release was changed. Do not run it.',
  };
}
