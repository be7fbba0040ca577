import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './table.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The actions that have been built. */
export function builtActions(): string[] {
  return readdirSync(ROOT).filter(
    (name) => name.startsWith('action-') && existsSync(join(ROOT, name, 'dist/index.js')),
  );
}

export function bundleOf(action: string): string {
  return join(ROOT, action, 'dist/index.js');
}

/** Bytes of each dist folder: what the runner downloads with every use of the action. */
export function measureSizes(): Figure[] {
  return builtActions().map((action) => {
    const folder = join(ROOT, action, 'dist');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
    const withGoogle = readFileSync(join(folder, 'licenses.txt'), 'utf8').includes('\ngoogle-gax@');
    return {
      what: `${action}/dist`,
      value: bytes / 1e6,
      unit: 'MB',
      limit: withGoogle ? 8 : 2.5,
      note: `${files.length} files, ${withGoogle ? 'with' : 'without'} Google's client`,
    };
  });
}
