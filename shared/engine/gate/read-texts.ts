import { ActionError } from '../../domain/errors/action-error.ts';
import type { Folders } from '../../ports/folders.ts';

/** A file of the checkout with what is in it. */
export type TextRead = { readonly path: string; readonly text: string };

const AT_ONCE = 32;

/** The texts of files below a folder, in their order; what is not there, what leads out of the checkout, and what `wanted` turns down, is left out. */
export async function readTexts(
  paths: readonly string[],
  folder: string,
  folders: Folders,
  wanted?: (text: string) => boolean,
): Promise<readonly TextRead[]> {
  const read: TextRead[] = [];
  const { inside } = folders.sift(folder, paths);
  for (let at = 0; at < inside.length; at += AT_ONCE) {
    const texts = await Promise.all(
      inside.slice(at, at + AT_ONCE).map(async (path) => ({
        path,
        text: await folders.read(folders.join(folder, path)).catch((error: unknown) => {
          // Among many that are looked through, a dump of data is none that is wanted.
          if (wanted !== undefined && error instanceof ActionError) return undefined;
          throw error;
        }),
      })),
    );
    for (const { path, text } of texts)
      if (text !== undefined && wanted?.(text) !== false) read.push({ path, text });
  }
  return read;
}
