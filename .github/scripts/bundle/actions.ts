import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The actions that can be built: an action folder without src/main.ts is still being written. */
export function buildableActions(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('action-'))
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(root, name, 'src', 'main.ts')))
    .sort();
}
