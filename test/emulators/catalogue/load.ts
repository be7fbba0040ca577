import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ActionError } from '../../../shared/domain/errors/action-error.ts';
import type { Problem } from '../../../shared/domain/errors/problem.ts';
import type { Catalogue } from './catalogue.ts';
import { parseImages } from './parse.ts';

/** Where the images of the demo are described. */
export const DEFAULT_CATALOGUE = join(import.meta.dirname, 'default.yml');

/** Reads a catalogue file, or says everything that is wrong with it. */
export async function loadCatalogue(file: string): Promise<Catalogue> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ActionError({
      code: 'file-not-found',
      message: `Wanted the image catalogue '${file}', found no file that can be read.`,
      hint: 'Name an existing YAML file with --images, or leave it out to take the built-in catalogue.',
      cause,
    });
  });
  const images = parseImages(text, file);
  if (images.ok) return { directory: dirname(resolve(file)), images: images.value };
  throw new ActionError({
    code: 'file-invalid',
    message: `The image catalogue is not valid:\n${images.error.map(describe).join('\n')}`,
  });
}

function describe(problem: Problem): string {
  return `  ${problem.where}:${problem.line ?? 1}:${problem.column ?? 1}: ${problem.message}`;
}
