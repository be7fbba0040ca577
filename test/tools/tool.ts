import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from '@jest/globals';
import type { Scanner } from '../../shared/domain/gate/scanner.ts';

/** Where the scanner is not on the PATH nothing is proven, and jest says so by name. */
export const testWith = ({ executable }: Pick<Scanner, 'executable'>) =>
  isInstalled(executable) ? test : test.skip;

/** A scanner starts in seconds on a busy machine, and a test runs several. */
export const PATIENCE_MS = 120_000;

export function isInstalled(name: string): boolean {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => names.some((file) => isExecutable(join(folder, file))));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
