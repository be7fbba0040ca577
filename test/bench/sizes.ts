import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundles } from './bundles.ts';
import { type Figure, fixed, type Group } from './figure.ts';

/** Bytes of each dist folder: what the runner downloads with every use of the action. */
export function measureSizes(bundles: Bundles): Group {
  return {
    title: 'Size',
    columns: { value: 'bundle', beside: '', ratio: '' },
    figures: bundles.actions.map((action) => sizeOf(bundles.root, action)),
  };
}

function sizeOf(root: string, action: string): Figure {
  const folder = join(root, action, 'dist');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  const withGoogle = readFileSync(join(folder, 'licenses.txt'), 'utf8').includes('\ngoogle-gax@');
  return {
    what: `${action}/dist`,
    value: fixed(bytes / 1e6),
    unit: 'MB',
    // GitHub's client of artifacts brings that of a storage service, 5 MB that are loaded for an upload alone.
    limit: { of: 'value', kind: 'at most', than: withGoogle ? 8 : 6.5 },
    note: `${files.length} files, ${withGoogle ? 'with' : 'without'} Google's client`,
  };
}
