import type { Entry } from './entry.ts';

/** Finds the entry by the directory at the end of a zip. The package refuses names that lead out, and sizes that lie. */
export async function readZip(archive: string, entry: Entry): Promise<void> {
  // Few jobs download a tool.
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: false });
  try {
    for await (const found of zip.eachEntry()) {
      if (!entry.isNamed(found.fileName)) continue;
      entry.start(isRegular(found.externalFileAttributes));
      for await (const chunk of await zip.openReadStreamPromise(found)) entry.take(chunk as Buffer);
    }
  } finally {
    zip.close();
  }
}

/** The upper half is the file's mode where a Unix made the archive, and zero elsewhere. */
function isRegular(externalFileAttributes: number): boolean {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  return type === 0 || type === 0o100000;
}
